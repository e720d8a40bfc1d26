import type { Id, PlayableCourse, SealedQuestion } from "@hocvu/model";
import type { Bank } from "../../exam/attempt.ts";
import { partsOf } from "../../exam/interaction.ts";
import { decodeState } from "../../session/state.ts";
import type { Answer, Ending, PracticeAnswer, Progress, Tracker } from "../../tracker.ts";
import { activitiesOf } from "./activities.ts";
import type { Answered } from "./answered.ts";
import { openDocument, type StateDocument } from "./document.ts";
import { answerNews, type News, NOTHING_TOLD, newsIn, type Told } from "./events.ts";
import { type Kept, keptOf, revived } from "./kept.ts";
import type { XapiLaunch } from "./launch.ts";
import { isFine } from "./lrs.ts";
import { bytesOf, type Outbox, openOutbox, type Parcel } from "./outbox.ts";
import { persist, pause as untilOnline } from "./retry.ts";
import { duration, type Statement, verbOf } from "./statement.ts";
import { uuidOf } from "./uuid.ts";
import type { Visit } from "./visit.ts";

const STATE_ID = "hocvu";

/** What requests that go on after the window was closed may hold all together, in bytes (Fetch, keepalive: 64 kB), and something to spare. */
const LAST_WORDS = 60_000;

export interface XapiKit {
  /** The exam's questions, for what statements say of them. */
  readonly bank?: () => Promise<Bank>;
  readonly pause?: typeof untilOnline;
}

