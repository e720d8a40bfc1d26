import { isDeepStrictEqual } from "node:util";
import { type Activity, type Agent, type Statement, VOIDED } from "../lrs/statement.ts";
import type { RequirementId } from "./requirements.ts";
import type { Standing } from "./standing.ts";
import { CMI5_CATEGORY, CONTEXT, MOVE_ON_CATEGORY, VERBS, type Verb } from "./vocabulary.ts";

/** One requirement that a statement can go against. */
export interface Rule {
  readonly id: RequirementId;
  /** cmi5 7.1: those with cmi5's category are defined by cmi5, all others are allowed. */
  readonly of: "any" | "defined" | "allowed";
  breaks(statement: Statement, standing: Standing): boolean;
}

/**
 * What an LMS refuses of an AU's statements that are sound by xAPI, each with the id that CATAPULT gives it. The first
 * rule that a statement breaks is the one named, so the more particular stands first.
 */
export const RULES: readonly Rule[] = [
  // Any statement: what it is.
  { id: "6.3.0.0-1", of: "any", breaks: ({ verb }) => verb.id === VOIDED },
  { id: "9.1.0.0-1", of: "any", breaks: ({ id }) => id === undefined },
  { id: "9.7.0.0-1", of: "any", breaks: ({ timestamp }) => timestamp === undefined },
  {
    id: "9.7.0.0-2",
    of: "any",
    breaks: ({ timestamp = "" }) => !/(Z|\+00(:?00)?)$/.test(timestamp),
  },
  { id: "9.2.0.0-2", of: "defined", breaks: ({ actor }) => actor.objectType === "Group" },
  { id: "9.2.0.0-3", of: "defined", breaks: ({ actor }) => actor.account === undefined },
  { id: "8.1.3.0-3", of: "any", breaks: ({ actor }, { actor: own }) => !sameAgent(actor, own) },

  // Any statement: its context.
  { id: "9.6.0.0-1", of: "any", breaks: ({ context }) => context === undefined },
  {
    id: "9.6.1.0-1",
    of: "any",
    breaks: ({ context }, { registration }) =>
      context?.registration?.toLowerCase() !== registration,
  },
  {
    id: "9.6.3.1-4",
    of: "any",
    breaks: ({ context }, { sessionId }) => context?.extensions?.[CONTEXT.sessionId] !== sessionId,
  },
  {
    id: "9.6.2.0-1",
    of: "defined",
    breaks: (statement, standing) => lacksActivities(statement, standing),
  },
  {
    id: "10.2.1.0-6",
    of: "any",
    breaks: (statement, standing) =>
      lacksActivities(statement, standing) ||
      templateValues(statement, standing).includes("absent"),
  },
  {
    id: "10.2.1.0-7",
    of: "any",
    breaks: (statement, standing) => templateValues(statement, standing).includes("other"),
  },

  // Any statement: when it may be.
  { id: "9.3.6.0-2", of: "any", breaks: (_, { abandoned }) => abandoned },
  { id: "11.0.0.0-3", of: "any", breaks: (_, { preferencesRead }) => !preferencesRead },
  { id: "10.2.1.0-4", of: "any", breaks: (_, { launchDataRead }) => !launchDataRead },
  { id: "7.1.3.0-1", of: "allowed", breaks: isOutsideSession },
  {
    id: "9.3.2.0-3",
    of: "defined",
    breaks: (statement, { session }) =>
      verbOf(statement) === "initialized" &&
      said(session, "initialized") &&
      !said(session, "terminated"),
  },
  {
    id: "9.3.0.0-4",
    of: "defined",
    breaks: (statement, standing) =>
      verbOf(statement) !== "initialized" && isBeforeInitialized(statement, standing),
  },
  { id: "9.3.0.0-5", of: "defined", breaks: isAfterTerminated },

  // What cmi5 defines: verb and object.
  {
    id: "9.3.0.0-1",
    of: "defined",
    breaks: (statement) => !FROM_UNITS.includes(verbOf(statement)),
  },
  {
    id: "9.4.0.0-1",
    of: "defined",
    breaks: ({ object }) => (object.objectType ?? "Activity") !== "Activity",
  },
  {
    id: "8.1.5.0-6",
    of: "defined",
    breaks: ({ object }, { activityId }) => (object as Activity).id !== activityId,
  },
  {
    id: "10.2.2.0-2",
    of: "defined",
    breaks: (statement, { launchMode }) => launchMode === "Browse" && judges(statement),
  },
  {
    id: "10.2.2.0-3",
    of: "defined",
    breaks: (statement, { launchMode }) => launchMode === "Review" && judges(statement),
  },

  // What cmi5 defines: once.
  {
    id: "9.3.0.0-2",
    of: "defined",
    breaks: (statement, { session }) => said(session, verbOf(statement)),
  },
  {
    id: "9.3.0.0-3",
    of: "defined",
    breaks: (statement, { session }) =>
      isVerdict(statement) && (said(session, "passed") || said(session, "failed")),
  },
  {
    id: "9.3.0.0-6",
    of: "defined",
    breaks: (statement, { earlier }) =>
      verbOf(statement) === "completed" && said(earlier, "completed"),
  },
  {
    id: "9.3.0.0-7",
    of: "defined",
    breaks: (statement, { earlier }) => verbOf(statement) === "passed" && said(earlier, "passed"),
  },
  {
    id: "9.3.0.0-8",
    of: "defined",
    breaks: (statement, { earlier }) => verbOf(statement) === "failed" && said(earlier, "passed"),
  },

  // What cmi5 defines: its result, and the category that goes with it.
  {
    id: "9.5.3.0-1",
    of: "defined",
    breaks: (statement) =>
      verbOf(statement) === "completed" && statement.result?.completion !== true,
  },
  {
    id: "9.5.3.0-2",
    of: "defined",
    breaks: (statement) =>
      verbOf(statement) !== "completed" && statement.result?.completion !== undefined,
  },
  {
    id: "9.5.2.0-1",
    of: "defined",
    breaks: (statement) => verbOf(statement) === "passed" && statement.result?.success !== true,
  },
  {
    id: "9.5.2.0-2",
    of: "defined",
    breaks: (statement) => verbOf(statement) === "failed" && statement.result?.success !== false,
  },
  {
    id: "9.5.2.0-3",
    of: "defined",
    breaks: (statement) => !isVerdict(statement) && statement.result?.success !== undefined,
  },
  {
    id: "9.6.2.2-2",
    of: "any",
    breaks: (statement) =>
      hasCategory(statement, MOVE_ON_CATEGORY) && !(isDefined(statement) && movesOn(statement)),
  },
  {
    id: "9.6.2.2-1",
    of: "defined",
    breaks: (statement) => movesOn(statement) && !hasCategory(statement, MOVE_ON_CATEGORY),
  },
  {
    id: "9.5.1.0-2",
    of: "defined",
    breaks: (statement) => !isVerdict(statement) && statement.result?.score !== undefined,
  },
  {
    id: "9.5.1.0-3",
    of: "defined",
    breaks: ({ result }) =>
      result?.score?.raw !== undefined &&
      (result.score.min === undefined || result.score.max === undefined),
  },
  {
    id: "9.6.3.2-2",
    of: "defined",
    breaks: (statement, { masteryScore }) =>
      isVerdict(statement) &&
      statement.result?.score !== undefined &&
      masteryScore !== undefined &&
      statement.context?.extensions?.[CONTEXT.masteryScore] !== masteryScore,
  },
  {
    id: "9.3.4.0-2",
    of: "defined",
    breaks: (statement, { masteryScore = Number.NEGATIVE_INFINITY }) =>
      verbOf(statement) === "passed" && (statement.result?.score?.scaled ?? 1) < masteryScore,
  },
  {
    id: "9.3.5.0-2",
    of: "defined",
    breaks: (statement, { masteryScore = Number.POSITIVE_INFINITY }) =>
      verbOf(statement) === "failed" && (statement.result?.score?.scaled ?? -1) >= masteryScore,
  },
  { id: "9.5.4.1-1", of: "defined", breaks: lacksDuration("terminated") },
  { id: "9.5.4.1-2", of: "defined", breaks: lacksDuration("completed") },
  { id: "9.5.4.1-3", of: "defined", breaks: lacksDuration("passed") },
  { id: "9.5.4.1-4", of: "defined", breaks: lacksDuration("failed") },
];

