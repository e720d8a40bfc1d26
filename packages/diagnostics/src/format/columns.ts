import type { Place } from "../diagnostic.ts";

/** The text of a file as it was read, for quoting a line; `undefined` where it is not at hand. */
export type SourceOf = (file: string) => string | undefined;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** How many characters a reader counts: a letter with its tone marks is one, composed or not. */
export function graphemeCount(text: string): number {
  let n = 0;
  for (const _ of graphemes.segment(text)) n++;
  return n;
}

/** The place as a reader counts it, lines and columns from 1, columns in graphemes; UTF-16 units where the source is not at hand. */
export function readerRange(
  place: Place,
  sourceOf: SourceOf,
): Record<"start" | "end", { line: number; column: number }> {
  const lines = sourceOf(place.file)?.split("\n");
  const at = ({ line, column }: Place["start"]) => {
    const text = lines?.[line - 1];
    return {
      line,
      column: text === undefined ? column : graphemeCount(text.slice(0, column - 1)) + 1,
    };
  };
  return { start: at(place.start), end: at(place.end) };
}
