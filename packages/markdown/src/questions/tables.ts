import type { PhrasingContent, RootContent, Table, TableRow } from "mdast";
import type { ShownPart } from "./identical.ts";
import type { QuestionContext } from "./question-reader.ts";
import { spanOf } from "./shown-part.ts";
import { isVisible } from "./visible.ts";

export function isTable(node: RootContent): node is Table {
  return node.type === "table";
}

/** A cell with what it shows. */
export interface ShownCell extends ShownPart {
  /** Whether a learner sees anything of it. */
  readonly filled: boolean;
}

/** A row's cells, without a paragraph around the content of each. */
export function cellsOf(row: TableRow | undefined, { renderer }: QuestionContext): ShownCell[] {
  return (row?.children ?? []).map((cell) => {
    const html = renderer.inline([
      { type: "paragraph", children: cell.children as PhrasingContent[] },
    ]);
    return { shown: spanOf([cell], cell), html, filled: isVisible(html) };
  });
}

/** The rows beneath the header; those of a second table, which was reported as such, with its header. */
export function bodyRows([first, ...others]: readonly Table[]): readonly TableRow[] {
  return [...(first?.children.slice(1) ?? []), ...others.flatMap(({ children }) => children)];
}
