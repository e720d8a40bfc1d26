import type { Table } from "../parts/blocks.ts";
import type { Columns } from "../recognise/columns.ts";
import type { Key } from "../recognise/key-list.ts";
import type { Rated } from "../recognise/level.ts";
import type { Line } from "./line.ts";

export interface DraftChoice {
  readonly lines: Line[];
  /** The line with its letter, and where that stands; nothing where Word set it. */
  readonly marked: { readonly line: Line; readonly letter: number } | undefined;
  readonly isLower: boolean;
  readonly isStarred: boolean;
}

/** What stands between one question's beginning and the next one's. */
export interface Draft {
  /** As the document numbers it; nothing where it doesn't. */
  readonly number: number | undefined;
  readonly at: number;
  readonly stem: (Line | Table)[];
  readonly rated: Rated | undefined;
  readonly choices: DraftChoice[];
  /** Whether its choices have no letters, only dots or dashes. */
  isBulleted: boolean;
  key: { readonly value: string; readonly number: number } | undefined;
  readonly explanation: Line[];
  readonly hint: Line[];
  columns: Columns | undefined;
  /** Whether it stands where statements are judged. */
  readonly asksForTruth: boolean;
  readonly category: readonly string[];
}

/** What was made out in a document. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly keys: readonly Key[];
  /** Tables that are banks, a question a row. */
  readonly banks: readonly Table[];
  /** Lines of no question. */
  readonly outside: readonly Line[];
  /** Paragraphs that belong to questions and keys. */
  readonly used: ReadonlySet<number>;
}
