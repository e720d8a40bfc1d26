import type { Progress } from "../../tracker.ts";
import { patternOf } from "../pattern.ts";
import type { Activities } from "./activities.ts";
import { duration, type Event, type Result } from "./statement.ts";

/** What was told of a learner before, so that nothing is told twice. */
export interface Told {
  /** Keys of what counts once for ever: kept with the learner's state. */
  readonly once: readonly string[];
  /** How many interactions were told in all visits. */
  readonly interactions: number;
  /** The page told last in this visit. */
  readonly location: string;
  readonly measure: number;
}

export const NOTHING_TOLD: Told = { once: [], interactions: 0, location: "", measure: 0 };

/** How far the learner is, in whole percent (cmi5 9.5.5.1). */
export const PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";

/** What is new in `progress` since `told`, oldest first. `visit` tells this visit from all others. */
export function newsIn(
  progress: Progress,
  told: Told,
  activities: Activities,
  visit: string,
  now: Date,
): { readonly events: readonly Event[]; readonly told: Told } {
  const events: Event[] = [
    ...whereabouts(progress, told, activities, visit, now),
    ...answers(progress, told, activities),
    ...verdicts(progress, told, activities, now),
  ];
  return {
    events,
    told: {
      once: [
        ...new Set([
          ...told.once,
          ...events.flatMap(({ key, verb }) => (isOnce(verb) ? [key] : [])),
        ]),
      ],
      interactions: Math.max(
        told.interactions,
        ...progress.interactions.map(({ number }) => number + 1),
      ),
      location: progress.location,
      measure: progress.measure,
    },
  };
}

function isOnce(verb: Event["verb"]): boolean {
  return ["passed", "failed", "completed"].includes(verb);
}

function whereabouts(
  { location, measure }: Progress,
  told: Told,
  activities: Activities,
  visit: string,
  at: Date,
): readonly Event[] {
  const events: Event[] = [];
  const here = location === told.location ? undefined : activities.page(location);
  if (here) {
    events.push({
      key: `${visit} experienced ${at.getTime()}`,
      verb: "experienced",
      object: here.page,
      contextActivities: { parent: [here.module], grouping: [activities.course] },
      at,
    });
  }
  if (measure > told.measure) {
    const percent = Math.floor(measure * 100);
    events.push({
      key: `${visit} progressed ${percent} ${at.getTime()}`,
      verb: "progressed",
      object: activities.course,
      result: { extensions: { [PROGRESS]: percent } },
      at,
    });
  }
  return events;
}

function answers({ interactions }: Progress, told: Told, activities: Activities): readonly Event[] {
  return interactions
    .filter(({ number }) => number >= told.interactions)
    .map((interaction) => {
      const { id, type, response, correct, seconds, at, outcomes } = interaction;
      const { question, exam } = activities.question(interaction);
      return {
        key: `answered ${id}`,
        verb: "answered",
        object: question,
        result: {
          success: correct,
          response: patternOf(type, response),
          ...(seconds === undefined ? {} : { duration: duration(seconds) }),
        },
        contextActivities: {
          parent: [exam],
          grouping: [activities.course],
          ...(outcomes.length > 0 ? { other: outcomes.map(activities.outcome) } : {}),
        },
        at,
      };
    });
}

/** A course that was passed is completed as well. */
function verdicts(
  { verdict, score, seconds }: Progress,
  told: Told,
  { course: object }: Activities,
  at: Date,
): readonly Event[] {
  const event = (verb: "passed" | "failed" | "completed", result: Result): Event => ({
    key: verb,
    verb,
    object,
    result: { ...result, duration: duration(seconds) },
    at,
  });
  const events: Event[] = [];
  if (verdict === "passed") events.push(event("passed", { success: true, ...scoreOf(score) }));
  if (verdict === "failed") events.push(event("failed", { success: false, ...scoreOf(score) }));
  if (verdict === "passed" || verdict === "completed") {
    events.push(event("completed", { completion: true }));
  }
  return events.filter(({ key }) => !told.once.includes(key));
}

/** Cut, never rounded up: 66.66 of 100 is 0.6666. */
function scoreOf(score: string | undefined): Pick<Result, "score"> {
  if (score === undefined) return {};
  const raw = Number(score);
  return { score: { scaled: Math.round(raw * 100) / 10_000, raw, min: 0, max: 100 } };
}
