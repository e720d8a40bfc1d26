import type { Notation, Place } from "@hocvu/diagnostics";
import type { ParsedFile } from "../parse-file.ts";

interface Line {
  readonly start: number;
  readonly text: string;
}

const LETTER = /^\s*(?:[-*+]\s+|>\s*)?[*_]{0,3}\(?([A-Ha-h])\s?[.)/:]\)?[*_]{0,3}\s*\S/;
const NUMBERED =
  /^\s*(?:#{1,6}\s+)?[*_]{0,3}(?:câu(?: hỏi)?|question|bài)\s*\d+\s*[*_]{0,3}\s*[.:)]?/i;
const KEY =
  /^\s*(?:[-*+>]\s+)?[*_]{0,3}(?:=>|→)?\s*(?:đáp án|trả lời|đ\/a|đa|answer|ans|key|correct(?: answer)?)(?:\s+(?:đúng|là|is))*\s*[*_]{0,3}\s*[:：]?\s*[*_]{0,3}\s*[A-Ha-h](?![\p{L}\d])/iu;
const AIKEN_KEY = /^ANSWER:\s*[A-Z]\s*$/;
const STARRED = /^\s*\*\s?[A-Ha-h]\s?[.)]\s+\S/;

/** Lines that only one notation has; how many it takes, as one may be there by chance. */
const SIGNS: readonly (readonly [notation: Notation, line: RegExp, times: number])[] = [
  ["Moodle XML", /^\s*<(?:\?xml\b|quiz>|question\s+type=|questestinterop\b|assessmentItem\b)/i, 1],
  ["Cloze", /\{\d*:(?:MULTICHOICE|MC|MULTIRESPONSE|MR|SHORTANSWER|SA|NUMERICAL|NM)[A-Z_]*:/, 1],
  ["GIFT", /^\s*(?:::[^:\n]+::|\$CATEGORY:)/, 1],
  [
    "GIFT",
    /(?:^|[\s?.!:])\{\s*(?:=[^{}\n]+\}|~[^{}\n]*=[^{}\n]*\}|#-?\d[\d.,:]*\s*\}|(?:T|F|TRUE|FALSE)\s*\}|\n\s*[=~])/,
    1,
  ],
  ["LiaScript", /^\s*(?:[-*+]\s+)?\[\([ xX]?\)\]\s/, 1],
  ["LiaScript", /^\s*(?:[-*+]\s+)?\[\[[ xX]?\]\]\s+\S/, 2],
  ["text2qti", /^\s*\*[a-h]\)\s+\S/, 1],
  ["text2qti", /^\s*\[\*\]\s+\S/, 1],
  ["Open edX", /^\s*(?:>>.*<<|\|\|.*\|\|)\s*$/, 1],
];

/**
 * The first line, from one offset to another, that is written as another program wants its questions, and which program.
 * Code is passed over.
 */
export function findForeign(
  file: ParsedFile,
  start: number,
  end: number,
): { readonly notation: Notation; readonly place: Place } | undefined {
  const lines = linesOf(file.text, start, end);
  const found = bySigns(lines) ?? byLetters(lines);
  if (!found) return undefined;
  const { start: at, text } = firstOf(found.notation, lines, found.index);
  const indent = text.length - text.trimStart().length;
  return { notation: found.notation, place: file.place(at + indent, at + text.trimEnd().length) };
}

function linesOf(source: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  let fence = "";
  let at = start;
  for (const text of source.slice(start, end).split("\n")) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1] ?? "";
    const inCode = fence !== "" || mark !== "";
    if (fence === "") fence = mark;
    else if (mark.startsWith(fence)) fence = "";
    lines.push({
      start: at,
      text: inCode ? "" : text.replace(/`[^`]*`/g, (code) => "\u00a0".repeat(code.length)),
    });
    at += text.length + 1;
  }
  return lines;
}

interface Found {
  readonly notation: Notation;
  readonly index: number;
}

function bySigns(lines: readonly Line[]): Found | undefined {
  for (const [notation, pattern, times] of SIGNS) {
    const matches = lines.flatMap(({ text }, index) => {
      // The answers of GIFT may begin on the line below the brace.
      const next = notation === "GIFT" ? `\n${lines[index + 1]?.text ?? ""}` : "";
      return pattern.test(text + next) ? [index] : [];
    });
    const [index] = matches;
    if (index !== undefined && matches.length >= times) return { notation, index };
  }
  return undefined;
}

/** Lettered lines, at least two in order, with a line that names the right one or a mark at one of them. */
function byLetters(lines: readonly Line[]): Found | undefined {
  const index = lines.findIndex(({ text }, at) => {
    if (letterOf(text) !== "a") return false;
    const second = lines.slice(at + 1).find((line) => line.text.trim() !== "");
    return letterOf(second?.text ?? "") === "b";
  });
  if (index < 0) return undefined;
  const after = lines.slice(index).map(({ text }) => text);
  if (after.some((text) => AIKEN_KEY.test(text))) return { notation: "Aiken", index };
  const isMarked = after.some((text) => KEY.test(text) || STARRED.test(text));
  return isMarked ? { notation: "letters", index } : undefined;
}

function letterOf(text: string): string | undefined {
  return LETTER.exec(text.replace(/^\s*\*\s?(?=[A-Ha-h]\s?[.)])/, ""))?.[1]?.toLowerCase();
}

const NUMBER = /^\s*\d+[.)]\s/;

/** From the line that tells a notation back to the one where its question begins. */
function firstOf(notation: Notation, lines: readonly Line[], index: number): Line {
  const here = lines[index] as Line;
  if (notation !== "Aiken" && notation !== "letters" && notation !== "text2qti") return here;
  const begins = notation === "text2qti" ? NUMBER : NUMBERED;
  for (let at = index - 1; at >= Math.max(0, index - 12); at--) {
    const line = lines[at] as Line;
    if (/^\s*#{1,6}\s/.test(line.text)) break;
    if (begins.test(line.text)) return line;
  }
  const above = lines[index - 1];
  return above && above.text.trim() !== "" && !/^\s*(?:#{1,6}\s|>)/.test(above.text) ? above : here;
}
