import type { Element } from "hast";
import { BLOCKS } from "./nodes.ts";

/** A table of Markdown has a header, and no cell that spans others or holds blocks. */
export function isPlainTable(table: Element): boolean {
  const cells: Element[] = [];
  let plain = true;
  const look = (node: Element) => {
    for (const one of node.children) {
      if (one.type !== "element") continue;
      if (one.tagName === "td" || one.tagName === "th") cells.push(one);
      else if (/^(tr|tbody|thead|tfoot)$/.test(one.tagName)) look(one);
      else plain = false;
    }
  };
  look(table);
  const first = cells[0];
  return (
    plain &&
    Object.keys(table.properties).length === 0 &&
    first?.tagName === "th" &&
    cells.every(
      ({ properties, children }) =>
        Object.keys(properties).every((name) => name === "align" || name === "style") &&
        children.every((one) => one.type !== "element" || !BLOCKS.test(one.tagName)),
    )
  );
}
