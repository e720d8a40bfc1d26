import type { TextEdit } from "../sources/text-edit.ts";

export type { TextEdit };

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(done, start), put);
    done = end;
  }
  return parts.join("") + text.slice(done);
}

/**
 * The same edits as small as they can be, in the order of the text: those that touch are one, and what stays at either
 * end of one is left out of it. Of two that insert at one place, the first of `edits` comes first.
 */
export function tidyEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  // Sorting is stable: what inserts stands before what replaces from the same place on.
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && last.end >= edit.start) {
      joined[joined.length - 1] = {
        start: last.start,
        end: Math.max(last.end, edit.end),
        text: last.text + edit.text,
      };
    } else joined.push(edit);
  }
  return joined.flatMap((edit) => narrowed(text, edit));
}

function narrowed(text: string, { start, end, text: put }: TextEdit): readonly TextEdit[] {
  const before = text.slice(start, end);
  if (before === put) return [];
  const most = Math.min(before.length, put.length);
  let head = 0;
  while (head < most && before[head] === put[head]) head++;
  // No letter of two units is parted.
  if (isHalf(before[head - 1])) head--;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === put.at(-1 - tail)) tail++;
  if (isHalf(before.at(-1 - tail))) tail--;
  tail = Math.max(tail, 0);
  return [{ start: start + head, end: end - tail, text: put.slice(head, put.length - tail) }];
}

/** The first unit of a letter that has two. */
function isHalf(unit: string | undefined): boolean {
  return unit !== undefined && /[\uD800-\uDBFF]/.test(unit);
}
