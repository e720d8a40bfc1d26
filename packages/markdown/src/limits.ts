import { type Counted, type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { AssetUse } from "./asset-use.ts";

/** Far above any lesson: a book of 40,000 words. Parsing takes time with the length, and a build must not hang. */
export const MAX_TEXT = 256 * 1024;
/** Some four hundred terms with their definitions, more than anybody looks through. */
export const MAX_SHARED = 64 * 1024;
/** A paragraph, list or table without a blank line; within one, parsing may take time with the square of its length. */
export const MAX_BLOCK = 16 * 1024;
/** Quotes, lists and `:::` blocks within each other; beyond it no reader follows, and no screen is wide enough. */
export const MAX_DEPTH = 20;
/** A bank of five hundred questions. Each line may begin an item, a quote or a block of its own. */
export const MAX_LINES = 6_500;
/** Signs that may begin or end something; text has one in twenty characters, a table one in eight. */
export const MAX_SIGNS = 13_000;
/** Of all Markdown of a course: nearly twice what sixteen modules with two hundred pages and four hundred questions take. */
export const MAX_COURSE_LINES = 12_500;
export const MAX_COURSE_SIGNS = 66_000;
/** Modules and banks; one takes as long as twenty lines before there is a word in it. */
export const MAX_COURSE_TEXTS = 800;
/** In a longer course so many characters have room for a line, a sign or a file more; courses have about 50, 17 and 5,000. */
const CHARACTERS_A_LINE = 40;
const CHARACTERS_A_SIGN = 12;
const CHARACTERS_A_TEXT = 2_000;
/** The same in one block, where each sign may be compared with all before it. */
export const MAX_BLOCK_SIGNS = 3_000;
/** Marks on one letter, as many as texts keep to that are to be composed piece by piece (Unicode, UAX #15, 13). */
export const MAX_MARKS = 30;
/** Of a table, whether its author filled them or not. */
export const MAX_CELLS = 5_000;

/** What is written once and shown again elsewhere: transcripts, footnotes, definitions, each kind for itself. */
export const MAX_REPEATED = {
  // Each is read anew, as it becomes part of another page.
  transcripts: 64 * 1024,
  footnotes: 1024 * 1024,
  definitions: 1024 * 1024,
};
/** Of a course folder, whatever they are. */
export const MAX_FILES = 10_000;
/** Pictures, sounds and files to take away that a course shows; each is read, packed and listed by itself. */
export const MAX_USED_FILES = 1_500;
/** Lists and maps of YAML within each other. */
export const MAX_YAML_DEPTH = 20;

/** Brackets of one block that lack their other half; each makes the parser look through all the others again. */
const MAX_LONE_BRACKETS = 100;
/** HTML elements of a file that are opened and not closed: each stands inside of the one before. */
const MAX_LONE_TAGS = 500;

const NESTING = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/;
const OPENING = /^[ \t>]*:{3,}[\p{L}]/u;
const OPEN_TAG = /<(?!br\b|img\b|hr\b|col\b)[a-z]/gi;
const CLOSING = /^[ \t>]*:{3,}[ \t]*$/;
/** The line beneath a table's head, also within quotes and lists. */
const DELIMITERS = /^[ \t>]*(?:[|:][ \t]*:?)?-[ \t|:-]*$/;
/** A rule, or what makes a heading of the lines above. */
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;
const FOOTNOTE = /^[ \t>]*\[\^[^\]]+\]:/;
/** How many signs an item, quote or `:::` block counts for, for each around it too; a footnote; and such a line. */
const ITEM = 3;
const NOTE = 10;
const UNDERLINED = 10;
const SIGN = /[*_~`[\]<>&${}|\\^!]|[:@](?=[\p{L}\d])|:\/\/|www\./giu;

/** How much a text has of what takes time. */
export interface Weight {
  readonly length: number;
  readonly lines: number;
  readonly signs: number;
}

/** What makes a text one that is not parsed at all, or its weight: that of every text an author could have written. */
export function weighText(path: string, text: string): Diagnostic | Weight {
  const { length } = text;
  if (length > MAX_TEXT) return tooLong(path, length);
  const lines = text.split("\n");
  if (lines.length > MAX_LINES + 1) return tooMany("lines", MAX_LINES, path, MAX_LINES + 1);
  let block = 0;
  let blockLine = 1;
  const weigh = lineWeigher();
  let brackets = 0;
  let tags = 0;
  let signs = 0;
  let blockSigns = 0;
  let columns = 0;
  let cells = 0;
  for (const [index, line] of lines.entries()) {
    block = line.trim() === "" ? 0 : block + line.length;
    if (block === line.length) {
      blockLine = index + 1;
      blockSigns = brackets = columns = cells = 0;
    }
    if (block > MAX_BLOCK) {
      return diagnostic("HV1032", { max: MAX_BLOCK }, startOfLine(path, blockLine));
    }
    const { depth, weight } = weigh(line);
    brackets += occurrences(line, "[") - occurrences(line, "]");
    if (Math.abs(brackets) > MAX_LONE_BRACKETS) {
      const args = { sign: brackets > 0 ? "[" : "]", max: MAX_LONE_BRACKETS };
      return diagnostic("HV1036", args, startOfLine(path, index + 1));
    }
    if (line.includes("<")) {
      tags = Math.max(0, tags + (line.match(OPEN_TAG)?.length ?? 0) - occurrences(line, "</"));
    }
    if (tags > MAX_LONE_TAGS) {
      return diagnostic("HV1036", { sign: "<", max: MAX_LONE_TAGS }, startOfLine(path, index + 1));
    }
    if (depth > MAX_DEPTH) {
      return diagnostic("HV1033", { max: MAX_DEPTH }, startOfLine(path, index + 1));
    }
    signs += weight;
    blockSigns += weight;
    if (blockSigns > MAX_BLOCK_SIGNS) {
      return tooMany("signsOfBlock", MAX_BLOCK_SIGNS, path, blockLine);
    }
    if (signs > MAX_SIGNS) return tooMany("signs", MAX_SIGNS, path, index + 1);
    // Cells that a row lacks are made up, so a row of one character may become hundreds.
    if (block > line.length && line.includes("|") && DELIMITERS.test(line)) {
      columns = Math.max(columns, occurrences(line, "|") + 1);
    }
    cells += columns;
    if (cells > MAX_CELLS) return tooMany("cells", MAX_CELLS, path, blockLine);
  }
  return { length, lines: lines.length, signs };
}

/**
 * Is called with the Markdown of a course, file by file, and says whether a file still has room in one course. The first
 * that has not is reported.
 */
export function watchCourse(diagnostics: Diagnostic[]): (path: string, own: Weight) => boolean {
  let sum = { length: 0, lines: 0, signs: 0, texts: 0 };
  let told = false;
  return (path, own) => {
    const all = {
      length: sum.length + own.length,
      lines: sum.lines + own.lines,
      signs: sum.signs + own.signs,
      texts: sum.texts + 1,
    };
    const room = (least: number, each: number) => Math.max(least, Math.floor(all.length / each));
    const limits = [
      ["linesOfCourse", all.lines, room(MAX_COURSE_LINES, CHARACTERS_A_LINE)],
      ["signsOfCourse", all.signs, room(MAX_COURSE_SIGNS, CHARACTERS_A_SIGN)],
      ["textsOfCourse", all.texts, room(MAX_COURSE_TEXTS, CHARACTERS_A_TEXT)],
    ] as const;
    const broken = limits.find(([, found, max]) => found > max);
    if (!broken) {
      sum = all;
      return true;
    }
    const [counted, , max] = broken;
    if (!told) diagnostics.push(tooMany(counted, max, path, 1));
    told = true;
    return false;
  };
}

/** What {@link MAX_SIGNS} counts of a text. */
export function signsOf(text: string): number {
  const weigh = lineWeigher();
  return text.split("\n").reduce((sum, line) => sum + weigh(line).weight, 0);
}

/** Is called with a text's lines in their order. What begins a block, and so ends others, weighs as much as several signs. */
function lineWeigher(): (line: string) => { readonly depth: number; readonly weight: number } {
  let open = 0;
  return (line) => {
    if (line === "") return { depth: open, weight: 0 };
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const markers = NESTING.exec(line)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    const opens = OPENING.test(line);
    if (opens) open++;
    else if (CLOSING.test(line)) open = Math.max(0, open - 1);
    // A list within a list is indented by two columns or more.
    const around = markers > 0 ? markers + indent / 2 : 0;
    const blocks = ITEM * (around + (opens ? open : 0));
    const heavy = (FOOTNOTE.test(line) ? NOTE : 0) + (UNDERLINE.test(line) ? UNDERLINED : 0);
    return { depth: open + around, weight: signsIn(line) + blocks + heavy };
  };
}

/** What makes a file that is all YAML, of up to `max` characters, one that is not parsed at all. */
export function beyondYamlLimits(path: string, text: string, max: number): Diagnostic | undefined {
  if (text.length > max) return tooLong(path, text.length, max);
  const lines = text.split("\n").length;
  if (lines > MAX_LINES + 1) return tooMany("lines", MAX_LINES, path, MAX_LINES + 1);
  return signsIn(text) > MAX_SIGNS ? tooMany("signs", MAX_SIGNS, path, 1) : undefined;
}

/** How many signs of Markdown a text holds, whatever they turn out to mean. */
function signsIn(text: string): number {
  return text.match(SIGN)?.length ?? 0;
}

/** Says that a file of `length` characters or bytes is longer than any of its kind. */
export function tooLong(path: string, length: number, max = MAX_TEXT): Diagnostic {
  const kilobytes = (length: number) => Math.round(length / 1024);
  const args = { size: kilobytes(length), max: kilobytes(max) };
  return diagnostic("HV1031", args, startOfLine(path, 1));
}

/** Reports the first file that is one too many of those that a course uses. */
export function reportUsed(uses: readonly AssetUse[], diagnostics: Diagnostic[]): void {
  const seen = new Set<string>();
  for (const { path, place } of uses) {
    seen.add(path);
    if (seen.size <= MAX_USED_FILES) continue;
    diagnostics.push(diagnostic("HV1050", { counted: "usedFiles", max: MAX_USED_FILES }, place));
    return;
  }
}

function tooMany(counted: Counted, max: number, path: string, line: number): Diagnostic {
  return diagnostic("HV1050", { counted, max }, startOfLine(path, line));
}

function occurrences(line: string, sign: string): number {
  let count = 0;
  for (let at = line.indexOf(sign); at > -1; at = line.indexOf(sign, at + sign.length)) count++;
  return count;
}

export function startOfLine(file: string, line: number) {
  const start = { line, column: 1, offset: 0 };
  return { file, start, end: start };
}
