import type { List, ListItem } from "mdast";
import type { Range } from "../../text-edit.ts";
import { endOf, startOf } from "../find-questions.ts";

/** An item of a list: its mark, and how far its lines are indented. */
export interface ItemFrame {
  readonly range: Range;
  readonly mark: string;
  /** Where what stands behind the mark begins. */
  readonly content: number;
  /** Of lines beneath the first. */
  readonly width: number;
}

const MARK = /^([-*+]|\d{1,9}[.)])([ \t]*)/;

export function frameOf(item: ListItem, text: string): ItemFrame {
  const range = { start: startOf(item), end: endOf(item) };
  const [whole = "", mark = "-", blanks = ""] = MARK.exec(text.slice(range.start, range.end)) ?? [];
  // More than four blanks belong to what is indented by them.
  const behind = blanks.length > 4 || blanks === "" ? 1 : blanks.length;
  return { range, mark, content: range.start + whole.length, width: mark.length + behind };
}

/** What parts the items of a list. */
export function betweenItems({ children: [first, second] }: List, text: string): string {
  const gap = first && second ? text.slice(endOf(first), startOf(second)) : "\n";
  return /\n[ \t]*\n/.test(gap) ? "\n\n" : "\n";
}
