import { AsyncLocalStorage } from "node:async_hooks";
import { type ChoiceQuestion, type ExamView, random } from "@hocvu/model";
import type { Hono } from "hono";
import { enter } from "../../src/lti/enter.ts";
import type { Service } from "../../src/service.ts";
import { normalOf, type SimulatedContestant, type SimulatedQuestion } from "./model.ts";

/** Each contestant has a clock of their own, so that many can sit at once and all times are the model's. */
export const clock = new AsyncLocalStorage<{ at: number }>();

/** What the simulation remembers of somebody, apart from the service: what was acknowledged to them. */
export interface Played {
  readonly who: SimulatedContestant;
  readonly sitting: string;
  readonly began: number;
  /** When the submission was acknowledged; nothing where it never was. */
  readonly handedIn?: number;
  /** The end that the service told. */
  readonly due: number;
  /** The number of the choice by question, as it was last acknowledged. */
  readonly acknowledged: ReadonlyMap<string, number>;
  /** All questions of the paper. */
  readonly asked: readonly string[];
}

export interface Ground {
  readonly app: Hono;
  readonly service: Service;
  readonly questions: ReadonlyMap<string, SimulatedQuestion>;
  readonly opens: number;
  readonly closes: number;
  /** Of a simulated platform, whose launches are taken as checked. */
  readonly platformId: string;
  /** From when on everybody knows the key of one question. */
  readonly leak: { readonly question: string; readonly from: number };
}

/** What a phone has not sent yet. */
interface Unsent {
  readonly id: string;
  readonly sequence: number;
  readonly response: readonly string[];
  readonly at: number;
  readonly choice: number;
}

/** Somebody enters, by the door or a launch, sits the contest, and hands in or does not. */
export async function play(ground: Ground, who: SimulatedContestant): Promise<Played> {
  const span = ground.closes - ground.opens;
  // Whoever is late has some minutes left; all others are done before the close.
  const began = who.late
    ? ground.closes - 120_000 - who.begins * 300_000
    : ground.opens + who.begins * (span - 45 * 60_000);
  const time = { at: Math.round(began) };
  return clock.run(time, async () => {
    const token = await come(ground, who);
    const next = random(who.seed);
    const begun = await api(ground, token, "POST", "exam", {});
    if (begun.status !== 200) throw new Error(`${who.number} may not begin: ${begun.status}`);
    const sitting = (begun.data as ExamView).sitting;
    if (!sitting) throw new Error(`${who.number} has no paper`);
    const acknowledged = new Map<string, number>();
    const stop = who.crashes ? Math.floor(next() * sitting.items.length) : sitting.items.length;
    let unsent: Unsent[] = [];
    const flush = async () => {
      const going = unsent;
      unsent = [];
      if (going.length === 0) return;
      const body = {
        sitting: sitting.id,
        answers: going.map(({ at, choice: _, ...answer }) => ({ ...answer, ago: time.at - at })),
      };
      const saved = await api(ground, token, "PUT", "exam/answers", body);
      const due = sitting.due ?? 0;
      if (saved.status !== 200 && saved.status !== 409)
        throw new Error(`an answer got ${saved.status}`);
      if (saved.status === 409 && time.at <= due) throw new Error("an answer in time was refused");
      // Of what a phone sends at once some may be in time, given before the end and here five seconds after it at the latest.
      const counts = (at: number) => saved.status === 200 || (at <= due && time.at <= due + 5000);
      for (const { id, choice, at } of going) if (counts(at)) acknowledged.set(id, choice);
      // A phone that heard nothing sends again; an older answer changes nothing.
      if (who.doubles) await api(ground, token, "PUT", "exam/answers", body);
    };
    for (const [at, item] of sitting.items.slice(0, stop).entries()) {
      const question = ground.questions.get(item.id) as SimulatedQuestion;
      time.at += Math.round(1000 * Math.exp(who.pace + 0.5 * normalOf(next)));
      const choice = chosen(ground, who, question, time.at, next);
      const { choices } = item as unknown as ChoiceQuestion;
      const letter =
        choices.find(({ html }) => html.includes(`Trả lời ${"ABCD"[choice]} của`))?.id ?? "";
      unsent.push({ id: item.id, sequence: at + 1, response: [letter], at: time.at, choice });
      if (unsent.length >= who.gathers) await flush();
    }
    // Whoever breaks off loses what their phone had not sent: nobody ever acknowledged it.
    if (!who.crashes) await flush();
    let handedIn: number | undefined;
    if (!who.crashes) {
      time.at += 1000;
      const body = { sitting: sitting.id, answers: [] };
      const done = await api(ground, token, "POST", "exam/submit", body);
      if (done.status !== 200) throw new Error(`${who.number} could not hand in: ${done.status}`);
      handedIn = time.at;
      if (who.doubles) {
        time.at += 2000;
        await api(ground, token, "POST", "exam/submit", body);
      }
    }
    return {
      who,
      sitting: sitting.id,
      began: sitting.begun,
      ...(handedIn === undefined ? {} : { handedIn }),
      due: sitting.due ?? Number.POSITIVE_INFINITY,
      acknowledged,
      asked: sitting.items.map(({ id }) => id),
    };
  });
}

