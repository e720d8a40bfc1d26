import type { Root } from "mdast";
import { visit } from "./visit.ts";

/**
 * Gives the definitions and footnotes of a transcript's `tree` names that nothing in the lesson of `text` has, which shows
 * it as its `nth`: a `[1]` or `[^1]` is another there than here.
 */
export function setReferencesApart(tree: Root, text: string, nth: number): void {
  let prefix = `transcript-${nth}-`;
  while (text.toLowerCase().includes(prefix)) prefix = `x${prefix}`;
  visit(tree, (node) => {
    if ("identifier" in node) node.identifier = prefix + node.identifier;
  });
}
