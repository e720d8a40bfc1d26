import type { Nodes, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { parseTree } from "../src/parse-file.ts";

/** What stands for learners to read in a sound text: all but attributes, boxes, addresses and the names of pairs' columns. */
export function wordsIn(text: string): string {
  const tree: Root = parseTree(text);
  const words: string[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type === "yaml" || node.type === "html") return SKIP;
    if (node.type === "table" && node.children[0]?.children.length === 2) {
      node.children.shift();
      return undefined;
    }
    if (node.type === "image") words.push(node.alt ?? "");
    if ("value" in node) words.push(node.value);
    return undefined;
  });
  return words
    .join(" ")
    .replace(/\{pin\}|\{#[^}]*\}|\{(?:at|points)=[^}]*\}/g, " ")
    .replace(/\[\[=[^\]]*\]\]/g, " ");
}
