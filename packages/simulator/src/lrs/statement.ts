/** xAPI 1.0.3 Data 2.4.2: exactly one of `mbox`, `mbox_sha1sum`, `openid` and `account` identifies an agent. */
export interface Agent {
  readonly objectType?: "Agent" | "Group";
  readonly name?: string;
  readonly mbox?: string;
  readonly mbox_sha1sum?: string;
  readonly openid?: string;
  readonly account?: { readonly homePage: string; readonly name: string };
  /** Of a group only. */
  readonly member?: readonly Agent[];
}

export interface Activity {
  readonly objectType?: "Activity";
  /** An IRI. */
  readonly id: string;
  readonly definition?: Readonly<Record<string, unknown>>;
}

export interface StatementRef {
  readonly objectType: "StatementRef";
  /** A UUID. */
  readonly id: string;
}

export interface SubStatement extends Omit<Statement, "object"> {
  readonly objectType: "SubStatement";
  readonly object: Activity | Agent | StatementRef;
}

export interface Score {
  /** -1 to 1; cmi5 9.5.1 narrows it to 0 to 1. */
  readonly scaled?: number;
  readonly raw?: number;
  readonly min?: number;
  readonly max?: number;
}

export interface Result {
  readonly score?: Score;
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  /** ISO 8601, such as `PT1M30S`. */
  readonly duration?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Context {
  readonly registration?: string;
  readonly instructor?: Agent;
  readonly team?: Agent;
  readonly contextActivities?: ContextActivities;
  readonly platform?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export type ContextActivities = Readonly<
  Partial<Record<"parent" | "grouping" | "category" | "other", readonly Activity[]>>
>;

/** A statement that passed {@link checkStatement}, as a learning record provider sent it. */
export interface Statement {
  readonly id?: string;
  readonly actor: Agent;
  readonly verb: { readonly id: string; readonly display?: Readonly<Record<string, string>> };
  readonly object: Activity | Agent | StatementRef | SubStatement;
  readonly result?: Result;
  readonly context?: Context;
  /** ISO 8601 with a zone. */
  readonly timestamp?: string;
  readonly stored?: string;
  readonly authority?: Agent;
  readonly version?: string;
}

/** A statement with everything that the LRS adds (Data 2.4.8 to 2.4.10). */
export type StoredStatement = Statement &
  Required<Pick<Statement, "id" | "timestamp" | "stored" | "authority" | "version">>;

/** Data 2.3.2: the one verb that the specification itself gives a meaning. */
export const VOIDED = "http://adlnet.gov/expapi/verbs/voided";
