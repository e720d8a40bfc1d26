import type { Element, ElementContent } from "hast";
import { SKIP, visit } from "./visit.ts";

/** Shorter names fit beside another column of a table on any phone. */
const LONG = /\S{12,}/g;
/** After a sign that parts a name, but not within a number: `gov.|vn`, `2025/|QH15`. */
const BREAK = /(?<=[./@_-])(?=\p{L})|(?<=\p{L}[./@_-])(?=\d)/u;

/**
 * Lets long addresses and numbers of documents in a table's cells go on in a second line. One `binhdanhocvuso.gov.vn`
 * is wider than a column on a phone, and the whole table would have to be scrolled for it. What is read aloud, searched
 * and copied stays the same.
 */
export function breakLongNames(table: Element): void {
  visit(table, (node, index, parent) => {
    if (node.type === "element" && node.tagName === "code") return SKIP;
    if (node.type !== "text" || !parent || index === undefined) return undefined;
    const parts = partsOf(node.value);
    if (parts.length === 1) return undefined;
    parent.children.splice(index, 1, ...parts.flatMap(withBreak));
    return [SKIP, index + 2 * parts.length - 1];
  });
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  let rest = 0;
  for (const { 0: name, index } of text.matchAll(LONG)) {
    const pieces = name.split(BREAK);
    if (pieces.length === 1) continue;
    parts.push(text.slice(rest, index) + pieces[0], ...pieces.slice(1, -1));
    rest = index + name.length - (pieces.at(-1)?.length ?? 0);
  }
  return [...parts, text.slice(rest)];
}

function withBreak(value: string, index: number): ElementContent[] {
  const text: ElementContent = { type: "text", value };
  const wbr: ElementContent = { type: "element", tagName: "wbr", properties: {}, children: [] };
  return index === 0 ? [text] : [wbr, text];
}
