import type { Nodes } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { at, excerpt, type Finder } from "./finding.ts";
import type { Visible } from "./visible.ts";

/** The lines of a block with where they begin; the first stands without what quotes and lists put before it. */
function linesOf({ text }: Visible): { readonly line: string; readonly start: number }[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const own = { line, start };
    start += line.length + 1;
    return own;
  });
}

const BULLETS = /^ *([•●▪◦‣∙·○■□◆➢►▶✦❖]|[–—→✓✔+*-](?=[ \u00a0\p{L}]))/u;
/** These make no sense but at the start of an item; the others begin dialogues, verses and signs too. */
const PLAIN_BULLETS = /[•●▪◦‣∙○■□◆➢►▶✦❖]/u;
const NUMBERS =
  /^ *((?:(?:\d{1,2}|[a-z])(?:\/|[.)](?=[ \p{L}]))|[A-Z][/)](?=[ \p{L}])))[ \u00a0]*\p{L}/u;

/** Lines that begin like a list's and run together into one paragraph. */
export const lists: Finder = function* (visible, context) {
  if (visible.block.type !== "paragraph" || context.surroundings === "question") return;
  const lines = linesOf(visible).filter(
    ({ start }) => !isBroken(visible, start, context.file.text),
  );
  const marked = lines.flatMap(({ line, start }) => {
    const sign = BULLETS.exec(line)?.[1] ?? NUMBERS.exec(line)?.[1];
    return sign === undefined ? [] : [{ sign, from: start + line.indexOf(sign) }];
  });
  const [first] = marked;
  if (!first) return;
  const isBullet = PLAIN_BULLETS.test(first.sign);
  if (isBullet ? continues(visible, first.sign) : marked.length < 2 || lines.length < 2) return;
  if (!isBullet && !alike(marked.map(({ sign }) => sign))) return;
  // A blank that is none is another mistake, and found as such.
  if (/^[-*+]\u00a0/.test(visible.text.slice(first.from))) return;
  const numbered = /[\p{L}\d]/u.test(first.sign);
  const args = { sign: first.sign, ...(numbered ? { numbered: true as const } : {}) };
  yield at("HV2171", args, visible, first.from, first.from + first.sign.length, context);
};

/** Whether the line before this one ends in a break that its author set. */
function isBroken({ start }: Visible, lineStart: number, source: string): boolean {
  const at = start + lineStart;
  // Far more than the quotes and indents that a line may begin with.
  return lineStart > 0 && /(?: {2}|\\)\n[ \t>]*$/.test(source.slice(Math.max(0, at - 200), at));
}

/** Whether the block before begins with the same sign, and was reported. */
function continues({ before }: Visible, sign: string): boolean {
  return before?.type === "paragraph" && textOf(before).startsWith(sign);
}

/** Numbers or letters in their order, or one sign again and again. */
function alike(signs: readonly string[]): boolean {
  if (signs.every((sign) => sign === signs[0])) return true;
  const [first = "", second = ""] = signs.map((sign) => sign.slice(0, -1));
  return Number.isNaN(Number(first))
    ? second.codePointAt(0) === (first.codePointAt(0) ?? 0) + 1
    : Number(second) === Number(first) + 1;
}

const SPACES = "\u00a0\u2002-\u200d\u202f\u2060\u3000\ufeff";
const SPOILED = new RegExp(
  `^ *(?:[${SPACES}]+(#{1,6}|[-*+]|\\d{1,3}[.)]|>)[ ${SPACES}]|(#{1,6}|[-*+]|\\d{1,3}[.)])[ ]?[${SPACES}])`,
  "u",
);
const BOX = new RegExp(`^\\[[ ${SPACES}]*[${SPACES}][ ${SPACES}]*\\]|^\\[[xX ]\\][${SPACES}]`, "u");

