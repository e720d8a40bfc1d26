import type { Said } from "@hocvu/markdown";

export type ItemKind =
  | "directive"
  | "attribute"
  | "value"
  | "key"
  | "id"
  | "outcome"
  | "module"
  | "page"
  | "file"
  | "term";

/** Something that may be written at the caret. */
export interface Item {
  readonly kind: ItemKind;
  /** As it is listed. */
  readonly label: string;
  /** What it is; in the author's own words, these are the same in both languages. */
  readonly detail: Said;
  readonly insert: string;
  /** Where the caret stands then, within what was inserted; at its end if left out. */
  readonly caret?: number;
  /** What it takes the place of; offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** What an author has written is not translated. */
export function ownWords(text: string): Said {
  return { vi: text, en: text };
}
