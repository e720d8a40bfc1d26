import { graphemeCount, lettersOf } from "./columns.ts";

/** A line with what is marked in it: what stands before the carets, and how many there are. */
export interface MarkedLine {
  readonly text: string;
  readonly indent: string;
  readonly length: number;
}

/** So much of `line` around its mark as fits into `room` characters, as a paragraph may be one long line. */
export function fitLine(line: MarkedLine, room: number): MarkedLine {
  if (line.text.length <= room || room < 10) return line;
  const letters = lettersOf(line.text.replaceAll("\t", " "));
  if (letters.length <= room) return line;
  const mark = graphemeCount(line.indent);
  const length = Math.min(line.length, room - 2);
  // More of what follows than of what leads there.
  const before = Math.min(mark, Math.floor((room - 2 - length) / 2));
  // With a sign for what is left out at one end, room for one letter less.
  const tail = letters.length - (room - 1);
  const from = mark - before <= 1 ? 0 : Math.min(mark - before, tail);
  const shown = letters.slice(from, from === tail ? undefined : from + room - (from === 0 ? 1 : 2));
  const more = from + shown.length < letters.length;
  const start = from === 0 ? "" : "…";
  return {
    text: `${start}${shown.join("")}${more ? "…" : ""}`,
    indent: " ".repeat(mark - from + start.length),
    length,
  };
}
