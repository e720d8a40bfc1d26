import type { Asked } from "@hocvu/model";

export type { Asked };

/** One answer to one question, as a source tells it. A question that was not drawn has no row: it is missing, never zero. */
export interface ResponseRow {
  /** What the source knows the learner by: an account, a number, an address. */
  readonly learner: string;
  /** Empty where the source names none. */
  readonly course: string;
  readonly question: string;
  /** Tells this wording and key of the question from others; empty where the source does not. See `versions.ts`. */
  readonly version: string;
  /** As interactions name it: `choice`, `true-false`, `matching`, …; empty where the source does not. */
  readonly type: string;
  /** From 1. */
  readonly attempt: number;
  /** In the syntax of SCORM 2004: `a`, `a[,]c`; empty where nothing was answered, or the source keeps it to itself. */
  readonly response: string;
  readonly right: boolean;
  /** The share of the points, from 0 to 1. */
  readonly share: number;
  /** How many points there were. */
  readonly max: number;
  /** How long it took; not a number where the source does not tell. */
  readonly seconds: number;
  /** When it was answered, in milliseconds since 1970; not a number where the source does not tell. */
  readonly at: number;
  /** What the source tells of the question itself. */
  readonly asked?: Asked | undefined;
}
