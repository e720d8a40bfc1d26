import { writableInXml } from "@hocvu/model";
import writeXlsxFile, { type Row, type Cell as SheetCell } from "write-excel-file/node";
import { inCapitals } from "../../report/form.ts";
import { BOOK_OPTIONS, withHeights } from "../../report/xlsx-page.ts";
import { type ListTable, type SignedList, widthsOf } from "./list.ts";

const BORDER = { borderStyle: "thin" } as const;

/** The list as a workbook, a sheet for each table; texts are never formulas. */
export async function listToXlsx(list: SignedList): Promise<Uint8Array> {
  const sheets = list.tables.map((table) => {
    const widths = widthsOf(table);
    return {
      data: withHeights(sheetOf(list, table), widths),
      sheet: table.title.replace(/[\\/?*:[\]]/g, " ").slice(0, 31),
      columns: widths.map((width) => ({ width })),
      orientation: "landscape" as const,
    };
  });
  return await writeXlsxFile(sheets, BOOK_OPTIONS).toBuffer();
}

function sheetOf(
  { issuer, title, lines, signatures, dated }: SignedList,
  { title: name, head, rows }: ListTable,
): Row[] {
  const alone = (text: string, more: object = {}): Row => [
    { value: writableInXml(text), type: String, ...more },
  ];
  const cell = (value: string | number): SheetCell =>
    typeof value === "number"
      ? { value, type: Number, ...BORDER }
      : { value: writableInXml(value), type: String, wrap: true, ...BORDER };
  const gap: Row[] = [[], []];
  return [
    ...(issuer ? [alone(inCapitals(issuer))] : []),
    alone(title, { fontWeight: "bold", fontSize: 14 }),
    ...lines.map((line) => alone(line)),
    alone(name, { fontWeight: "bold" }),
    head.map((text) => ({
      value: writableInXml(text),
      type: String,
      fontWeight: "bold",
      align: "center",
      wrap: true,
      backgroundColor: "#dbe5f0",
      ...BORDER,
    })),
    ...rows.map((row) => row.map(cell)),
    ...gap,
    alone(dated),
    ...signatures.flatMap((who) => [alone(who, { fontWeight: "bold" }), ...gap]),
  ];
}
