import {
  type Exam,
  type ExamView,
  type Id,
  keyOf,
  type Question,
  type Response,
  type SealedQuestion,
} from "@hocvu/model";
import { ask, type Reply, troubleOf } from "../../ask.ts";
import type { App } from "../../screen.ts";
import { waitAfter } from "../../session/backoff.ts";
import type { Attempt, Best, State } from "../../session/state.ts";
import type { Trouble } from "../../tracker.ts";
import * as words from "../../words/current.ts";
import { type Bank, bankOf } from "../attempt.ts";
import * as local from "../deadline.ts";
import { hintOf as sealedHint, open as unseal } from "../open.ts";
import { bestOf, stateOf } from "./from-server.ts";
import { openUnsent, type Unsent } from "./unsent.ts";

export { ownPage } from "../../own-page.ts";

// The exam of a service, which draws and marks it and never sends what may not be known yet. See `Keeper`.

/** Somebody writes letter by letter: an answer goes once they rest, in milliseconds. */
const REST = 400;

/** What the server said last. */
let view: ExamView | undefined;
/** How far its clock is ahead of this device's, in milliseconds. */
let ahead = 0;
let unsent: Unsent = openUnsent();
let timer: ReturnType<typeof setTimeout> | undefined;
/** The attempt that was asked for. */
let beginning: Promise<void> | undefined;
let listens = false;
let failures = 0;
/** When what failed may be tried again. */
let notBefore = 0;
/** Of what was handed in last. */
let result: Best;
const opened = new Map<Id, Question>();

/** Takes in what the server says. */
function heed(app: App, next: ExamView): State {
  view = next;
  ahead = next.now - Date.now();
  const { sitting } = next;
  for (const item of sitting?.items || []) {
    if (!("sealed" in item)) opened.set(item.id, item);
  }
  result = bestOf(app.outline.course, sitting?.result);
  unsent = openUnsent(sitting && !sitting.over ? sitting.id : undefined);
  const state = stateOf(app.outline.course, app.session.current(), next, ahead, unsent);
  app.session.change(state);
  send(app);
  return state;
}

/** What the server says to a request; otherwise the learner hears what stands in the way. */
async function said<T>(app: App, request: Promise<Reply<T>>): Promise<T> {
  const reply = await request;
  const trouble = troubleOf(reply);
  if (!trouble) return reply.data;
  failures++;
  notBefore = Date.now() + waitAfter(failures);
  app.notify(words.trouble(trouble, app.keeps, false));
  throw new Error(trouble);
}

const isDue = (): boolean => (view?.sitting?.due || Number.POSITIVE_INFINITY) <= Date.now() + ahead;
const isUnderWay = (): boolean => view?.sitting?.over === false;

export async function bankFor(app: App): Promise<Bank> {
  listen(app);
  await beginning;
  // What is under way is known: nobody waits for a network between two questions.
  if (!isUnderWay()) {
    const reply = await ask<ExamView>("GET", "exam");
    if (reply.status === 200) heed(app, reply.data);
    else if (!view) throw new Error();
  }
  // Of a question that is whole the player shows no more than it would of one that is not.
  const items = (view?.sitting?.items || []) as readonly SealedQuestion[];
  return bankOf(items);
}

export function begin(app: App, _bank: Bank, _exam: Exam): void {
  const request = said(app, ask<ExamView>("POST", "exam"));
  beginning = request.then(
    (next) => void heed(app, next),
    (error) => {
      beginning = undefined;
      throw error;
    },
  );
  // Who asks for the questions hears of it.
  beginning.catch(() => undefined);
}

export function answered(app: App, key: string, response: Response): void {
  const { sitting } = view || {};
  const item = sitting?.items.find((one) => keyOf(one) === key);
  if (!sitting || !item) return;
  const { id } = item;
  const before = sitting.given.find((one) => one.id === id)?.sequence || 0;
  const now = Date.now();
  // Tenths of a second since the beginning: of two devices the one that answers later is right, and none goes back.
  const tenths = Math.floor((now + ahead - sitting.begun) / 100);
  unsent.put({ id, response, at: now, sequence: Math.max(before + 1, tenths) });
  send(app, REST);
}

