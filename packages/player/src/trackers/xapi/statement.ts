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

export type Verb =
  | "initialized"
  | "experienced"
  | "progressed"
  | "answered"
  | "completed"
  | "passed"
  | "failed"
  | "terminated";

/** ADL's verbs. */
export function verbOf(name: Verb): Statement["verb"] {
  return { id: `http://adlnet.gov/expapi/verbs/${name}`, display: { "en-US": name } };
}

/** Seconds as an ISO 8601 duration with at most two decimals: 61.239 gives `PT61.23S`. */
export function duration(seconds: number): string {
  return `PT${Math.floor(Math.max(0, seconds) * 100) / 100}S`;
}
