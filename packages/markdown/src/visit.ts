import type { Nodes, Parents } from "mdast";
import type { Node, Parent } from "unist";
import { EXIT, SKIP, type visit as visitOfUnist } from "unist-util-visit";

export { EXIT, SKIP };

type Enter = (node: Node, index: number | undefined, parent: Parent | undefined) => unknown;

/**
 * The same as `visit` of unist-util-visit, forwards and for a type or none, without naming a new function at each node:
 * a tree is walked some thirty times in a build, and that took a quarter of its time.
 */
export const visit = ((tree: Node, typeOrEnter: string | Enter, enterOrNone?: Enter): void => {
  if (typeof typeOrEnter === "string") {
    walk(tree, undefined, undefined, typeOrEnter, enterOrNone as Enter);
  } else walk(tree, undefined, undefined, undefined, typeOrEnter);
}) as typeof visitOfUnist;

/** Calls `enter` for each node of a type with the nodes around it, the nearest last, as unist-util-visit-parents has them. */
export function visitWithParents<T extends Nodes["type"]>(
  tree: Nodes,
  type: T,
  enter: (node: Extract<Nodes, { type: T }>, parents: readonly Parents[]) => void,
): void {
  const around: Parents[] = [];
  const go = (node: Nodes): void => {
    if (node.type === type) enter(node as Extract<Nodes, { type: T }>, [...around]);
    if (!("children" in node)) return;
    around.push(node);
    for (let at = 0; at < node.children.length; at++) go(node.children[at] as Nodes);
    around.pop();
  };
  go(tree);
}

/** Goes through `node` and all in it; what the visitor says of where to go on, as unist-util-visit has it. */
function walk(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  type: string | undefined,
  enter: Enter,
): unknown {
  const said = type === undefined || node.type === type ? enter(node, index, parent) : undefined;
  const action = Array.isArray(said) ? said[0] : said;
  if (action === EXIT) return EXIT;
  const { children } = node as Partial<Parent>;
  if (action !== SKIP && children) {
    for (let at = 0; at < children.length && at > -1; ) {
      const next = walk(children[at] as Node, at, node as Parent, type, enter);
      if (next === EXIT) return EXIT;
      at = typeof next === "number" ? next : at + 1;
    }
  }
  return Array.isArray(said) ? said[1] : typeof said === "number" ? said : undefined;
}