/** Sends what was answered, unless a failure is to be waited for. */
function send(app: App, rest = 0): void {
  clearTimeout(timer);
  if (unsent.list().length === 0) return;
  timer = setTimeout(() => flush(app), Math.max(rest, notBefore - Date.now()));
}

async function flush(app: App): Promise<void> {
  const { sitting } = view || {};
  const going = unsent.list();
  if (!sitting || going.length === 0) return;
  const answers = unsent.toSend();
  const reply = await ask<ExamView>("PUT", "exam/answers", { sitting: sitting.id, answers }, true);
  const trouble: Trouble | undefined = reply.status === 409 ? undefined : troubleOf(reply);
  failures = trouble ? failures + 1 : 0;
  notBefore = trouble ? Date.now() + waitAfter(failures) : 0;
  if (reply.status === 409) {
    // It was handed in elsewhere, or its time was over.
    unsent.clear();
    view = undefined;
    await bankFor(app);
    return app.go(":result");
  }
  if (trouble) {
    if (failures === 1 || trouble === "expired")
      app.notify(words.trouble(trouble, app.keeps, true));
  } else unsent.taken(going);
  send(app);
}

export async function confirm(app: App, { id }: SealedQuestion): Promise<void> {
  const going = unsent.list();
  const body = { sitting: view?.sitting?.id, id, answers: unsent.toSend() };
  const next = await said(app, ask<ExamView>("POST", "exam/check", body));
  unsent.taken(going);
  heed(app, next);
  app.refresh(".outcome");
}

export async function handIn(app: App): Promise<void> {
  clearTimeout(timer);
  // The time is over, and somebody who is offline is asked no sooner than that may have changed.
  if (Date.now() < notBefore) throw new Error();
  if (isUnderWay() && isDue()) {
    heed(app, await said(app, ask<ExamView>("GET", "exam")));
    // A teacher has given more of it meanwhile.
    if (isUnderWay() && !isDue()) throw new Error();
  }
  const body = { sitting: view?.sitting?.id, answers: unsent.toSend() };
  const next = await said(app, ask<ExamView>("POST", "exam/submit", body));
  failures = 0;
  unsent.clear();
  app.clock.reset();
  app.session.submit(heed(app, next), []);
  app.go(":result");
}

export function resultOf(_attempt: Attempt, _bank: Bank): Best {
  return result;
}

export function secondsLeft(
  attempt: Attempt | undefined,
  exam: Exam,
  now: number,
): number | undefined {
  const { due } = (isUnderWay() && view?.sitting) || {};
  if (!due) return local.secondsLeft(attempt, exam, now);
  return Math.max(0, Math.ceil((due - ahead - now) / 1000));
}

export function waits(
  question: { readonly id: Id; readonly type: string },
  given?: boolean,
): boolean {
  const { over, waits: ids = [] } = view?.sitting || {};
  return given ? !!over && ids.includes(question.id) : !over && question.type === "short-answer";
}

export function waiting({ session }: App): number {
  const { attempt } = session.current();
  return attempt?.submitted ? attempt.drawn.filter(({ later }) => later).length : 0;
}

export function open(question: SealedQuestion): Question {
  return opened.get(question.id) || unseal(question);
}

export function hintOf(question: SealedQuestion): string | undefined {
  return question.sealed ? sealedHint(question) : question.hint;
}

export async function practise(
  app: App,
  question: SealedQuestion,
  response: Response,
  show: (question: Question) => void,
): Promise<void> {
  if (question.sealed) return show(unseal(question));
  const { id } = question;
  const reply = await ask<{ readonly item: Question }>("POST", "practice", { id, response });
  if (reply.status === 409) {
    app.notify(words.examUnderWay);
    throw new Error();
  }
  const { item } = await said(app, Promise.resolve(reply));
  opened.set(id, item);
  show(item);
}

/** When the network is back, or the window goes, what waits is sent at once. */
function listen(app: App): void {
  if (listens) return;
  listens = true;
  const hurry = () => {
    notBefore = 0;
    clearTimeout(timer);
    flush(app);
  };
  addEventListener("online", hurry);
  document.addEventListener("visibilitychange", hurry);
}
