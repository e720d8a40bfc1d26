import type { Edit } from "@hocvu/compiler";

/** The smallest edit that makes one text of the other. */
export function wholeEdit(before: string, after: string): Edit {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < least - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  // Not within a letter of two halves.
  if (/[\uD800-\uDBFF]/.test(before[start - 1] ?? "")) start--;
  if (/[\uDC00-\uDFFF]/.test(before[before.length - tail] ?? "")) tail--;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