/** 9.3: the verbs of cmi5 that an AU, not the LMS, uses. */
const FROM_UNITS: readonly (Verb | undefined)[] = [
  "initialized",
  "completed",
  "passed",
  "failed",
  "terminated",
];

/** The first rule that `statement` breaks as things stand. */
export function brokenRule(statement: Statement, standing: Standing): Rule | undefined {
  const kind = isDefined(statement) ? "defined" : "allowed";
  return RULES.find(
    (rule) => (rule.of === "any" || rule.of === kind) && rule.breaks(statement, standing),
  );
}

/** Whether cmi5 defines the statement (9.6.2.1), or only allows it. */
export function isDefined(statement: Statement): boolean {
  return hasCategory(statement, CMI5_CATEGORY);
}

/** Which of cmi5's verbs the statement has. */
export function verbOf({ verb }: Statement): Verb | undefined {
  return (Object.keys(VERBS) as Verb[]).find((name) => VERBS[name] === verb.id);
}

/** Whether a statement that cmi5 defines, with this verb, is among `statements`. */
export function said(statements: readonly Statement[], verb: Verb | undefined): boolean {
  return verb !== undefined && statements.some((one) => isDefined(one) && verbOf(one) === verb);
}

/** Whether two agents are the same value; `Agent` goes without saying. */
export function sameAgent(one: Agent, other: Agent): boolean {
  return isDeepStrictEqual({ objectType: "Agent", ...one }, { objectType: "Agent", ...other });
}

