/** How a client counts within a line. */
export type Encoding = "utf-8" | "utf-16" | "utf-32";

/** As the protocol has it: both count from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const LINE_END = /\r\n|\r|\n/g;

/** A text parted into its lines, with where each begins in it; line ends are part of no line. */
export interface Lines {
  readonly starts: readonly number[];
  line(index: number): string;
}

export function linesOf(text: string): Lines {
  const starts = [0];
  const ends: number[] = [];
  for (const { 0: end, index } of text.matchAll(LINE_END)) {
    ends.push(index);
    starts.push(index + end.length);
  }
  ends.push(text.length);
  return { starts, line: (index) => text.slice(starts[index] ?? text.length, ends[index]) };
}

/** How many units of `encoding` the first `length` UTF-16 units of `line` are. */
export function unitsOf(line: string, length: number, encoding: Encoding): number {
  if (encoding === "utf-16") return Math.min(length, line.length);
  const before = line.slice(0, length);
  if (encoding === "utf-8") return Buffer.byteLength(before);
  return [...before].length;
}

/** The UTF-16 units that `units` of `encoding` are; what lies beyond the line's end is its end, what lies in a letter its beginning. */
export function lengthOf(line: string, units: number, encoding: Encoding): number {
  if (encoding === "utf-16") return Math.max(0, Math.min(units, line.length));
  let left = units;
  let length = 0;
  for (const letter of line) {
    left -= encoding === "utf-8" ? Buffer.byteLength(letter) : 1;
    if (left < 0) break;
    length += letter.length;
  }
  return length;
}

/** The UTF-16 offset of a position in `text`; a line beyond the last is the text's end. */
export function offsetOf(text: string, { line, character }: Position, encoding: Encoding): number {
  const lines = linesOf(text);
  const start = lines.starts[line];
  if (start === undefined) return line < 0 ? 0 : text.length;
  return start + lengthOf(lines.line(line), character, encoding);
}

/** How the lines of a text end: as its first one does. */
export function eolOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}
