import type { PhrasingContent, RootContent, Table, TableCell } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type { Renderer } from "../render-html.ts";

export function isTable(node: RootContent): node is Table {
  return node.type === "table";
}

/** A cell's content as HTML without a paragraph around it. */
export function cellHtml(cell: TableCell | undefined, renderer: Renderer): string {
  return cell
    ? renderer.inline([{ type: "paragraph", children: cell.children as PhrasingContent[] }])
    : "";
}

/** Whether something stands in the cell: text or a picture. */
export function isFilled(cell: TableCell | undefined): cell is TableCell {
  return (
    cell !== undefined &&
    (textOf(cell).trim() !== "" || cell.children.some(({ type }) => type === "image"))
  );
}