function isVerdict(statement: Statement): boolean {
  return ["passed", "failed"].includes(verbOf(statement) ?? "");
}

function judges(statement: Statement): boolean {
  return isVerdict(statement) || verbOf(statement) === "completed";
}

function movesOn({ result }: Statement): boolean {
  return result?.success !== undefined || result?.completion !== undefined;
}

function hasCategory({ context }: Statement, id: string): boolean {
  return (context?.contextActivities?.category ?? []).some((activity) => activity.id === id);
}

function lacksDuration(verb: Verb): Rule["breaks"] {
  return (statement) => verbOf(statement) === verb && statement.result?.duration === undefined;
}

function lacksActivities({ context }: Statement, { contextTemplate }: Standing): boolean {
  return Object.entries(contextTemplate.contextActivities ?? {}).some(([name, wanted]) =>
    wanted.some(({ id }) => {
      const found = context?.contextActivities?.[name as "grouping"] ?? [];
      return !found.some((activity) => activity.id === id);
    }),
  );
}

/** How each value of the template but its activities and the session id fares in the statement. */
function templateValues(
  { context }: Statement,
  { contextTemplate }: Standing,
): readonly ("same" | "absent" | "other")[] {
  const { contextActivities, extensions = {}, ...rest } = contextTemplate;
  const { [CONTEXT.sessionId]: _, ...otherExtensions } = extensions;
  const fare = (wanted: unknown, found: unknown) =>
    found === undefined ? "absent" : isDeepStrictEqual(found, wanted) ? "same" : "other";
  return [
    ...Object.entries(rest).map(([name, wanted]) => fare(wanted, context?.[name as "platform"])),
    ...Object.entries(otherExtensions).map(([iri, wanted]) =>
      fare(wanted, context?.extensions?.[iri]),
    ),
  ];
}

// 9.3: "the order is determined by the value of the timestamp property". A statement that comes in order but is dated
// out of it is refused, too.
function isBeforeInitialized({ timestamp = "" }: Statement, { session }: Standing): boolean {
  const initialized = session.find((one) => verbOf(one) === "initialized" && isDefined(one));
  return !initialized || time(timestamp) < time(initialized.timestamp);
}

function isAfterTerminated(statement: Statement, { session }: Standing): boolean {
  if (said(session, "terminated")) return true;
  return (
    verbOf(statement) === "terminated" &&
    session.some(({ timestamp }) => time(timestamp) > time(statement.timestamp))
  );
}

function isOutsideSession(statement: Statement, standing: Standing): boolean {
  return isBeforeInitialized(statement, standing) || said(standing.session, "terminated");
}

function time(timestamp = ""): number {
  return new Date(timestamp).getTime();
}
