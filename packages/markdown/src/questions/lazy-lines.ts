import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { List, Paragraph, Table } from "mdast";
import type { ParsedFile } from "../parse-file.ts";
import { visit } from "../visit.ts";

/**
 * Reports lines right under an answer that Markdown takes for a part of it: under a list's item without an indent, under
 * a table without a bar.
 */
export function reportLazyLines(
  node: List | Table,
  file: ParsedFile,
  diagnostics: Diagnostic[],
): void {
  for (const [start, end] of node.type === "list"
    ? linesUnderItems(node, file)
    : rowsWithoutBar(node, file)) {
    const text = file.text.slice(start, end);
    diagnostics.push(diagnostic("HV2234", { text, under: node.type }, file.place(start, end)));
  }
}

/** The fence with its language that a text begins with, if the code begins on the next line. */
export function openingFence(source: string): string | undefined {
  return /^(?:`{3,}|~{3,})[^`\n]*(?=\n)/.exec(source)?.[0];
}

type Range = readonly [start: number, end: number];

function linesUnderItems(list: List, file: ParsedFile): readonly Range[] {
  const found: Range[] = [];
  for (const item of list.children) {
    const marker = file.placeOf(item).start.column;
    visit(item, (node) => {
      if (node.type === "list") return "skip";
      if (node.type !== "paragraph") return undefined;
      const lazy = lazyPart(node, marker, file);
      if (lazy) found.push(lazy);
      return "skip";
    });
  }
  return found;
}

/** From the first line that begins no further to the right than the item's mark, to the paragraph's end. */
function lazyPart(node: Paragraph, marker: number, file: ParsedFile): Range | undefined {
  const { start, end } = file.placeOf(node);
  const inner = node.children[0]?.position?.start.offset ?? start.offset;
  // Code that was to begin on the item's line is reported as such.
  if (openingFence(file.text.slice(inner, end.offset)) !== undefined) return undefined;
  let at = file.text.indexOf("\n", start.offset);
  while (at >= 0 && at < end.offset) {
    const lineStart = at + 1;
    const indent = /^[ \t>]*/.exec(file.text.slice(lineStart, end.offset))?.[0] ?? "";
    const isIndented = indent.replaceAll("\t", "    ").length > marker;
    const first = lineStart + indent.length;
    // Colons that were to close a block are reported as such.
    if (!isIndented && !file.text.startsWith(":::", first)) return [first, end.offset];
    at = file.text.indexOf("\n", lineStart);
  }
  return undefined;
}

function rowsWithoutBar(table: Table, file: ParsedFile): readonly Range[] {
  if ((table.children[0]?.children.length ?? 0) < 2) return [];
  return table.children.slice(1).flatMap((row) => {
    const { start, end } = file.placeOf(row);
    return /\|/.test(file.text.slice(start.offset, end.offset))
      ? []
      : [[start.offset, end.offset] as const];
  });
}
