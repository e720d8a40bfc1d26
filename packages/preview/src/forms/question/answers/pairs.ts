import type { RootContent, Table } from "mdast";
import { writeBlocks } from "../blocks.ts";
import type { PairField } from "../fields.ts";
import { endOf, startOf } from "../find-questions.ts";
import type { AnswerShape } from "./answer-shape.ts";
import {
  editCell,
  renderRow,
  renderTable,
  rowsOf,
  type WrittenCell,
  type WrittenRow,
} from "./cells.ts";

type Pair = readonly [WrittenCell, WrittenCell];

/** A table of two columns: what belongs together stands in one row. */
export const pairs: AnswerShape<"pairs"> = {
  read(nodes, text) {
    const [table] = nodes;
    if (nodes.length !== 1 || !table || !isTable(table)) return undefined;
    const [header, ...rows] = rowsOf(table, text);
    if (!header || [header, ...rows].some(({ cells }) => cells.length !== 2)) return undefined;
    const [left, right] = header.cells as Pair;
    // The line beneath the header has no node.
    const first = endOfRule(text, header.range.end);
    return {
      fields: {
        shape: "pairs",
        header: [left.text, right.text],
        pairs: rows.map(({ cells }, from) => ({
          from,
          left: cells[0]?.text ?? "",
          right: cells[1]?.text ?? "",
        })),
      },
      range: { start: startOf(table), end: endOf(table) },
      write: (after) => [
        ...editCell(left, after.header[0], text),
        ...editCell(right, after.header[1], text),
        ...writeBlocks(after.pairs, {
          ranges: rows.map(({ range }) => range),
          between: "\n",
          first: { at: first, lead: "\n" },
          edit(from, field) {
            const [one, other] = (rows[from] as WrittenRow).cells as Pair;
            return [...editCell(one, field.left, text), ...editCell(other, field.right, text)];
          },
          render: (field) => renderRow(cellsOf(field)),
        }),
      ],
    };
  },
  render: ({ header, pairs: fields }) => renderTable(header, fields.map(cellsOf)),
};

export function isTable(node: RootContent): node is Table {
  return node.type === "table";
}

/** The end of the line beneath the one that ends at `offset`. */
export function endOfRule(text: string, offset: number): number {
  const start = text.indexOf("\n", offset) + 1;
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

function cellsOf({ left, right }: PairField): readonly string[] {
  return [left, right];
}
