import type { Nodes, Paragraph, Root, TableRow, Text } from "mdast";
import type { ParsedFile } from "../parse-file.ts";
import { SKIP, visit } from "../visit.ts";
import { directives } from "./index.ts";

/** A line that was meant for a directive and became text. */
export interface ColonLine {
  /** Of its first colon. */
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
  readonly text: string;
  /** `closing`: colons alone; `opening`: a name follows. */
  readonly kind: "closing" | "opening";
}

/** What may stand before a block's first character: quotes' and lists' marks. */
const PREFIX = /^(?:[\s>]|(?:[-*+]|\d{1,9}[.)])[ \t])*/;
const CLOSING = /^:{3,}$/;
// `:::{note}` and `::: {.callout-note}` are how MyST and Quarto write it.
const OPENING = /^:{3,}[ \t]*(?:\p{L}|\{[.\p{L}])/u;
// With two colons alone it may be prose about something else, so a name of ours and a bracket are asked for.
const OPENING_LEAF = /^::[ \t]*([a-z]+)[ \t]*[[{(]/i;

/** The colon lines among the text of `tree`, in the file's order. Colons in code, formulas and HTML are none. */
export function findColonLines(tree: Root, file: ParsedFile): ColonLine[] {
  const found: ColonLine[] = [];
  visit(tree, (node) => {
    if (node.type !== "paragraph" && node.type !== "tableRow") return undefined;
    if (node.data && "directiveLabel" in node.data) return SKIP;
    found.push(...linesIn(node, file));
    return SKIP;
  });
  return found.sort((a, b) => a.start - b.start);
}

function linesIn(node: Paragraph | TableRow, { text }: ParsedFile): ColonLine[] {
  const [from, to] = extent(node);
  if (!text.slice(from, to).includes("::")) return [];
  const found: ColonLine[] = [];
  let lineStart = text.lastIndexOf("\n", from - 1) + 1;
  while (lineStart < to) {
    const lineEnd = text.indexOf("\n", lineStart);
    const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
    const start = lineStart + (PREFIX.exec(line)?.[0].length ?? 0);
    const content = text.slice(start, lineStart + line.length).trimEnd();
    const kind = kindOf(content);
    if (kind && isText(node, start)) {
      found.push({ start, end: start + content.length, text: content, kind });
    }
    lineStart += line.length + 1;
  }
  return found;
}

function kindOf(content: string): ColonLine["kind"] | undefined {
  if (CLOSING.test(content)) return "closing";
  if (OPENING.test(content)) return "opening";
  const name = OPENING_LEAF.exec(content)?.[1];
  return name && directives.has(name.toLowerCase()) ? "opening" : undefined;
}

/** Whether the character at `offset` was read as plain text. */
function isText(node: Paragraph | TableRow, offset: number): boolean {
  let found = false;
  visit(node, "text", (text: Text) => {
    const [start, end] = extent(text);
    found ||= start <= offset && offset < end;
  });
  return found;
}

export function extent({ position }: Nodes): readonly [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