/** Speaks xAPI to the store that `launch` finds. */
export function xapiTracker(
  course: PlayableCourse,
  launch: XapiLaunch,
  { bank, pause = untilOnline }: XapiKit = {},
): Tracker {
  let visit: Visit;
  let began: Date;
  let latest = 0;
  let told: Told = NOTHING_TOLD;
  let outbox: Outbox<Parcel & News>;
  let document: StateDocument<Kept>;
  /** What the store was last known to keep, as text. */
  let stored: string | undefined;
  /** What another device put in the store, to be merged before the next save. */
  let theirs: string | undefined;
  /** Answers that count for nothing, and are told with the next save. */
  let practice: readonly Answered[] = [];
  /** Answers of the exam that earlier visits could not tell. */
  let recalled: readonly Answered[] = [];
  let questions: Bank | undefined;
  const practised = new Map<Id, SealedQuestion>();

  const activities = () =>
    activitiesOf(
      course,
      course.iri || visit.activityId,
      visit.activityId,
      (item) =>
        practised.get(item) || [...(questions?.values() || [])].find(({ id }) => id === item),
    );

  /** By a clock that is never set back: what ends a session has to be its latest. */
  function now(): Date {
    latest = Math.max(latest, Date.now());
    return new Date(latest);
  }

  /** When an event is to have been: in a session that has to be within it, whatever other clocks said. */
  function dateOf({ at }: News): Date {
    const after = now();
    if (!visit.isSession || (at >= began && at <= after)) return at;
    return at < began ? began : after;
  }

  function add(news: readonly News[]): void {
    outbox.add(news.map((one) => ({ ...one, statement: statementOf(one, visit, dateOf(one)) })));
  }

  /** All that is new goes into the outbox, once. */
  function tell(progress: Progress): void {
    const kit = { visit: visit.key, passing: visit.passing || course.passing, now: now() };
    const found = newsIn(progress, told, { ...kit, course, recalled, activities: activities() });
    told = found.told;
    add([...practice.map((answer) => answerNews(answer, activities())), ...found.news]);
    practice = [];
  }

  /** The questions that `answers` are about, if the network gives them; statements can do without their words. */
  async function learnQuestions(answers: readonly unknown[]): Promise<void> {
    if (answers.length > 0) questions ??= await bank?.().catch(() => undefined);
  }

  /** What this learner's earlier visits, or another device, told, and what they could not. */
  async function absorb(found: Kept | undefined): Promise<void> {
    if (!found) return;
    const { once, interactions, state, unsure } = revived(found);
    const query = { statementId: unsure.proof };
    const isThere =
      unsure.proof !== undefined &&
      isFine((await visit.lrs.ask("GET", "statements", { query })).status);
    const missing = isThere ? [] : unsure.pages;
    const seen = decodeState(state, course.id)?.seen || [];
    told = {
      ...told,
      once: [...new Set([...told.once, ...once, ...(isThere ? unsure.once : [])])],
      interactions: Math.max(told.interactions, interactions),
      pages: [...told.pages, ...seen.filter((page) => !missing.includes(page))],
    };
    if (isThere) return;
    recalled = unsure.answers.filter(({ page, practice }) => !page && !practice);
    await learnQuestions(unsure.answers);
    add(unsure.answers.map((answer) => answerNews(answer, activities())));
  }

  async function readAgain(): Promise<string | undefined> {
    const content = (await document.read())?.content;
    const text = JSON.stringify(content);
    if (!content || text === stored) return undefined;
    stored = text;
    await absorb(content);
    return content.state;
  }

  async function keep(progress: Progress): Promise<Answer | "forbidden"> {
    const content = keptOf(progress.state, told, outbox.waiting());
    const text = JSON.stringify(content);
    if (text === stored) return "received";
    const written = await document.write(content);
    if (written === "received") stored = text;
    if (written !== "conflict") return written;
    const found = (await document.read())?.content;
    if (!found) return "refused";
    // The answer to an earlier try was lost.
    if (JSON.stringify(found) === text) return "received";
    await absorb(found);
    return { theirs: found.state };
  }

  async function save(progress: Progress): Promise<Answer> {
    if (visit.mode !== "normal") return "received";
    if (theirs !== undefined) {
      const merged = theirs;
      theirs = undefined;
      return { theirs: merged };
    }
    if (visit.lrs.rest() > 0) return "refused";
    const handedIn = progress.interactions.filter(({ number }) => number >= told.interactions);
    // A statement cannot be taken back: no exam is told of that another device has ended meanwhile.
    const newer = handedIn.length > 0 ? await readAgain() : undefined;
    if (newer !== undefined) return { theirs: newer };
    await learnQuestions(handedIn);
    tell(progress);
    const sent = await outbox.send();
    if (sent === "offline" || sent === "expired" || visit.lrs.rest() > 0) {
      return sent === "forbidden" ? "refused" : sent;
    }
    // Where only statements are refused, what they would have said is kept with the state.
    const written = await keep(progress);
    if (typeof written === "object") return written;
    if (sent === "forbidden") {
      if (written === "forbidden") return "expired";
      outbox.giveUp();
      return save(progress);
    }
    if (written === "forbidden") return "refused";
    return sent === "received" ? written : sent;
  }

  function terminated({ seconds }: Progress): News {
    return {
      key: `${visit.key} terminated`,
      verb: "terminated",
      object: { id: visit.activityId },
      result: { duration: duration(seconds) },
      at: now(),
    };
  }

  /** The window goes away: all at once, and whoever is left hears the answer. */
  async function leave(progress: Progress): Promise<Ending> {
    const counts = visit.mode === "normal";
    if (counts) tell(progress);
    const end = terminated(progress);
    const before = outbox.waiting();
    const content = keptOf(progress.state, told, before);
    const isNew = counts && JSON.stringify(content) !== stored;
    add([end]);
    visit.closed();
    const { whole, answer } = outbox.sendLast(LAST_WORDS - bytesOf(content));
    // What comes of it nobody may be left to hear: the next visit looks for the last statement, as all come in together or none.
    const proof = whole ? idOf(end, visit) : undefined;
    const written = isNew
      ? document.write(keptOf(progress.state, told, before, proof), true)
      : "received";
    const answers = await Promise.all([answer, written]);
    return whole && answers.every((one) => one === "received") ? "taken" : "silent";
  }

  /** The learner waits until it is clear what came of it. */
  async function end(progress: Progress): Promise<Ending> {
    const answer = await save(progress);
    if (typeof answer === "object") {
      theirs = answer.theirs;
      return "refused";
    }
    if (answer !== "received" && answer !== "said") return answer;
    add([terminated(progress)]);
    visit.closed();
    // All is in that counts. The platform finds out by itself that nobody is there any longer.
    const sent = (await outbox.send()) === "received" || (await outbox.send()) === "received";
    visit.ended();
    return sent ? "taken" : "silent";
  }

  return {
    ...(launch.key === undefined ? {} : { key: launch.key }),
    async open() {
      // What happens from now on happens in this visit, however long the store takes to hear of it.
      began = now();
      visit = await launch.open(pause);
      const { lrs, actor, registration, activityId, key, mode, passing } = visit;
      outbox = openOutbox(lrs);
      const agent = JSON.stringify(actor);
      document = openDocument<Kept>(lrs, { activityId, agent, registration, stateId: STATE_ID });
      const { content } = await persist(document.read, pause, lrs.rest);
      const object = { id: activityId };
      add([{ key: `${key} initialized`, verb: "initialized", object, at: began }]);
      const sent = await persist(
        async () => {
          const came = await outbox.send();
          return ["received", "forbidden"].includes(came) ? came : undefined;
        },
        pause,
        lrs.rest,
      );
      // A window that was loaded anew said so before, which some platforms resent.
      if (sent === "forbidden") outbox.giveUp();
      stored = JSON.stringify(content);
      if (mode === "normal") await absorb(content);
      return {
        connected: true,
        learner: { id: agent, name: nameOf(actor) },
        saved: content?.state || "",
        mode,
        ...(passing ? { passing } : {}),
      };
    },
    save,
    readAgain,
    close: (progress, waits) => (waits ? end(progress) : leave(progress)),
    practised({ question, response, right, ...place }: PracticeAnswer) {
      practised.set(question.id, question as unknown as SealedQuestion);
      const answer: Answered = {
        id: `p-${question.id}`,
        item: question.id,
        outcomes: question.outcomes,
        ...partsOf(question, response),
        correct: right,
        at: now().toISOString(),
        ...place,
      };
      practice = [...practice, answer];
    },
  };
}

function statementOf(event: News, visit: Visit, at: Date): Statement {
  const { verb, object, result } = event;
  return {
    id: idOf(event, visit),
    actor: visit.actor,
    verb: verbOf(verb),
    object: { objectType: "Activity", ...object },
    ...(result ? { result } : {}),
    context: visit.context(event),
    timestamp: at.toISOString(),
  };
}

/** The same at every telling, so that what is told twice counts once. */
function idOf({ key }: News, { actor, registration, activityId }: Visit): string {
  return uuidOf(`${registration ?? JSON.stringify(actor)} ${activityId} ${key}`);
}

/** A name to greet the learner by; an account's name where that is all there is. */
function nameOf(actor: unknown): string {
  const { name, account } = actor as { name?: string; account?: { name?: string } };
  return name ?? account?.name ?? "";
}
