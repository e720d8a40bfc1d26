import type { Root } from "mdast";
import { visit } from "../visit.ts";

/** Characters for private use, which no keyboard types. They stand in for what Markdown would misread, one for one. */
export const BLANK = "\uE010";
/** The first character of a region, and each one after it. */
export const FIRST = "\uE011";
export const NEXT = "\uE012";
export const OURS = /[\uE010-\uE012]/;

/** A part of a text that Markdown would misread, by offsets into the text. */
export interface Region {
  readonly start: number;
  readonly end: number;
  /** `formula`: between `\(` and `\)`; `display`: between `\[` and `\]`; `unclosed`: what opens something to the text's end; `blank`: one in an address. */
  readonly kind: "formula" | "display" | "unclosed" | "blank";
}

/** Says of an offset whether the character there was read as plain text, not as code, formula or markup. */
export function textFinder(tree: Root): (offset: number) => boolean {
  const ranges: (readonly [start: number, end: number])[] = [];
  visit(tree, "text", ({ position }) => {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (start !== undefined && end !== undefined) ranges.push([start, end]);
  });
  return (offset) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.[1] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = ranges[low];
    return found !== undefined && found[0] <= offset;
  };
}
