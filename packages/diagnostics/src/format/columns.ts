import type { Place } from "../diagnostic.ts";

/** The text of a file as it was read, for quoting a line; `undefined` where it is not at hand. The same text at each call. */
export type SourceOf = (file: string) => string | undefined;

let segmenter: Intl.Segmenter | undefined;
/** Made when it is needed, which for Latin letters is never: what it reads takes as long as half a start of the command. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return segmenter;
}
/** Text of which each unit is a character of its own: Latin letters with what is composed with them, also Vietnamese. */
const PLAIN = /^[\t\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/;

/** How many characters a reader counts: a letter with its tone marks is one, composed or not. */
export function graphemeCount(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let n = 0;
  for (const _ of graphemes().segment(text)) n++;
  return n;
}

/** The same, one by one. */
export function lettersOf(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.split("");
  return Array.from(graphemes().segment(text), ({ segment }) => segment);
}

const tables = new WeakMap<SourceOf, Map<string, readonly string[] | undefined>>();

/** The lines of a file, parted once for each `sourceOf`: a report may have thousands of places in one file. */
export function linesOf(file: string, sourceOf: SourceOf): readonly string[] | undefined {
  const table = tables.get(sourceOf) ?? new Map<string, readonly string[] | undefined>();
  tables.set(sourceOf, table);
  if (!table.has(file)) table.set(file, sourceOf(file)?.split("\n"));
  return table.get(file);
}

/** The place as a reader counts it, lines and columns from 1, columns in graphemes; UTF-16 units where the source is not at hand. */
export function readerRange(
  place: Place,
  sourceOf: SourceOf,
): Record<"start" | "end", { line: number; column: number }> {
  const lines = linesOf(place.file, sourceOf);
  const at = ({ line, column }: Place["start"]) => {
    const text = lines?.[line - 1];
    return {
      line,
      column: text === undefined ? column : graphemeCount(text.slice(0, column - 1)) + 1,
    };
  };
  return { start: at(place.start), end: at(place.end) };
}
