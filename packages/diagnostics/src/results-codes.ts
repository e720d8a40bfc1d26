/** What can be wrong with results, and what results say is wrong with a course: 5xxx. See `codes.ts`. */
export interface ResultsArgs {
  /** `choice`: what those take who know; shares in whole percent. */
  HV5001: { id: string; key: string; choice: string; keyShare: number; share: number };
  /** `count`: how many answered. */
  HV5002: { id: string; choice: string; taken: number; count: number };
  /** `percent`: how many of a hundred are right. */
  HV5003: { id: string; saying: "easy" | "hard" | "flat"; percent: number; count: number };
  /** `discrimination`: with two decimals. */
  HV5004: { id: string; discrimination: string; percent: number; count: number };
  HV5005: { few: number; of: number; least: number };
  HV5006: { answers: number; about: readonly string[]; more: number };
  HV5007: { answers: number; about: readonly string[]; more: number };
  HV5041: { path: string; header: readonly string[] };
  /** `at`: a line, or of JSON the how manieth statement; 0 where neither says anything. */
  HV5042: { path: string; breach: ResultsBreak; at: number };
  HV5043: { path: string; column: string; known: readonly string[]; suggestion?: string };
  HV5044: { path: string; count: number; of: number; examples: readonly string[] };
  HV5045: { path: string; of: number; column: string };
  /** `first`: its line; 0 where there are no lines. */
  HV5046: { path: string; count: number; first: number };
  HV5047: { path: string };
  HV5051: { row: number; other: number; field: RosterField; value: string };
  HV5052: { row: number; field: RosterField };
  HV5053: { row: number; value: string; suggestion?: string };
  HV5054: { row: number; value: string; doubt: "form" | "future" | "old" };
  HV5055: { row: number; value: string; suggestion: string };
  HV5056: { row: number; value: string };
  HV5057: { row: number; other: number; name: string };
  HV5058: { path: string; column: "name" | "account"; known: readonly string[] };
  HV5059: { count: number; of: number };
  HV5080: { count: number; examples: readonly string[] };
  HV5081: { count: number; examples: readonly string[] };
  /** `examples`: numbers of certificates. */
  HV5082: { count: number; examples: readonly string[] };
  HV5083: { course: string };
  /** `examples` are their names. */
  HV5084: { count: number; examples: readonly string[] };
}

/** What a list of people has of each. */
export type RosterField = "name" | "account" | "email" | "phone" | "number";

export type ResultsBreak = "quote" | "long" | "json" | "cut" | "sheet" | "large" | "signs";

export const resultsSeverities = {
  HV5001: "warning",
  HV5002: "note",
  HV5003: "note",
  HV5004: "warning",
  HV5005: "note",
  HV5006: "note",
  HV5007: "note",
  HV5041: "error",
  HV5042: "error",
  HV5043: "error",
  HV5044: "warning",
  HV5045: "error",
  HV5046: "warning",
  HV5047: "warning",
  HV5051: "warning",
  HV5052: "error",
  HV5053: "warning",
  HV5054: "warning",
  HV5055: "warning",
  HV5056: "warning",
  HV5057: "warning",
  HV5058: "error",
  HV5059: "note",
  HV5080: "warning",
  HV5081: "warning",
  HV5082: "note",
  HV5083: "warning",
  HV5084: "warning",
} as const;
