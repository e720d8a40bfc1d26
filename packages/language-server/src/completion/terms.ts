import { type Item, ownWords } from "./item.ts";
import type { Spot } from "./spot.ts";

const IN_TERM = /:term\[([^[\]]*)$/;

/** What the glossary defines; undefined where the caret is in no term. */
export function termItems({ known, offset, before, after }: Spot): readonly Item[] | undefined {
  const written = IN_TERM.exec(before)?.[1];
  if (written === undefined) return undefined;
  const isClosed = /^[^[\]]*\]/.test(after);
  return known.terms.map(({ term, definition = "" }) => ({
    kind: "term",
    label: term,
    detail: ownWords(definition),
    insert: isClosed ? term : `${term}]`,
    start: offset - written.length,
    end: offset,
  }));
}
