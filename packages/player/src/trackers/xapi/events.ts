import { type PlayableCourse, passes, type Share } from "@hocvu/model";
import { decodeState, type State } from "../../session/state.ts";
import type { Progress } from "../../tracker.ts";
import { patternOf } from "../pattern.ts";
import { type Activities, attemptOf } from "./activities.ts";
import type { Answered } from "./answered.ts";
import { duration, type Event, type Result, scoreOf } from "./statement.ts";

/** What was told of a learner, or is on its way, so that nothing is told twice. */
export interface Told {
  /** Keys of what counts once for ever: verdicts, and attempts of the exam. */
  readonly once: readonly string[];
  /** How many interactions were told in all visits. */
  readonly interactions: number;
  /** Pages that were told to be seen, as saved state calls them. */
  readonly pages: readonly string[];
  /** The page told last in this visit. */
  readonly location: string;
  readonly measure: number;
}

export const NOTHING_TOLD: Told = {
  once: [],
  interactions: 0,
  pages: [],
  location: "",
  measure: 0,
};

/** An event, and what has to be kept of it until the store has it. */
export interface News extends Event {
  /** Its key is one of {@link Told.once}. */
  readonly isOnce?: boolean;
  /** One of {@link Told.pages}. */
  readonly firstSeen?: string;
  readonly answer?: Answered;
}

/** What news are made with. */
export interface NewsKit {
  readonly course: Pick<PlayableCourse, "id" | "exam">;
  readonly passing: Share;
  readonly activities: Activities;
  /** What an earlier visit could not tell of the exam: its answers. */
  readonly recalled: readonly Answered[];
  /** Tells this visit from all others. */
  readonly visit: string;
  readonly now: Date;
}

/** How far the learner is, in whole percent (cmi5 9.5.5.1). */
export const PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";

/** What is new in `progress` since `told`, oldest first. */
export function newsIn(
  progress: Progress,
  told: Told,
  kit: NewsKit,
): { readonly news: readonly News[]; readonly told: Told } {
  const state = decodeState(progress.state, kit.course.id);
  const answers = progress.interactions.filter(({ number }) => number >= told.interactions);
  const known = new Map([...kit.recalled, ...progress.interactions].map((one) => [one.id, one]));
  const given = [...known.values()];
  const once = [...attempts(given, state, kit), ...verdicts(progress, given, state, kit)].filter(
    ({ key }) => !told.once.includes(key),
  );
  const { seen = [] } = state || {};
  return {
    news: [
      ...whereabouts(progress, seen, told, kit),
      ...answers.map((answer) => answerNews(answer, kit.activities)),
      ...once.map((event) => ({ ...event, isOnce: true })),
    ],
    told: {
      once: [...told.once, ...once.map(({ key }) => key)],
      interactions: Math.max(told.interactions, ...answers.map(({ number }) => number + 1)),
      pages: [...new Set([...told.pages, ...seen])],
      location: progress.location,
      measure: progress.measure,
    },
  };
}

/** Pages seen for the first time, the page that is on, and how much of the course is read. */
function whereabouts(
  { location, measure, verdict }: Progress,
  seen: readonly string[],
  told: Told,
  { activities, visit, now: at }: NewsKit,
): readonly News[] {
  const experienced = (name: string, key: string): readonly News[] => {
    const { page: object, context: contextActivities } = activities.page(name) || {};
    return object ? [{ key, verb: "experienced", object, contextActivities, at } as News] : [];
  };
  const fresh = seen
    .filter((name) => !told.pages.includes(name))
    .flatMap((name) =>
      experienced(name, `experienced ${name}`).map((event) => ({ ...event, firstSeen: name })),
    );
  const again = experienced(location, `${visit} experienced ${location} ${at.getTime()}`);
  const isNew = fresh.some(({ object }) => object.id === again[0]?.object.id);
  const percent = Math.floor(measure * 100);
  return [
    ...fresh,
    ...(location === told.location || isNew ? [] : again),
    // Of a course that was passed no more: ILIAS takes the percentage for its score.
    ...(measure > told.measure && verdict !== "passed"
      ? [
          {
            key: `${visit} progressed ${percent} ${at.getTime()}`,
            verb: "progressed",
            object: activities.course,
            result: { extensions: { [PROGRESS]: percent } },
            at,
          } as const,
        ]
      : []),
  ];
}

export function answerNews(answer: Answered, activities: Activities): News {
  const { id, type, response, correct, seconds } = answer;
  const at = new Date(answer.at);
  const { question: object, context: contextActivities } = activities.question(answer);
  return {
    key: `answered ${id} ${at.getTime()}`,
    verb: "answered",
    object,
    result: {
      // An opinion is neither right nor wrong.
      ...(type === "likert" ? {} : { success: correct }),
      response: patternOf(type, response),
      ...(seconds === undefined ? {} : { duration: duration(seconds) }),
    },
    contextActivities,
    at,
    answer,
  };
}

/** Each time that the exam was handed in, whatever became of the course by it: failed with tries left, or better than a pass. */
function attempts(
  given: readonly Answered[],
  state: State | undefined,
  { course, passing, activities, now }: NewsKit,
): readonly News[] {
  const numbers = [...new Set(given.map(attemptOf))];
  const last = state?.attempt;
  // One that was handed in without any answer has no interactions.
  if (last?.submitted && !numbers.includes(last.number)) numbers.push(last.number);
  return numbers.map((number) => {
    const answers = given.filter((one) => attemptOf(one) === number);
    const marks = last?.submitted && last.number === number ? last.drawn : undefined;
    const right = marks
      ? marks.filter(({ mark }) => mark).length
      : answers.filter(({ correct }) => correct).length;
    const asked = marks ? marks.length : course.exam?.questions || answers.length;
    const success = passes(right, asked, passing);
    const { attempt: object, exam } = activities.attempt(number);
    return {
      key: `attempt ${number}`,
      verb: success ? "passed" : "failed",
      object,
      result: {
        score: scoreOf(right, asked),
        success,
        completion: true,
        ...(answers.length > 0 ? { duration: duration(spent(answers)) } : {}),
      },
      contextActivities: { parent: [exam], grouping: [activities.course] },
      at: lastOf(answers, now),
    };
  });
}

function spent(answers: readonly Answered[]): number {
  return answers.reduce((sum, { seconds = 0 }) => sum + seconds, 0);
}

/** When the last of `answers` was given; `now` where there are none. */
function lastOf(answers: readonly Answered[], now: Date): Date {
  return answers.length === 0
    ? now
    : new Date(Math.max(...answers.map(({ at }) => Date.parse(at))));
}

/** A course that was passed is completed as well. */
function verdicts(
  { verdict, score, seconds }: Progress,
  given: readonly Answered[],
  state: State | undefined,
  { activities, now }: NewsKit,
): readonly News[] {
  const at = lastOf(given, now);
  const best = score === undefined ? undefined : state?.best;
  const event = (verb: "passed" | "failed" | "completed", result: Result): News => ({
    key: verb,
    verb,
    object: activities.course,
    result: { ...result, duration: duration(seconds) },
    at,
  });
  const judged = (success: boolean): Result => ({
    success,
    ...(best ? { score: scoreOf(best.right, best.asked) } : {}),
  });
  const events: News[] = [];
  if (verdict === "passed") events.push(event("passed", judged(true)));
  if (verdict === "failed") events.push(event("failed", judged(false)));
  if (verdict === "passed" || verdict === "completed") {
    events.push(event("completed", { completion: true }));
  }
  return events;
}
