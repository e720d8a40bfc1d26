import { parseTree } from "@hocvu/markdown";
import type { Root } from "mdast";

/** As many as one deed looks at: a lesson and its bank, before it and after, and those of the deed before. */
const MOST_KNOWN = 8;

const known = new Map<string, Root>();

/**
 * The tree of a text, for looking at alone. Reading is dear, and what a form does looks at the same texts time and again: to find
 * a question, to try what was written, to tell what is there now.
 */
export function treeOf(text: string): Root {
  const tree = known.get(text) ?? parseTree(text);
  known.delete(text);
  known.set(text, tree);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return tree;
}