/** Blanks from word processors and unseen characters where a mark needs an ordinary blank. */
export const spoiledMarks: Finder = function* (visible, context) {
  for (const { line, start } of linesOf(visible)) {
    const inItem = visible.parent.type === "listItem" && start === 0;
    const found = SPOILED.exec(line) ?? (inItem ? BOX.exec(line) : null);
    if (!found) continue;
    const sign = new RegExp(`[${SPACES}]`, "u").exec(found[0]);
    if (!sign || (start === 0 && followsAnother(visible, context.file.text))) continue;
    const from = start + found.index + sign.index;
    const ordinary = line.replace(new RegExp(`[${SPACES}]+`, "gu"), " ").trim();
    const mark = found[1] ?? found[2] ?? "[ ]";
    const code = `U+${(sign[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    const shown = inItem && !found[1] && !found[2] ? `- ${ordinary}` : ordinary;
    const args = { mark, sign: code, line: shown.slice(0, 60) };
    yield at("HV2135", args, visible, from, from + 1, context);
    return;
  }
};

/** Whether the line above in the file, or the one above a blank line, is spoiled as well: pasted lists are, line by line. */
function followsAnother({ start }: Visible, source: string): boolean {
  const above = source.slice(0, start).split("\n").slice(0, -1);
  const line = above.at(-1)?.trim() === "" ? above.at(-2) : above.at(-1);
  const content = line?.replace(/^[ \t>]*(?:[-*+] )?/, "") ?? "";
  return !/^#/.test(content) && (SPOILED.test(content) || BOX.test(content));
}

const HEADING = /^ *(#{2,6})[ \t]+([^\n]*)$/;

/** Lines with a heading's signs that are text, as a tab or four blanks stand before them. */
export const headings: Finder = function* (visible, context) {
  if (visible.block.type !== "paragraph") return;
  for (const { line, start } of linesOf(visible)) {
    const [whole, hashes = "", words = ""] = HEADING.exec(line) ?? [];
    if (whole === undefined) continue;
    const from = start + line.indexOf("#");
    const args = { line: `${hashes} ${words.trim()}` };
    yield at("HV2172", args, visible, from, from + hashes.length, context);
  }
};

const ROW = /^ *\|[^\n]*\|[^\n]*\| *$/;
const DASHES = /^ *\|?[ \uFFFC]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)+\|? *$/;

/** Rows of bars without the line of dashes that makes them a table, or with one of another length. */
export const tables: Finder = function* (visible, context) {
  if (visible.block.type !== "paragraph" || context.surroundings === "question") return;
  const lines = linesOf(visible);
  const dashes = lines.findIndex(({ line }) => DASHES.test(line));
  const row = lines.findIndex(
    ({ line }, index) => ROW.test(line) && (dashes >= 0 || ROW.test(lines[index + 1]?.line ?? "")),
  );
  const head = dashes > 0 ? dashes - 1 : row;
  const found = lines[dashes >= 0 ? dashes : head];
  const header = lines[Math.max(head, 0)];
  if (!found || !header) return;
  if (dashes >= 0 && !header.line.includes("|")) return;
  const columns = header.line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|").length;
  const line = `|${" --- |".repeat(columns)}`;
  const from = found.start + (found.line.length - found.line.trimStart().length);
  const end = found.start + found.line.trimEnd().length;
  yield at("HV2174", { line, columns }, visible, from, end, context);
};

const BRACES =
  /\{[#.](?=[\p{L}_-])[^{}\n]*(?:\}|$)|\{(?:[#.][\w-]+ +)?(?:width|height|class|style|id|outcome|type|points|src|def|target|title|alt|scale|align|[a-z]{4,})=[^{}\n]*(?:\}|$)/gmu;

/** Attributes in braces where none are read. */
export const braces: Finder = function* (visible, context) {
  // A heading that lacks its blank was reported as a whole.
  if (/^#{2,6}[^\s#]/.test(visible.text)) return;
  for (const { 0: whole, index } of visible.text.matchAll(BRACES)) {
    // Behind a directive's name it belongs to that, and the name was reported.
    if (/:[a-z][\w-]*\[[^\]\n]*\]$/i.test(visible.text.slice(0, index))) continue;
    const end = index + whole.trimEnd().length;
    yield at(
      "HV2175",
      { text: excerpt(visible, index, end, context) },
      visible,
      index,
      end,
      context,
    );
  }
};

const TEX =
  /\\(?:begin|frac|dfrac|sqrt|sum|int|prod|lim|times|cdot|div|pm|le|ge|leq|geq|neq|approx|infty|alpha|beta|gamma|delta|theta|pi|sigma|omega|text|mathrm|left|right|vec|overline|Rightarrow|rightarrow)(?![a-zA-Z])/;

/** Commands of TeX outside of a formula. */
export const loneTex: Finder = function* (visible, context) {
  const found = TEX.exec(visible.text);
  // What opened it was reported.
  if (!found || /^ *\$\$/m.test(visible.text)) return;
  const { 0: text, index } = found;
  yield at("HV2133", { text }, visible, index, index + text.length, context);
};

/** What opens a formula or a comment that never ends; it was read as text so that the rest is not lost. */
export const neverClosed: Finder = function* (visible, context) {
  const comment = visible.text.indexOf("<!--");
  if (comment >= 0) yield at("HV2128", {}, visible, comment, comment + 4, context);
  const formula = /^ *\$\$(?![\p{L}\d]*\$)/mu.exec(visible.text);
  if (formula) {
    const from = formula.index + formula[0].indexOf("$");
    yield at("HV2129", {}, visible, from, from + 2, context);
  }
  const conflict = /^ *<{7} [^\n]*$/m.exec(visible.text);
  if (conflict) {
    const from = conflict.index + conflict[0].indexOf("<");
    yield at("HV2180", {}, visible, from, from + 7, context);
  }
};

/** A line of dashes right under a paragraph. */
export const ruleUnderText: Finder = function* (visible, context) {
  const { block, start, text } = visible;
  if (block.type !== "heading" || block.depth !== 2) return;
  const end = block.position?.end.offset ?? start;
  const source = context.file.text.slice(start, end);
  if (/^ {0,3}#/.test(source)) return;
  const words = text.slice(0, text.lastIndexOf("\n")).trimEnd();
  if (!/[.!?…:;]$/.test(words) && !words.includes("\n") && words.length <= 80) return;
  const args = { text: excerpt(visible, 0, words.length, context) };
  yield at("HV2137", args, visible, 0, words.length, context);
};

const TITLE =
  /^(?:trang|bài|phần|chương|mục|page|part|chapter|section|lesson)\s+(?:[\dIVX]+|một|hai|ba|bốn|năm|one|two|three)\b/iu;

/** A paragraph that is all bold, like a title, in a file that has no headings. */
export const boldTitle: Finder = function* (visible, context) {
  const { block, before, after, parent } = visible;
  const [only, ...more] = block.children;
  if (block.type !== "paragraph" || only?.type !== "strong" || more.length > 0) return;
  if (parent.type !== "root" || context.surroundings === "question" || !before || !after) return;
  if (isBold(after) || after.type === "heading") return;
  const words = textOf(only).trim();
  if (words.length > 60 || /[.!?…,;:]$/.test(words)) return;
  if (/^#{2}[ \t]/m.test(context.file.text) && !TITLE.test(words)) return;
  const args = { line: `## ${words}` };
  yield at("HV2172", args, visible, 0, visible.text.length, context);
};

function isBold(node: Nodes): boolean {
  return (
    node.type === "paragraph" && node.children.length === 1 && node.children[0]?.type === "strong"
  );
}
