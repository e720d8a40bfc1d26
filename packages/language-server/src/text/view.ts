import { type Encoding, lengthOf, linesOf, type Position, type Range, unitsOf } from "./lines.ts";

/**
 * A text as an editor has it, beside the same as the compiler reads it: in NFC, with `\n` between lines and without byte order
 * marks. Offsets, lines and columns of our own are those of what is read; positions those of what is written.
 */
export interface View {
  readonly written: string;
  readonly read: string;
  /** Of a line and column that count from 1; what lies beyond an end is that end. */
  position(point: { readonly line: number; readonly column: number }): Position;
  positionAt(offset: number): Position;
  range(start: number, end: number): Range;
  /** In what is read. */
  offsetAt(position: Position): number;
}

const MARKS = /^\uFEFF+/;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

export function viewOf(written: string, encoding: Encoding): View {
  const read = written.replace(MARKS, "").replace(/\r\n?/g, "\n").normalize("NFC");
  const outer = linesOf(written);
  const inner = linesOf(read);
  const last = inner.starts.length - 1;

  const position: View["position"] = ({ line, column }) => {
    const index = Math.max(0, Math.min(line - 1, last));
    const shown = outer.line(index);
    const length = toWritten(shown, inner.line(index), line - 1 > last ? Infinity : column - 1);
    return { line: index, character: unitsOf(shown, length, encoding) };
  };
  const positionAt = (offset: number): Position => {
    const index = lineAt(inner.starts, offset);
    return position({ line: index + 1, column: offset - (inner.starts[index] ?? 0) + 1 });
  };
  return {
    written,
    read,
    position,
    positionAt,
    range: (start, end) => ({ start: positionAt(start), end: positionAt(end) }),
    offsetAt({ line, character }) {
      if (line > last) return read.length;
      const index = Math.max(0, line);
      const shown = outer.line(index);
      const length = lengthOf(shown, character, encoding);
      return (inner.starts[index] ?? 0) + toRead(shown, inner.line(index), length);
    },
  };
}

/** The last line that begins at `offset` or before. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How much of a line as it is written the first `length` units of the same line as it is read are. */
function toWritten(written: string, read: string, length: number): number {
  if (written === read) return Math.max(0, Math.min(length, written.length));
  const mark = MARKS.exec(written)?.[0].length ?? 0;
  let left = length;
  let done = mark;
  for (const { segment } of graphemes.segment(written.slice(mark))) {
    const composed = segment.normalize("NFC").length;
    if (left < composed) return done + (composed === segment.length ? Math.max(0, left) : 0);
    left -= composed;
    done += segment.length;
  }
  return done;
}

/** The other way round: within a letter, its beginning. */
function toRead(written: string, read: string, length: number): number {
  if (written === read) return length;
  const mark = MARKS.exec(written)?.[0].length ?? 0;
  let left = length - mark;
  let done = 0;
  for (const { segment } of graphemes.segment(written.slice(mark))) {
    const composed = segment.normalize("NFC").length;
    if (left < segment.length) return done + (composed === segment.length ? Math.max(0, left) : 0);
    left -= segment.length;
    done += composed;
  }
  return done;
}
