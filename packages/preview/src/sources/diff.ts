import type { TextEdit } from "./text-edit.ts";

/** Further apart, two texts are taken for two texts: time and memory grow with the square. */
const MOST_STEPS = 800;

// A line, and a word, is taken with what parts it from the next one: that alone is no sign that two places are the same.
const LINE = /[^\n]*\n|[^\n]+$/g;
const WORD = /[\p{L}\p{M}\p{N}]+[^\p{L}\p{M}\p{N}]*|[^\p{L}\p{M}\p{N}]+/gu;
const PIECE = /[\p{L}\p{M}\p{N}]+|[\s\S]/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * What made `after` of `before`, in order: whole words, as parts of one say nothing of what was meant. Changes that have
 * no word between them are one.
 */
export function diff(before: string, after: string): TextEdit[] {
  const lines = diffParts(linesOf(before), linesOf(after));
  const words = lines.flatMap(({ start, end, text }) => {
    const own = before.slice(start, end);
    return diffParts(own.match(WORD) ?? [], text.match(WORD) ?? [])
      .map((edit) => trimmed(own, edit))
      .map((edit) => ({ ...edit, start: start + edit.start, end: start + edit.end }));
  });
  return joined(before, words);
}

function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.match(LINE) ?? []) {
    if (HAS_WORD.test(line) || lines.length === 0) lines.push(line);
    else lines.push((lines.pop() ?? "") + line);
  }
  return lines;
}

/** Without the words, and what parts them, that an edit begins and ends with before and after alike. */
function trimmed(before: string, { start, end, text }: TextEdit): TextEdit {
  const old = before.slice(start, end).match(PIECE) ?? [];
  const now = text.match(PIECE) ?? [];
  const [head, tail] = sameEnds(old, now);
  const length = (pieces: readonly string[]) => pieces.join("").length;
  return {
    start: start + length(old.slice(0, head)),
    end: end - length(old.slice(old.length - tail)),
    text: now.slice(head, now.length - tail).join(""),
  };
}

function joined(before: string, edits: readonly TextEdit[]): TextEdit[] {
  const done: TextEdit[] = [];
  for (const edit of edits) {
    const last = done.at(-1);
    const between = last && before.slice(last.end, edit.start);
    if (!last || between === undefined || HAS_WORD.test(between)) done.push(edit);
    else done.splice(-1, 1, { ...last, end: edit.end, text: last.text + between + edit.text });
  }
  return done;
}

/** Myers, "An O(ND) difference algorithm and its variations" (1986), with offsets of characters. */
function diffParts(before: readonly string[], after: readonly string[]): TextEdit[] {
  const [head, tail] = sameEnds(before, after);
  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  const offset = before.slice(0, head).join("").length;
  return toEdits(
    old,
    now,
    shortestPath(old, now) ?? [{ from: 0, to: old.length, start: 0, end: now.length }],
    offset,
  );
}

/** Parts `from` to `to` of the old become `start` to `end` of the new. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** How many parts two texts have in common at their beginnings and ends. */
function sameEnds(
  before: readonly string[],
  after: readonly string[],
): readonly [head: number, tail: number] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [head, tail];
}

function toEdits(
  old: readonly string[],
  now: readonly string[],
  runs: readonly Run[],
  offset: number,
): TextEdit[] {
  const starts = [offset];
  for (const part of old) starts.push((starts.at(-1) ?? 0) + part.length);
  const at = (index: number) => starts[index] ?? 0;
  return runs
    .filter(({ from, to, start, end }) => to > from || end > start)
    .map(({ from, to, start, end }) => ({
      start: at(from),
      end: at(to),
      text: now.slice(start, end).join(""),
    }));
}

function shortestPath(old: readonly string[], now: readonly string[]): Run[] | undefined {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let steps = 0; steps <= Math.min(old.length + now.length, MOST_STEPS); steps++) {
    trace.push(new Map(furthest));
    for (let line = -steps; line <= steps; line += 2) {
      let x = comesDown(furthest, line, steps)
        ? (furthest.get(line + 1) ?? 0)
        : (furthest.get(line - 1) ?? 0) + 1;
      let y = x - line;
      while (x < old.length && y < now.length && old[x] === now[y]) {
        x++;
        y++;
      }
      furthest.set(line, x);
      if (x >= old.length && y >= now.length) return backwards(trace, old.length, now.length);
    }
  }
  return undefined;
}

/** Whether the best way onto a diagonal is by taking in a new part, and not by leaving out an old one. */
function comesDown(furthest: ReadonlyMap<number, number>, line: number, steps: number): boolean {
  if (line === -steps) return true;
  if (line === steps) return false;
  return (furthest.get(line - 1) ?? 0) < (furthest.get(line + 1) ?? 0);
}

function backwards(trace: readonly ReadonlyMap<number, number>[], x: number, y: number): Run[] {
  const runs: Run[] = [];
  for (let steps = trace.length - 1; steps > 0; steps--) {
    const furthest = trace[steps] ?? new Map();
    const line = x - y;
    const down = comesDown(furthest, line, steps);
    const before = down ? line + 1 : line - 1;
    const fromX = furthest.get(before) ?? 0;
    const fromY = fromX - before;
    const [to, end] = down ? [fromX, fromY + 1] : [fromX + 1, fromY];
    const next = runs[0];
    // Steps that follow one another are one run.
    if (next && next.from === to && next.start === end) {
      runs[0] = { from: fromX, to: next.to, start: fromY, end: next.end };
    } else {
      runs.unshift({ from: fromX, to, start: fromY, end });
    }
    x = fromX;
    y = fromY;
  }
  return runs;
}
