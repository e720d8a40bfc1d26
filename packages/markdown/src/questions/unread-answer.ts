import type { Place, UnreadShape } from "@hocvu/diagnostics";
import type { List, RootContent } from "mdast";
import type { ParsedFile } from "../parse-file.ts";

/** What stands at the beginning of a line, or in it, that was meant for an answer. */
const SHAPES: readonly (readonly [shape: UnreadShape, line: RegExp])[] = [
  ["boxes", /^\s*(?:\[[ \t]*[xXvV✓✔]?[ \t]*\]|\([ \t]*[xXvV✓✔]?[ \t]*\)|[☐☑☒✓✔✅❌○◯●◉])\s*\S/u],
  ["bullets", /^\s*(?:[•·●▪◦‣–—]\s*|o\s+)\S/u],
  ["letters", /^\s*[*_]{0,3}\(?[A-Ha-h]\s?[.)/:]\)?[*_]{0,3}\s*\S/],
  ["bars", /^\s*\|.*\|/],
  ["line", /_{3,}|\.{5,}|…{2,}/],
];

/**
 * The first line of a question without answers that was meant for one: in a paragraph, as Markdown took it, or in a list
 * without boxes.
 */
export function findUnread(
  nodes: readonly RootContent[],
  file: ParsedFile,
): { readonly shape: UnreadShape; readonly place: Place } | undefined {
  for (const node of nodes) {
    if (node.type === "paragraph") {
      const found = inParagraph(node, file);
      if (found) return found;
    }
    if (node.type === "list" && !node.ordered && node.children.length > 1) {
      return {
        shape: "list",
        place: lineAt(file.placeOf((node as List).children[0] ?? node), file),
      };
    }
  }
  return undefined;
}

function inParagraph(node: RootContent, file: ParsedFile) {
  const { start, end } = file.placeOf(node);
  const lines = file.text.slice(start.offset, end.offset).split("\n");
  for (const [shape, pattern] of SHAPES) {
    const index = lines.findIndex((line) => pattern.test(line));
    const alike = lines.filter((line) => pattern.test(line)).length;
    // One alone may be a dash in prose, a bar in a formula; lines of blanks are telling by themselves.
    if (index < 0 || (alike < 2 && shape !== "line" && shape !== "boxes")) continue;
    const offset = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, start.offset);
    return { shape, place: lineAt(file.place(offset, offset), file) };
  }
  return undefined;
}

/** The line at a place, without its indent. */
function lineAt({ start }: Place, file: ParsedFile): Place {
  const lineEnd = file.text.indexOf("\n", start.offset);
  const line = file.text.slice(start.offset, lineEnd < 0 ? undefined : lineEnd);
  const indent = line.length - line.trimStart().length;
  return file.place(start.offset + indent, start.offset + line.trimEnd().length);
}
