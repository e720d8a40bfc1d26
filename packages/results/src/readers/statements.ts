import type { Asked, ResponseRow } from "../table/response-row.ts";
import { versionOf } from "../versions.ts";
import { secondsOf } from "./durations.ts";
import type { ReadOptions, Sink } from "./sink.ts";
import type { Source } from "./source.ts";
import { eachObject } from "./statements-in.ts";
import { evened } from "./text.ts";

/** What is read of a statement (xAPI 1.0.3 Data 2.4); anybody may have written it, so nothing is sure to be there. */
interface Told {
  readonly actor?: {
    readonly name?: unknown;
    readonly mbox?: unknown;
    readonly mbox_sha1sum?: unknown;
    readonly openid?: unknown;
    readonly account?: { readonly name?: unknown };
  };
  readonly verb?: { readonly id?: unknown };
  readonly object?: ToldActivity;
  readonly result?: {
    readonly response?: unknown;
    readonly success?: unknown;
    readonly duration?: unknown;
    readonly score?: { readonly scaled?: unknown };
    readonly extensions?: Readonly<Record<string, unknown>>;
  };
  readonly context?: {
    readonly contextActivities?: {
      readonly parent?: unknown;
      readonly grouping?: unknown;
    };
  };
  readonly timestamp?: unknown;
}

interface ToldActivity {
  readonly id?: unknown;
  readonly definition?: {
    readonly type?: unknown;
    readonly name?: unknown;
    readonly description?: unknown;
    readonly interactionType?: unknown;
    readonly correctResponsesPattern?: unknown;
    readonly choices?: unknown;
  };
}

const ANSWERED = "answered";
/** With how many written answers wait for a teacher: what our service says of a result that is still open. */
const TO_MARK = "urn:hocvu:to-mark";

/** Reads xAPI statements: ours, and those of others as far as they keep to the standard's interactions. */
export async function readStatements(
  source: Source,
  sink: Sink,
  { course: only }: ReadOptions,
): Promise<{ readonly skipped: number }> {
  const questions = rememberQuestions();
  const places = remember(placeOf);
  const known = remember(evened);
  const people = new Set<string>();
  let skipped = 0;
  await eachObject(source, (value) => {
    const told = value as Told;
    const learner = known(learnerOf(told));
    const verb = lastPart(text(told.verb?.id));
    const id = text(told.object?.id);
    if (learner === "" || verb === "" || id === "") {
      skipped++;
      return;
    }
    const name = text(told.actor?.name);
    if (name !== "" && !people.has(learner)) {
      people.add(learner);
      sink.person({ learner, name: evened(name) });
    }
    const at = Date.parse(text(told.timestamp));
    if (verb !== ANSWERED) {
      tell(sink, told, verb, { learner, course: courseOf(told) || only || id, at });
      return;
    }
    const row = answered(told, learner, at, courseOf(told) || only || "", questions, places);
    if (row) sink.response(row);
  });
  return { skipped };
}

/** The account, or the address that the actor is known by: the standard wants exactly one of them. */
function learnerOf({ actor }: Told): string {
  const account = text(actor?.account?.name);
  if (account !== "") return account;
  const mail = text(actor?.mbox).replace(/^mailto:/, "");
  return mail || text(actor?.mbox_sha1sum) || text(actor?.openid);
}

/** What the activity belongs to that is a course; the statement's own object, if that is one. */
function courseOf({ object, context }: Told): string {
  for (const one of listOf(context?.contextActivities?.grouping)) {
    if (text(one.definition?.type).endsWith("/course")) return text(one.id);
  }
  return text(object?.definition?.type).endsWith("/course") ? text(object?.id) : "";
}

function tell(
  sink: Sink,
  { result, object }: Told,
  verb: string,
  about: { readonly learner: string; readonly course: string; readonly at: number },
): void {
  const { learner, course } = about;
  const at = Number.isNaN(about.at) ? undefined : about.at;
  const scaled = result?.score?.scaled;
  const score = typeof scaled === "number" ? { score: scaled } : {};
  // Of a page or an attempt no more than that somebody is there: what is reached is told of the course itself.
  const isCourse = text(object?.id) === course;
  switch (verb) {
    case "passed":
      if (isCourse) sink.standing({ learner, course, passed: true, passedAt: at, ...score });
      return;
    case "completed":
      if (isCourse) {
        const waiting = result?.extensions?.[TO_MARK] ? { waiting: true } : {};
        sink.standing({ learner, course, finished: true, finishedAt: at, ...score, ...waiting });
      }
      return;
    case "failed":
      if (isCourse) sink.standing({ learner, course, started: true, startedAt: at, ...score });
      return;
    case "initialized":
    case "launched":
    case "attempted":
    case "experienced":
    case "progressed":
      sink.standing({ learner, course, started: true, startedAt: at });
  }
}

