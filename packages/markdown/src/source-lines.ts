import type { Element, Root } from "hast";
import { SKIP, visit } from "./visit.ts";

/** What a reader sees as a thing of its own; a word within a paragraph is not. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...["p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre"],
  ...["table", "tr", "div", "section", "aside", "details", "summary", "figure", "figcaption", "hr"],
]);

/**
 * Notes at each block of a page which lines of its file it was written in, as `data-source-lines="12-14"`: a preview finds
 * by it what a place in the source looks like. A package has none of them.
 */
export function noteSourceLines(tree: Root): void {
  visit(tree, "element", (node: Element) => {
    const { start, end } = node.position ?? {};
    if (start && end && BLOCKS.has(node.tagName)) {
      node.properties.dataSourceLines = `${start.line}-${end.line}`;
    }
    // What was said in a recording stands in a file of its own.
    const { className } = node.properties;
    return Array.isArray(className) && className.includes("transcript") ? SKIP : undefined;
  });
}
