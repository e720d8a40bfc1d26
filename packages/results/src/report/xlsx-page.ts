import type writeXlsxFile from "write-excel-file/node";
import type { Cell, Row } from "write-excel-file/node";

type Options = NonNullable<Parameters<typeof writeXlsxFile>[1]>;

/** Sheets are printed as wide as a page and as long as they are: a table's last columns stand on no page of their own. */
const asWideAsAPage: NonNullable<Options["features"]>[number] = {
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        // ECMA-376-1, 18.3.1.99: before all else that a sheet has.
        transform: (xml) =>
          xml.replace(
            /<worksheet\b[^>]*>/,
            (root) => `${root}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
          ),
        transformElementAttributes: (tag, attributes) =>
          tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
    },
  },
};

/** How all our workbooks are set: the font of administrative documents, and a page's width. */
export const BOOK_OPTIONS: Options = {
  fontFamily: "Times New Roman",
  fontSize: 12,
  features: [asWideAsAPage],
};

/** In points, of a line in {@link BOOK_OPTIONS}'s size. */
const LINE = 16;

/**
 * Says how high rows are whose texts are wrapped: LibreOffice leaves a row that does not say it as low as one line. `widths` are
 * those of the columns, in characters.
 */
export function withHeights(rows: readonly Row[], widths: readonly number[]): Row[] {
  return rows.map((row) => {
    const lines = row.map((cell, at) => linesOf(cell, widths[at] ?? 8));
    const most = Math.max(1, ...lines);
    const [first, ...rest] = row;
    return isObject(first) ? [{ ...first, height: most * LINE + 2 } as Cell, ...rest] : row;
  });
}

function linesOf(cell: Cell, width: number): number {
  if (!isObject(cell) || !("wrap" in cell) || !cell.wrap) return 1;
  // Bold letters are wider, and words are not parted: somewhat more than letters by width.
  return Math.ceil((String(cell.value ?? "").length * 1.15) / width);
}

function isObject(cell: Cell | undefined): cell is Cell & object {
  return typeof cell === "object" && cell !== null && "value" in cell;
}
