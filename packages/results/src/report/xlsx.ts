import { writableInXml } from "@hocvu/model";
import writeXlsxFile, { type Row, type Cell as SheetCell } from "write-excel-file/node";
import { type Content, wholeContent } from "./content.ts";
import type { Summary } from "./summary.ts";
import { type Cell, listOfLearners, type ReportTable } from "./tables.ts";
import type { ReportDocumentWords } from "./words.ts";

/** The tables as a workbook, a sheet each; with the list of learners, whose names are masked unless `named`. */
export async function toXlsx(
  summary: Summary,
  words: ReportDocumentWords,
  named: boolean,
  content: Content = wholeContent(summary, words),
): Promise<Uint8Array> {
  // Who is where stands there with more columns than a page has room for.
  const own = content.tables.filter(({ id }) => id !== "enrolments");
  const tables = [...own, listOfLearners(summary, words, named)];
  const sheets = tables.map((table) => ({
    data: sheetOf(table),
    sheet: table.title.replace(/[\\/?*:[\]]/g, " ").slice(0, 31),
    columns: table.head.map((name, at) => ({
      width: isNames(table, at) ? 40 : Math.max(8, name.length + 2),
    })),
    stickyRowsCount: 3,
    orientation: "landscape" as const,
  }));
  return await writeXlsxFile(sheets).toBuffer();
}

function sheetOf({ title, head, rows, total }: ReportTable): Row[] {
  const border = { borderStyle: "thin" } as const;
  const cellOf = (cell: Cell, bold = false): SheetCell => {
    const weight = bold ? ({ fontWeight: "bold" } as const) : {};
    // As text it is no formula, whatever it begins with.
    if (typeof cell === "string")
      return { value: writableInXml(cell), type: String, wrap: true, ...border, ...weight };
    return {
      value: cell.value,
      type: Number,
      format: cell.as === "count" ? "#,##0" : "0.0%",
      ...border,
      ...weight,
    };
  };
  return [
    [{ value: title, type: String, fontWeight: "bold", fontSize: 14 }],
    [],
    head.map((name) => ({
      value: name,
      type: String,
      fontWeight: "bold",
      align: "center",
      wrap: true,
      backgroundColor: "#dbe5f0",
      ...border,
    })),
    ...rows.map((cells) => cells.map((cell) => cellOf(cell))),
    ...(total ? [total.map((cell) => cellOf(cell, true))] : []),
  ];
}

/** Where texts of any length stand. */
function isNames({ rows }: ReportTable, column: number): boolean {
  return rows
    .slice(0, 50)
    .some((cells) => typeof cells[column] === "string" && String(cells[column]).length > 14);
}
