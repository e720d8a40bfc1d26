import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { ParsedFile } from "../parse-file.ts";

/** Front matter that is not where or how it should be, by offsets into the file. */
interface Found {
  /** Of the YAML itself. */
  readonly start: number;
  readonly end: number;
  /** Of what is not to be read as the lesson's text. */
  readonly bodyStart: number;
  readonly problem: Diagnostic;
}

const FENCE = /^---[ \t]*$/;
/** What is meant for `---`: longer lines, dashes of a word processor, signs of other tools. */
const LIKE_FENCE =
  /^[ \t\u00a0\ufeff\u200b]*(?:[—–―-]{1,9}|- - -|\*{3}|_{3}|={3,}|\+{3}|\.{3}|```)[ \t\u00a0]*$/;
const KEY = /^[ \t\u00a0]*(?:[a-z][\w-]*[ \u00a0]*[:：=]|- |#|$)/i;

/** Where YAML turns into the text of a lesson, as a rule far below was taken for its end; `undefined` if it does not. */
export function proseWithin(yaml: string): number | undefined {
  const match = /\n[ \t]*\n(?=[^\s#:-][^:\n]*$)/m.exec(yaml);
  return match ? match.index : undefined;
}

/**
 * Finds front matter that Markdown does not take for one: never closed, closed or opened by another line, or not at the
 * file's beginning. `undefined` where there is nothing like it.
 */
export function findFrontMatter(file: ParsedFile): Found | undefined {
  const lines = linesOf(file.text);
  const first = lines.findIndex(({ text }) => text.trim() !== "");
  const head = lines.findIndex(({ text }) => LIKE_FENCE.test(text));
  if (head < 0 || head > first + 5) return undefined;
  const opening = lines[head];
  const next = lines[head + 1];
  if (!opening || !next || !/^[ \t\u00a0]*[a-z][\w-]*[ \u00a0]*[:：=]/i.test(next.text))
    return undefined;
  const close = lines.findIndex(({ text }, index) => index > head && LIKE_FENCE.test(text));
  const gap = lines.findIndex(
    ({ text }, index) => index > head && !KEY.test(text) && !/^[ \t]/.test(text),
  );
  const blank = lines.findIndex(({ text }, index) => index > head && text.trim() === "");
  const closed = close >= 0 && (gap < 0 || close <= gap);
  const stop = closed ? close : Math.min(...[gap, blank, lines.length].filter((one) => one >= 0));
  const last = lines[stop];
  const end = last?.start ?? file.text.length;
  const bodyStart = closed && last ? last.end : end;
  const extent = { start: next.start, end, bodyStart };
  const at = ({ start, text }: Line) => {
    const from = start + (text.length - text.trimStart().length);
    return file.place(from, from + Math.max(text.trim().length, 0));
  };

  if (head > 0 || !FENCE.test(opening.text)) {
    const sign = opening.text.trim();
    const cause = !FENCE.test(opening.text) ? "sign" : first === 0 ? "text" : "blank";
    return { ...extent, problem: diagnostic("HV1065", { cause, sign }, at(opening)) };
  }
  const problem =
    closed && last
      ? diagnostic("HV1064", { sign: last.text.trim() }, at(last))
      : diagnostic("HV1064", {}, at(opening));
  return { ...extent, problem };
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** Of the next line. */
  readonly end: number;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const own = { text: line, start, end: Math.min(start + line.length + 1, text.length) };
    start += line.length + 1;
    return own;
  });
}
