import { writableInXml } from "@hocvu/model";
import writeXlsxFile, { type Row, type Cell as SheetCell } from "write-excel-file/node";
import { type Content, wholeContent } from "./content.ts";
import type { Summary } from "./summary.ts";
import { type Cell, listOfLearners, type ReportTable } from "./tables.ts";
import type { ReportDocumentWords } from "./words.ts";
import { BOOK_OPTIONS, withHeights } from "./xlsx-page.ts";

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
  const sheets = tables.map((table) => {
    const widths = table.head.map((name, at) => widthOf(table, at, name));
    return {
      data: withHeights(sheetOf(table), widths),
      sheet: table.title.replace(/[\\/?*:[\]]/g, " ").slice(0, 31),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 3,
      orientation: "landscape" as const,
    };
  });
  return await writeXlsxFile(sheets, BOOK_OPTIONS).toBuffer();
}

function sheetOf({ title, head, rows, total }: ReportTable): Row[] {
  const border = { borderStyle: "thin" } as const;
  const cellOf = (cell: Cell, at: number, bold = false): SheetCell => {
    const weight = bold ? ({ fontWeight: "bold" } as const) : {};
    // As text it is no formula, whatever it begins with.
    if (typeof cell === "string")
      return { value: writableInXml(cell), type: String, wrap: true, ...border, ...weight };
    return {
      value: cell.value,
      type: Number,
      format: cell.as === "count" ? "#,##0" : "0.0%",
      ...(at === 0 ? { align: "center" } : {}),
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
    ...rows.map((cells) => cells.map((cell, at) => cellOf(cell, at))),
    ...(total ? [total.map((cell, at) => cellOf(cell, at, true))] : []),
  ];
}

/** In characters: as the longest of the first texts asks, within reason; figures' heads are wrapped. */
function widthOf({ rows, total }: ReportTable, column: number, name: string): number {
  const texts = [...rows.slice(0, 200), ...(total ? [total] : [])].map((cells) => cells[column]);
  const longest = texts.reduce<number>(
    (most, cell) => (typeof cell === "string" ? Math.max(most, cell.length) : most),
    0,
  );
  return Math.max(8, Math.min(12, name.length + 2), Math.min(40, longest + 2));
}
