import type { Parents, Root } from "mdast";
import { location } from "vfile-location";
import { visit } from "../visit.ts";

/**
 * Gives places to nodes that have none: where an address was found in a text after parsing, the text's parts are new.
 * What cannot be found as it stands, an escaped sign for example, stays without.
 */
export function locateNodes(tree: Root, text: string): void {
  const toPoint = location(text).toPoint;
  const point = (offset: number) => ({ ...(toPoint(offset) ?? { line: 1, column: 1 }), offset });
  visit(tree, (node) => {
    if (!("children" in node) || node.children.every(({ position }) => position)) return;
    const { children, position } = node as Parents;
    let cursor = position?.start.offset ?? 0;
    const end = position?.end.offset ?? text.length;
    for (const child of children) {
      if (child.position) cursor = child.position.end.offset ?? cursor;
      else {
        const source = sourceOf(child);
        const at = source === undefined ? -1 : text.indexOf(source, cursor);
        if (source === undefined || at < 0 || at + source.length > end) continue;
        cursor = at + source.length;
        child.position = { start: point(at), end: point(cursor) };
      }
    }
  });
}

function sourceOf(node: Parents["children"][number]): string | undefined {
  if (node.type === "text") return node.value;
  const only = node.type === "link" && node.children.length === 1 ? node.children[0] : undefined;
  return only?.type === "text" ? only.value : undefined;
}
