import { bracesOf, NO_ATTRIBUTES, readBraces, writeBraces } from "../question/braces.ts";
import { startOf } from "../question/find-questions.ts";
import { oneLine } from "../question/lines.ts";
import { type Range, type TextEdit, tidyEdits } from "../text-edit.ts";
import { treeOf } from "../tree-of.ts";

/** What the headings `##` of a file begin: the pages of a lesson, the questions of a bank. */
export function sectionsOf(text: string): readonly Range[] {
  const starts = treeOf(text).children.flatMap((node) =>
    node.type === "heading" && node.depth <= 2 && text[startOf(node)] === "#"
      ? [startOf(node)]
      : [],
  );
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

/** Puts the section that begins at `start` at an index among the others. */
export function moveSection(text: string, start: number, to: number): readonly TextEdit[] {
  const sections = sectionsOf(text);
  const from = sections.findIndex((one) => one.start === start);
  const [first, last] = [sections[0], sections.at(-1)];
  if (from < 0 || !first || !last || to < 0 || to >= sections.length) return [];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const order = [...sections.keys()].filter((index) => index !== from);
  order.splice(to, 0, from);
  const source = (index: number) => text.slice(sections[index]?.start, sections[index]?.end);
  const parts = order.slice(low, high + 1).map(source);
  // Only the last may end without a blank line.
  const end = sections[high]?.end ?? text.length;
  const tail = /(?<!\s)\s*$/.exec(text.slice(0, end))?.[0] ?? "";
  const joined = parts
    .map((part, index) => (index === parts.length - 1 ? part.trimEnd() + tail : spaced(part)))
    .join("");
  return tidyEdits(text, [{ start: sections[low]?.start ?? 0, end, text: joined }]);
}

/** With a blank line behind it; what it ends with stays, if that has one. */
function spaced(part: string): string {
  return /\n[ \t]*\n[ \t]*$/.test(part) ? part : `${part.trimEnd()}\n\n`;
}

export function removeSection(text: string, start: number): readonly TextEdit[] {
  const sections = sectionsOf(text);
  const own = sections.find((one) => one.start === start);
  if (!own) return [];
  if (own.end < text.length || own.start === 0) return [{ ...own, text: "" }];
  const before = text.slice(0, own.start).trimEnd().length;
  return [{ start: before, end: own.end, text: before === 0 ? "" : "\n" }];
}

/** A section of its own behind the one that begins at `after`, or at the end. */
export function addSection(text: string, source: string, after?: number): readonly TextEdit[] {
  const own = sectionsOf(text).find((one) => one.start === after);
  const at = own?.end ?? text.length;
  const before = text.slice(0, at);
  const lead =
    before.trim() === ""
      ? before && (before.endsWith("\n") ? "" : "\n")
      : spaced(before).slice(before.trimEnd().length);
  const start = before.trim() === "" ? at : before.trimEnd().length;
  const tail = at < text.length ? "\n\n" : "\n";
  return tidyEdits(text, [{ start, end: at, text: `${lead}${source.trim()}${tail}` }]);
}

/** A page that can be read as it is. */
export function newPage(title: string, id: string, words: string): string {
  return `## ${oneLine(title)}${bracesOf({ ...NO_ATTRIBUTES, id })}\n\n${words}`;
}

/** Writes down the id that the page that begins at `start` has, if it is but made of its title. */
export function writtenId(text: string, start: number, id: string): readonly TextEdit[] {
  const heading = treeOf(text).children.find(
    (node) => node.type === "heading" && startOf(node) === start,
  );
  if (heading?.type !== "heading") return [];
  const braces = readBraces(heading, text);
  return braces.values.id === "" ? writeBraces(braces, { ...braces.values, id }, text) : [];
}

/** Gives the page that begins at `start` another title; the id that it had by the old one is written down. */
export function renamePage(
  text: string,
  start: number,
  title: string,
  id: string,
): readonly TextEdit[] | undefined {
  const heading = treeOf(text).children.find(
    (node) => node.type === "heading" && startOf(node) === start,
  );
  if (heading?.type !== "heading") return undefined;
  const braces = readBraces(heading, text);
  const [first] = heading.children;
  if (!first) return undefined;
  const words = text.slice(startOf(first), braces.range.start);
  const range = { start: startOf(first), end: startOf(first) + words.trimEnd().length };
  const put = oneLine(title).replace(/[{}]/g, "").replace(/#+$/, "").trim();
  if (put === "") return undefined;
  const named = braces.values.id === "" ? writeBraces(braces, { ...braces.values, id }, text) : [];
  return tidyEdits(text, [{ ...range, text: put }, ...named]);
}
