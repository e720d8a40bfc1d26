import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";

/** Far above any lesson: a book of 40,000 words. Parsing takes time with the length, and a build must not hang. */
export const MAX_TEXT = 256 * 1024;
/** Some four hundred terms with their definitions, more than anybody looks through. */
export const MAX_GLOSSARY = 64 * 1024;
/** A paragraph, list or table without a blank line; within one, parsing may take time with the square of its length. */
export const MAX_BLOCK = 16 * 1024;
/** Quotes, lists and `:::` blocks within each other; beyond it no reader follows, and no screen is wide enough. */
export const MAX_DEPTH = 20;

/** Brackets of one block that lack their other half; each makes the parser look through all the others again. */
const MAX_LONE_BRACKETS = 100;
/** HTML elements of a file that are opened and not closed: each stands inside of the one before. */
const MAX_LONE_TAGS = 500;

const NESTING = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/;
const OPENING = /^[ \t>]*:{3,}[\p{L}]/u;
const OPEN_TAG = /<(?!br\b|img\b|hr\b|col\b)[a-z]/gi;
const CLOSING = /^[ \t>]*:{3,}[ \t]*$/;

/** What makes a text one that is not parsed at all; `undefined` for every text that an author could have written. */
export function beyondLimits(path: string, text: string): Diagnostic | undefined {
  if (text.length > MAX_TEXT) return tooLong(path, text.length);
  let block = 0;
  let blockLine = 1;
  let open = 0;
  let brackets = 0;
  let tags = 0;
  for (const [index, line] of text.split("\n").entries()) {
    block = line.trim() === "" ? 0 : block + line.length;
    if (block === line.length) blockLine = index + 1;
    if (block > MAX_BLOCK) {
      return diagnostic("HV1032", { max: MAX_BLOCK }, placeOf(path, blockLine));
    }
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const markers = NESTING.exec(line)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    brackets = block === line.length ? 0 : brackets;
    brackets += occurrences(line, "[") - occurrences(line, "]");
    if (Math.abs(brackets) > MAX_LONE_BRACKETS) {
      const args = { sign: brackets > 0 ? "[" : "]", max: MAX_LONE_BRACKETS };
      return diagnostic("HV1036", args, placeOf(path, index + 1));
    }
    tags = Math.max(0, tags + (line.match(OPEN_TAG)?.length ?? 0) - occurrences(line, "</"));
    if (tags > MAX_LONE_TAGS) {
      return diagnostic("HV1036", { sign: "<", max: MAX_LONE_TAGS }, placeOf(path, index + 1));
    }
    if (OPENING.test(line)) open++;
    else if (CLOSING.test(line)) open = Math.max(0, open - 1);
    // A list within a list is indented by two columns or more.
    if (open + markers + (markers > 0 ? indent / 2 : 0) > MAX_DEPTH) {
      return diagnostic("HV1033", { max: MAX_DEPTH }, placeOf(path, index + 1));
    }
  }
  return undefined;
}

/** Says that a file of `length` characters or bytes is longer than any of its kind. */
export function tooLong(path: string, length: number, max = MAX_TEXT): Diagnostic {
  const kilobytes = (length: number) => Math.round(length / 1024);
  const args = { size: kilobytes(length), max: kilobytes(max) };
  return diagnostic("HV1031", args, placeOf(path, 1));
}

function occurrences(line: string, sign: string): number {
  return line.split(sign).length - 1;
}

function placeOf(file: string, line: number) {
  const start = { line, column: 1, offset: 0 };
  return { file, start, end: start };
}
