import type { Text } from "@codemirror/state";
import type { Snippet } from "@hocvu/language-server";

/** What is asked of a text: that of an editor, or of a field. */
export type Doc = Pick<Text, "lines" | "line" | "lineAt" | "sliceString" | "toString">;

/** What is to be written, and what of it is then to be written over. */
export interface Insertion {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  /** Offsets into the text as it is then. */
  readonly anchor: number;
  readonly head: number;
}

/**
 * How a snippet comes into a text where `start` to `end` is chosen: a word around what is chosen, a block behind the one that
 * the caret is in, a page or question behind the one that the caret is in.
 */
export function insertionOf(doc: Doc, start: number, end: number, snippet: Snippet): Insertion {
  const text = withFreeId(snippet.text, doc.toString());
  const { from, to, inLine } = snippet;
  if (inLine) {
    const chosen = doc.sliceString(start, end);
    const words = chosen === "" ? text.slice(from, to) : chosen;
    const insert = text.slice(0, from) + words + text.slice(to);
    const anchor = start + from;
    return { from: start, to: end, insert, anchor, head: anchor + words.length };
  }
  const at = /^##? /.test(text) ? afterSection(doc, end) : afterBlock(doc, end);
  const before = doc.sliceString(0, at);
  const lead = before.trim() === "" ? "" : "\n".repeat(Math.max(0, 2 - trailing(before)));
  const after = doc.sliceString(at);
  const tail = "\n".repeat(Math.max(0, (after.trim() === "" ? 1 : 2) - leading(after)));
  const anchor = at + lead.length + from;
  return { from: at, to: at, insert: lead + text + tail, anchor, head: anchor + to - from };
}

/** The end of the page or question that the caret is in, without the blank lines behind it. */
function afterSection(doc: Doc, offset: number): number {
  const opened = doc.lineAt(Math.max(offset, frontMatterEnd(doc))).number;
  let last = doc.lines;
  let fenced = isFenced(doc, opened);
  for (let n = opened + 1; n <= doc.lines; n++) {
    const { text } = doc.line(n);
    if (FENCE.test(text)) fenced = !fenced;
    if (fenced || !/^##?[ \t]/.test(text)) continue;
    last = n - 1;
    break;
  }
  while (last > opened && doc.line(last).text.trim() === "") last--;
  return doc.line(last).to;
}

/** The end of the paragraph, list or `:::` block that the caret is in; its own line where that is empty. */
function afterBlock(doc: Doc, offset: number): number {
  let line = doc.lineAt(Math.max(offset, frontMatterEnd(doc)));
  let open = 0;
  for (let n = 1; n <= line.number; n++) open += colons(doc.line(n).text);
  let fenced = isFenced(doc, line.number);
  while (line.number < doc.lines && (line.text.trim() !== "" || open > 0 || fenced)) {
    const next = doc.line(line.number + 1);
    if (next.text.trim() === "" && open <= 0 && !fenced) break;
    line = next;
    open += colons(line.text);
    if (FENCE.test(line.text)) fenced = !fenced;
  }
  return line.to;
}

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;

/** Whether a line stands in code. */
function isFenced(doc: Doc, line: number): boolean {
  let fenced = false;
  for (let n = 1; n <= line; n++) if (FENCE.test(doc.line(n).text)) fenced = !fenced;
  return fenced;
}

function frontMatterEnd(doc: Doc): number {
  if (!/^---\s*$/.test(doc.line(1).text)) return 0;
  for (let n = 2; n <= doc.lines; n++) {
    if (/^---\s*$/.test(doc.line(n).text)) return doc.line(n).to;
  }
  return 0;
}

function colons(text: string): number {
  if (/^ {0,3}:{3,}[ \t]*[\p{L}]/u.test(text)) return 1;
  return /^ {0,3}:{3,}[ \t]*$/.test(text) ? -1 : 0;
}

function trailing(text: string): number {
  return /\n*$/.exec(text)?.[0].length ?? 0;
}

function leading(text: string): number {
  return /^\n*/.exec(text)?.[0].length ?? 0;
}

/** Ids that stand in the text, and are not saved yet, are taken too. */
function withFreeId(text: string, doc: string): string {
  const id = /\{#([\w-]+)/.exec(text)?.[1];
  if (id === undefined) return text;
  let free = id;
  for (let n = 2; new RegExp(`\\{#${free}[ }]`).test(doc); n++) free = `${id}-${n}`;
  return text.replace(`{#${id}`, `{#${free}`);
}
