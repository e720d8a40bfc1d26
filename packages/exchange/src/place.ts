import { basename } from "node:path";
import type { Place, Point } from "@hocvu/diagnostics";

/** Places in a text by offsets: lines are looked up, not counted anew each time. */
export function placesIn(file: string, text: string): (start: number, end?: number) => Place {
  const lines = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines.push(at + 1);
  const point = (offset: number): Point => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lines[low] ?? 0) + 1, offset };
  };
  return (start, end = start) => ({ file, start: point(start), end: point(end) });
}

/** A place in what has rows or items instead of lines. */
export function placeOfRow(file: string, row: number): Place {
  const point = { line: row, column: 1, offset: row };
  return { file, start: point, end: point };
}

/** A file's name as a title: `bai-1.docx` as `bai-1`. */
export function titleOfFile(path: string): string {
  return basename(path).replace(/(?:\.\w+)+$/, "");
}
