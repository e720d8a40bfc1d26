import { applyEdits, type Edit } from "./edit.ts";

const BOMS = /^\uFEFF*/;
const LINE_END = /\r\n|\r|\n/;

/**
 * Writes what became of a text back into the file that it was read from. `before` is the text as it is read (NFC, `\n`),
 * `after` the same with its mistakes mended, `original` the file's own letters: whatever no mistake was in stays as it is,
 * with its byte order marks, line ends and the way its accents are composed.
 */
export function intoOriginal(original: string, before: string, after: string): string {
  const mark = BOMS.exec(original)?.[0] ?? "";
  const body = original.slice(mark.length);
  const lineEnd = LINE_END.exec(body)?.[0] ?? "\n";
  const starts = lineStarts(body);
  const lines = before.split("\n");
  const edits = changedLines(lines, after.split("\n")).map(({ from, to, lines: text }): Edit => {
    const at = (line: number) => starts[line] ?? body.length;
    const joined = text.join(lineEnd);
    const atEnd = to >= starts.length;
    if (from < to && text.length > 0) {
      return { start: at(from), end: contentEnd(body, at(to - 1)), text: joined };
    }
    // A line that is taken away goes with its end, the last one with that of the line before it; likewise one that comes.
    if (text.length === 0) {
      const start = atEnd && from > 0 ? contentEnd(body, at(from - 1)) : at(from);
      return { start, end: at(to), text: "" };
    }
    return { start: at(from), end: at(from), text: atEnd ? lineEnd + joined : joined + lineEnd };
  });
  const done = applyEdits(body, edits);
  // A lone `\r` may have come to stand before a `\n`: such a file gets one kind of line end.
  return mark + (asRead(done) === after ? done : after.replaceAll("\n", lineEnd));
}

function asRead(text: string): string {
  return text.replace(/\r\n?/g, "\n").normalize("NFC");
}

/** Runs of lines that differ: from the line `from` to before the line `to` they become `lines`. */
function changedLines(before: readonly string[], after: readonly string[]) {
  const runs: { from: number; to: number; lines: readonly string[] }[] = [];
  if (before.length === after.length) {
    before.forEach((line, index) => {
      const now = after[index] ?? "";
      if (now !== line) runs.push({ from: index, to: index + 1, lines: [now] });
    });
    return runs;
  }
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  let same = 0;
  const most = Math.min(before.length, after.length) - from;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  const lines = after.slice(from, after.length - same);
  runs.push({ from, to: before.length - same, lines });
  return runs;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}

function contentEnd(text: string, start: number): number {
  const rest = LINE_END.exec(text.slice(start));
  return rest ? start + rest.index : text.length;
}
