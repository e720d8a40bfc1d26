import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";

/** Far above any lesson: a book of 40,000 words. Parsing takes time with the length, and a build must not hang. */
export const MAX_TEXT = 256 * 1024;
/** A paragraph, list or table without a blank line; within one, parsing may take time with the square of its length. */
export const MAX_BLOCK = 16 * 1024;
/** Quotes and lists within each other; beyond it no reader follows, and no screen is wide enough. */
export const MAX_DEPTH = 20;

const NESTING = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/;

/** What makes a text one that is not parsed at all; `undefined` for every text that an author could have written. */
export function beyondLimits(path: string, text: string): Diagnostic | undefined {
  if (text.length > MAX_TEXT) {
    const kilobytes = (length: number) => Math.round(length / 1024);
    const args = { size: kilobytes(text.length), max: kilobytes(MAX_TEXT) };
    return diagnostic("HV1031", args, placeOf(path, 1));
  }
  let block = 0;
  let blockLine = 1;
  for (const [index, line] of text.split("\n").entries()) {
    block = line.trim() === "" ? 0 : block + line.length;
    if (block === line.length) blockLine = index + 1;
    if (block > MAX_BLOCK) {
      return diagnostic("HV1032", { max: MAX_BLOCK }, placeOf(path, blockLine));
    }
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const markers = NESTING.exec(line)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    // A list within a list is indented by two columns or more.
    if (markers + (markers > 0 ? indent / 2 : 0) > MAX_DEPTH) {
      return diagnostic("HV1033", { max: MAX_DEPTH }, placeOf(path, index + 1));
    }
  }
  return undefined;
}

function placeOf(file: string, line: number) {
  const start = { line, column: 1, offset: 0 };
  return { file, start, end: start };
}
