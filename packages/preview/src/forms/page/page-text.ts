import { readFrontMatter } from "../front-matter/read-front-matter.ts";
import { renamePage, sectionsOf } from "../modules/sections.ts";
import { readBraces } from "../question/braces.ts";
import { startOf } from "../question/find-questions.ts";
import { tidyLines } from "../question/lines.ts";
import { applyEdits, type Range, type TextEdit, tidyEdits } from "../text-edit.ts";
import { treeOf } from "../tree-of.ts";

/** A page of a lesson as a form shows it. */
export interface PageFields {
  /** Empty for what stands before the first page. */
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

interface ReadPage {
  readonly fields: PageFields;
  readonly body: Range;
}

/** The page whose heading begins at `start`; below 0, what stands before the first one. */
export function readPage(text: string, start: number): ReadPage | undefined {
  const sections = sectionsOf(text);
  if (start < 0) {
    const front = readFrontMatter(text);
    if (!front) return undefined;
    const from = front.isThere ? text.indexOf("\n", front.range.end) + 1 || text.length : 0;
    return withBody("", text, { start: from, end: sections[0]?.start ?? text.length });
  }
  const own = sections.find((one) => one.start === start);
  const heading = treeOf(text).children.find(
    (node) => node.type === "heading" && startOf(node) === start,
  );
  if (!own || heading?.type !== "heading") return undefined;
  const [first] = heading.children;
  const { range } = readBraces(heading, text);
  const title = first ? text.slice(startOf(first), range.start).trim() : "";
  const from = heading.position?.end.offset ?? own.end;
  return withBody(title, text, { start: from, end: own.end });
}

function withBody(title: string, text: string, { start, end }: Range): ReadPage {
  const source = text.slice(start, end);
  const lead = /^\s*/.exec(source)?.[0].length ?? 0;
  // A line's indent belongs to it.
  const from = start + (lead === source.length ? 0 : source.slice(0, lead).lastIndexOf("\n") + 1);
  const to = start + source.trimEnd().length;
  const body = { start: Math.min(from, Math.max(to, start)), end: Math.max(to, start) };
  return { fields: { title, text: text.slice(body.start, body.end) }, body };
}

/** The edits that give a page another title or text; `id` is the one that it has, which it keeps. */
export function writePage(
  text: string,
  start: number,
  id: string,
  after: PageFields,
): readonly TextEdit[] | undefined {
  const read = readPage(text, start);
  if (!read) return undefined;
  const { fields, body } = read;
  const titled = after.title === fields.title ? [] : renamePage(text, start, after.title, id);
  if (!titled) return undefined;
  const put = tidyLines(after.text);
  if (put === fields.text) return titled;
  const isFirst = body.start === 0 && body.end === 0;
  const lead = fields.text === "" && !isFirst ? "\n\n" : "";
  const trail =
    fields.text === "" && body.end < text.length && !/^\s*\n\s*\n/.test(text.slice(body.end))
      ? "\n\n"
      : "";
  const isLast = body.end === text.length && fields.text === "";
  const edit = { ...body, text: put === "" ? "" : lead + put + (isLast ? "\n" : trail) };
  const edits = tidyEdits(text, [...titled, edit]);
  return keepsOthers(text, edits, body.end) ? edits : undefined;
}

/** Whether all pages behind `end` still begin where they did: code that is never closed would swallow them. */
function keepsOthers(text: string, edits: readonly TextEdit[], end: number): boolean {
  const after = applyEdits(text, edits);
  const longer = after.length - text.length;
  const later = sectionsOf(text).filter(({ start }) => start >= end);
  const starts = new Set(sectionsOf(after).map(({ start }) => start));
  return later.every(({ start }) => starts.has(start + longer));
}
