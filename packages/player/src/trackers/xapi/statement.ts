/** The parts of an xAPI 1.0.3 statement that a course sends (Data 2.4). */
export interface Statement {
  /** A UUID. */
  readonly id: string;
  readonly actor: unknown;
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: Activity;
  readonly result?: Result;
  readonly context: Context;
  /** ISO 8601 in UTC. */
  readonly timestamp: string;
}

export type LanguageMap = Readonly<Record<string, string>>;

export interface Activity {
  readonly objectType?: "Activity";
  readonly id: string;
  readonly definition?: Readonly<Record<string, unknown>>;
}

export interface Result {
  readonly score?: {
    readonly scaled: number;
    readonly raw: number;
    readonly min: number;
    readonly max: number;
  };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  /** ISO 8601. */
  readonly duration?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Context {
  readonly registration?: string;
  readonly language?: string;
  readonly contextActivities?: ContextActivities;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly [other: string]: unknown;
}

export type ContextActivities = Readonly<
  Partial<Record<"parent" | "grouping" | "category" | "other", readonly Activity[]>>
>;

/** What the course says, before a run-time adds whom it is about and in which context. */
export interface Event {
  /** Tells this event from every other one of this registration: the same event has the same statement id. */
  readonly key: string;
  readonly verb: Verb;
  readonly object: Activity;
  readonly result?: Result;
  readonly contextActivities?: ContextActivities;
  readonly at: Date;
}

/** ADL's verbs, each with what it is called in Vietnamese. */
const VERBS = [
  ["initialized", "đã mở khóa học"],
  ["experienced", "đã xem"],
  ["progressed", "đã học tới"],
  ["answered", "đã trả lời"],
  ["completed", "đã hoàn thành"],
  ["passed", "đã đạt"],
  ["failed", "chưa đạt"],
  ["terminated", "đã rời khóa học"],
] as const;

export type Verb = (typeof VERBS)[number][0];

export function verbOf(name: Verb): Statement["verb"] {
  const vi = VERBS.find(([verb]) => verb === name)?.[1] || name;
  return { id: `http://adlnet.gov/expapi/verbs/${name}`, display: { "en-US": name, vi } };
}

/** Seconds as an ISO 8601 duration with at most two decimals: 61.239 gives `PT61.23S`. */
export function duration(seconds: number): string {
  return `PT${Math.floor(Math.max(0, seconds) * 100) / 100}S`;
}

/** So many right answers of so many asked. Cut, never rounded up: 2 of 3 is 0.6666. */
export function scoreOf(right: number, asked: number): NonNullable<Result["score"]> {
  return {
    scaled: Math.floor((right * 10_000) / (asked || 1)) / 10_000,
    raw: right,
    min: 0,
    max: asked,
  };
}
