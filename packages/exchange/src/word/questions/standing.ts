import type { Draft } from "./draft.ts";
import type { Line } from "./line.ts";

/** What lines that say nothing of themselves are added to. */
export type Into = "stem" | "choice" | "explanation" | "hint" | "nothing";

/** How far a document has been taken: what a line means depends on it. */
export interface Standing {
  readonly lines: readonly Line[];
  readonly drafts: readonly Draft[];
  /** The question that is open. */
  readonly current: Draft | undefined;
  /** The line that it began with, where it has a number. */
  readonly begun: Line | undefined;
  readonly into: Into;
  /** Whether this is the part of the keys. */
  readonly inKeys: boolean;
  /** Lines since the last question ended: the next one's words if it has no number. */
  readonly pending: readonly Line[];
  /** Numbers of questions that have choices. */
  readonly answerable: ReadonlySet<number>;
}