/** Nothing where the answer counts for nothing: in a page, or in practice. */
function answered(
  told: Told,
  learner: string,
  at: number,
  course: string,
  questions: Questions,
  places: (id: string) => number,
): ResponseRow | undefined {
  let attempt = 1;
  for (const { id } of listOf(told.context?.contextActivities?.parent)) {
    const place = places(text(id));
    if (place < 0) return undefined;
    if (place > 0) attempt = place;
  }
  const { result, object } = told;
  const { question, version, type, asked } = questions(object ?? {});
  const right = result?.success === true;
  const scaled = result?.score?.scaled;
  return {
    learner,
    course,
    question,
    version,
    type,
    asked,
    at,
    attempt,
    response: text(result?.response),
    right,
    share: typeof scaled === "number" ? scaled : right ? 1 : 0,
    max: 1,
    seconds: secondsOf(text(result?.duration)),
  };
}

/** Which attempt of an exam the activity is; -1 for practice or a page, 0 for anything else. */
function placeOf(id: string): number {
  if (/[/:](practice|pages)[/:][^/:]+$/.test(id)) return -1;
  return Number(/[/:]exam[/:]attempts[/:](\d{1,6})$/.exec(id)?.[1] ?? 0);
}

/** More different texts than this are no names of things that come again. */
const MOST_REMEMBERED = 100_000;

/** The same as `make`, done once for each text. */
function remember<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const before = made.get(text);
    if (before !== undefined) return before;
    const now = make(text);
    if (made.size >= MOST_REMEMBERED) made.clear();
    made.set(text, now);
    return now;
  };
}

type Questions = (object: ToldActivity) => {
  readonly question: string;
  readonly version: string;
  readonly type: string;
  readonly asked: Asked | undefined;
};

interface Wording {
  readonly description: string;
  readonly right: string;
  readonly choices: readonly (ToldChoice | null)[];
  readonly found: ReturnType<Questions>;
}

/** Of one question no more wordings are remembered. */
const MOST_WORDINGS = 20;

/** A million statements tell of some hundred questions: each wording is digested once. */
function rememberQuestions(): Questions {
  const known = new Map<string, Wording[]>();
  return ({ id, definition }) => {
    const path = text(id);
    const [description, right] = [firstText(definition?.description), patternIn(definition)];
    const choices = choicesIn(definition);
    let wordings = known.get(path);
    for (const one of wordings ?? []) {
      if (
        one.description === description &&
        one.right === right &&
        areAlike(one.choices, choices)
      ) {
        return one.found;
      }
    }
    const question = /[/:]questions[/:]([^/:]+)$/.exec(path)?.[1] ?? path;
    const type = text(definition?.interactionType);
    const asked = wording(definition);
    const found = { question, type, asked, version: asked ? versionOf(asked, type) : "" };
    // What names another question each time is no exam: it is not remembered for ever.
    if (known.size >= MOST_REMEMBERED) known.clear();
    if (!wordings || wordings.length >= MOST_WORDINGS) wordings = [];
    wordings.push({ description, right, choices, found });
    known.set(path, wordings);
    return found;
  };
}

function areAlike(
  some: readonly (ToldChoice | null)[],
  others: readonly (ToldChoice | null)[],
): boolean {
  if (some.length !== others.length) return false;
  for (let n = 0; n < some.length; n++) {
    const [one, other] = [some[n], others[n]];
    if (one?.id !== other?.id) return false;
    if (firstText(one?.description) !== firstText(other?.description)) return false;
  }
  return true;
}

function wording(definition: ToldActivity["definition"]): Asked | undefined {
  const description = firstText(definition?.description) || firstText(definition?.name);
  const right = patternIn(definition);
  if (description === "" && right === "") return undefined;
  return {
    text: evened(description),
    choices: choicesIn(definition).map((choice) => ({
      id: text(choice?.id),
      text: evened(firstText(choice?.description)),
    })),
    right,
  };
}

function patternIn(definition: ToldActivity["definition"]): string {
  const patterns = definition?.correctResponsesPattern;
  return Array.isArray(patterns) ? text(patterns[0]) : "";
}

interface ToldChoice {
  readonly id?: unknown;
  readonly description?: unknown;
}

function choicesIn(definition: ToldActivity["definition"]): readonly (ToldChoice | null)[] {
  const choices = definition?.choices;
  return Array.isArray(choices) ? choices.slice(0, 100) : [];
}

/** Of a language map the first text. */
function firstText(map: unknown): string {
  if (typeof map !== "object" || map === null) return "";
  for (const language in map) return text((map as Record<string, unknown>)[language]);
  return "";
}

/** xAPI 1.0.3 takes a single activity for a list of one. */
function listOf(value: unknown): readonly ToldActivity[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((one) => typeof one === "object" && one !== null);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