function chosen(
  { leak }: Ground,
  { cheats, ability }: SimulatedContestant,
  { id, difficulty, leaked }: SimulatedQuestion,
  at: number,
  next: () => number,
): number {
  if (cheats) return leaked;
  const chance =
    id === leak.question && at >= leak.from ? 0.95 : 1 / (1 + Math.exp(difficulty - ability));
  if (next() < chance) return 0;
  const u = next();
  return u < 0.6 ? 1 : u < 0.9 ? 2 : 3;
}

/** Odd numbers come by a launch, even ones by the door. */
async function come(ground: Ground, who: SimulatedContestant): Promise<string> {
  const { app, service, platformId } = ground;
  const fields: Record<string, string> = {
    name: who.name,
    "fact-don-vi": who.unit,
    "fact-dien-thoai": who.phone,
    guess: String(who.guess),
    age: "old",
    consent: "yes",
    lang: "vi",
  };
  if (who.number % 2 === 1) {
    const { token } = await enter(service, {
      platformId,
      learnersOf: "https://lms.example",
      subject: `user-${who.number}`,
      name: who.name,
      role: "learner",
      deploymentId: "1",
      context: { id: "lop" },
      link: { id: "thi" },
      courseId: "mo-phong",
      part: "exam",
      scopes: [],
      language: "vi",
    });
    const joined = await send(app, "join", { ...fields, session: token });
    if (joined.status !== 200) throw new Error(`${who.number} was not let in: ${joined.status}`);
    return token;
  }
  const entry = crypto.randomUUID();
  if (who.doubles) await send(app, "enter", { ...fields, entry });
  const entered = await send(app, "enter", { ...fields, entry });
  const text = await entered.text();
  const token = /name="session" value="([^"]+)"/.exec(text)?.[1];
  if (entered.status !== 200 || !token)
    throw new Error(`${who.number} at the door: ${entered.status}`);
  if (!who.doubles) return token;
  // Whoever comes back by the code goes on where they were.
  const code = /contest-code">([^<]+)</.exec(text)?.[1] ?? "";
  const back = await (await send(app, "back", { code })).text();
  return /name="session" value="([^"]+)"/.exec(back)?.[1] ?? "";
}

function send(app: Hono, path: string, fields: Readonly<Record<string, string>>) {
  return app.request(`/contest/mo-phong/${path}?lang=vi`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
}

async function api({ app }: Ground, token: string, method: string, path: string, body: unknown) {
  const answer = await app.request(`/api/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return { status: answer.status, data: (await answer.json()) as unknown };
}
