import type { TextEdit } from "../../text-edit.ts";
import { withKnownOrigins } from "../blocks.ts";
import type { CellField } from "../fields.ts";
import { endOf, startOf } from "../find-questions.ts";
import type { AnswerShape, Fields } from "./answer-shape.ts";
import { editCell, renderRow, renderTable, rowsOf, type WrittenCell } from "./cells.ts";
import { endOfRule, isTable } from "./pairs.ts";

/** A table whose header names the groups; what stands beneath one belongs to it. */
export const groups: AnswerShape<"groups"> = {
  read(nodes, text) {
    const [table] = nodes;
    if (nodes.length !== 1 || !table || !isTable(table)) return undefined;
    const [header, ...rows] = rowsOf(table, text);
    if (!header || rows.some(({ cells }) => cells.length !== header.cells.length)) return undefined;
    const written = rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, group) => (cell.text === "" ? [] : [{ cell, group, row }])),
    );
    const range = { start: startOf(table), end: endOf(table) };
    return {
      fields: {
        shape: "groups",
        groups: header.cells.map(({ text: name }) => name),
        cells: written.map(({ cell, group }, from) => ({ from, text: cell.text, group })),
      },
      range,
      write(after) {
        // Another column is another table.
        if (after.groups.length !== header.cells.length) return [{ ...range, text: render(after) }];
        const grid: string[][] = rows.map(({ cells }) => cells.map(() => ""));
        const loose: CellField[] = [];
        for (const field of withKnownOrigins(after.cells, written.length)) {
          const home = field.from === undefined ? undefined : written[field.from];
          const line = home && home.group === field.group ? grid[home.row] : undefined;
          if (line && field.text !== "") line[field.group] = field.text;
          else loose.push(field);
        }
        for (const { text: put, group } of loose) place(grid, put, group, after.groups.length);
        return [
          ...header.cells.flatMap((cell, group) => editCell(cell, after.groups[group] ?? "", text)),
          ...rows.flatMap(({ cells, range: own }, row): readonly TextEdit[] => {
            const line = grid[row] ?? [];
            if (line.every((cell) => cell === "") && cells.some((cell) => cell.text !== "")) {
              return [{ start: text.lastIndexOf("\n", own.start), end: own.end, text: "" }];
            }
            return cells.flatMap((cell: WrittenCell, group) =>
              editCell(cell, line[group] ?? "", text),
            );
          }),
          ...grid.slice(rows.length).map((line): TextEdit => {
            const at = rows.at(-1)?.range.end ?? endOfRule(text, header.range.end);
            return { start: at, end: at, text: `\n${renderRow(line)}` };
          }),
        ];
      },
    };
  },
  render,
};

/** Puts a thing into the first free cell of its group. */
function place(grid: string[][], put: string, group: number, columns: number): void {
  if (put === "") return;
  const free = grid.find((line) => line[group] === "");
  if (free) free[group] = put;
  else grid.push(Array.from({ length: columns }, (_, column) => (column === group ? put : "")));
}

function render({ groups: names, cells }: Fields<"groups">): string {
  const grid: string[][] = [];
  for (const { text, group } of cells) place(grid, text, group, names.length);
  return renderTable(names, grid);
}
