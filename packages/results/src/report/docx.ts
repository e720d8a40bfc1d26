import { writableInXml } from "@hocvu/model";
import {
  AlignmentType,
  BorderStyle,
  Document,
  type IParagraphOptions,
  convertMillimetersToTwip as mm,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { chartsOf } from "./charts.ts";
import { type Content, wholeContent } from "./content.ts";
import { barsOf } from "./docx-bars.ts";
import { administrativePage } from "./docx-page.ts";
import { dateParts, type Form, inCapitals } from "./form.ts";
import type { Summary } from "./summary.ts";
import { type Cell, inWords, type ReportTable } from "./tables.ts";
import type { ReportDocumentWords } from "./words.ts";

/** Between the margins, in millimeters. */
const WIDTH = 160;
/** Of the column that counts rows, so that its head stays on one line. */
const ORDER = 12;
/** How wide a letter of a table's bold head is, in millimeters, in the mean. */
const LETTER = 2;
/** A table of no more rows is not parted between two pages. */
const TOGETHER = 10;
const FONT = "Times New Roman";
/** In half points: 14 pt for text, 12 for the head, 11 for tables. */
const [SIZE, HEAD_SIZE, TABLE_SIZE] = [28, 24, 22] as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const CAPTION = { bold: true, size: TABLE_SIZE };
const CENTER = { alignment: AlignmentType.CENTER } as const;

/** The report as an office sends it, for Word and LibreOffice. */
export async function toDocx(
  summary: Summary,
  words: ReportDocumentWords,
  form: Form,
  { lines, tables }: Content = wholeContent(summary, words),
): Promise<Uint8Array> {
  const document = new Document({
    title: writableInXml(form.subject ?? words.subject),
    creator: "hocvu",
    styles: {
      default: { document: { run: { font: FONT, size: SIZE, language: { value: words.locale } } } },
    },
    sections: [
      {
        ...administrativePage(),
        children: [
          letterhead(words, form),
          line(words.title, { ...CENTER, spacing: { before: 360 } }, { bold: true }),
          line(
            form.subject ?? words.subject,
            { ...CENTER, spacing: { after: 240 } },
            { bold: true },
          ),
          line(words.to, { ...CENTER, spacing: { after: 240 } }),
          heading(1, words.general),
          ...lines.map((one) => body(one)),
          ...chartsOf(summary, words).flatMap((chart) => [
            line(chart.title, { keepNext: true, spacing: { before: 240, after: 60 } }, CAPTION),
            barsOf(chart, words),
          ]),
          ...tables.flatMap((table, at) => [heading(at + 2, table.title), tableOf(table, words)]),
          line("", { spacing: { before: 240 } }),
          signatures(words),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function letterhead(words: ReportDocumentWords, form: Form): Table {
  const { day, month, year } = dateParts(form.today);
  const small = { size: HEAD_SIZE };
  const rule = (width: number): IParagraphOptions => ({
    ...CENTER,
    spacing: { before: 60 },
    indent: { left: mm(width), right: mm(width) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } },
  });
  return sideBySide(
    [
      line(inCapitals(form.over ?? words.over), CENTER, small),
      line(inCapitals(form.agency ?? words.agency), CENTER, { ...small, bold: true }),
      line("", rule(20), { size: 8 }),
      line(words.number, CENTER, small),
    ],
    [
      line(words.nation, CENTER, { ...small, bold: true }),
      line(words.motto, CENTER, { ...small, bold: true }),
      line("", rule(22), { size: 8 }),
      line(words.placeAndDate(form.place ?? words.place, day, month, year), CENTER, {
        ...small,
        italics: true,
      }),
    ],
    [66, 94],
  );
}

function signatures(words: ReportDocumentWords): Table {
  return sideBySide(
    [
      line(words.receivers, {}, { bold: true, italics: true, size: 24 }),
      ...words.receiver.map((one) => line(one, {}, { size: TABLE_SIZE })),
    ],
    [
      line(words.signer, CENTER, { bold: true }),
      line(words.signHint, CENTER, { italics: true, size: HEAD_SIZE }),
    ],
    [80, 80],
  );
}

function sideBySide(
  left: Paragraph[],
  right: Paragraph[],
  widths: readonly [number, number],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(mm),
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, at) =>
            new TableCell({
              children,
              borders: NO_BORDERS,
              margins: { left: 0, right: 0 },
              width: { size: mm(widths[at] ?? 0), type: WidthType.DXA },
            }),
        ),
      }),
    ],
  });
}

function heading(number: number, title: string): Paragraph {
  return line(
    `${number}. ${title}`,
    { spacing: { before: 240, after: 120 }, keepNext: true, indent: { firstLine: mm(10) } },
    { bold: true },
  );
}

function body(text: string): Paragraph {
  return line(text, {
    alignment: AlignmentType.JUSTIFIED,
    spacing: { before: 60, after: 60 },
    indent: { firstLine: mm(10) },
  });
}

function tableOf(
  { head, rows, total, widths: stated }: ReportTable,
  words: ReportDocumentWords,
): Table {
  const widths = stated ?? widthsOf(head);
  const isShort = rows.length <= TOGETHER;
  const row = (
    cells: readonly Cell[],
    options: { readonly isHead?: boolean; readonly bold?: boolean; readonly keepNext?: boolean },
  ) =>
    new TableRow({
      cantSplit: true,
      ...(options.isHead ? { tableHeader: true } : {}),
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: mm(widths[at] ?? 0), type: WidthType.DXA },
            margins: { top: mm(0.5), bottom: mm(0.5), left: mm(1), right: mm(1) },
            ...(options.isHead ? { verticalAlign: VerticalAlign.CENTER } : {}),
            children: [
              line(
                inWords(cell, words),
                {
                  keepNext: options.isHead === true || options.keepNext === true,
                  alignment:
                    options.isHead || at === 0
                      ? AlignmentType.CENTER
                      : typeof cell === "string"
                        ? AlignmentType.LEFT
                        : AlignmentType.RIGHT,
                },
                { size: TABLE_SIZE, bold: options.isHead === true || options.bold === true },
              ),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(mm),
    rows: [
      row(head, { isHead: true }),
      ...rows.map((cells, at) =>
        row(cells, { keepNext: isShort && (total !== undefined || at < rows.length - 1) }),
      ),
      ...(total ? [row(total, { bold: true })] : []),
    ],
  });
}

/** In millimeters: a narrow one for numbers of rows, the rest as wide as figures and the words above them are, the names what is left. */
function widthsOf(head: readonly string[]): readonly number[] {
  const numbered = head.length > 4;
  const least = head.length > 6 ? 15.5 : 26;
  const figures = head.slice(numbered ? 2 : 1).map((title) => {
    const longest = Math.max(...title.split(" ").map(({ length }) => length));
    return Math.max(least, longest * LETTER + 2.5);
  });
  const before = numbered ? [ORDER] : [];
  const name = WIDTH - [...before, ...figures].reduce((sum, width) => sum + width, 0);
  return [...before, name, ...figures];
}

function line(
  text: string,
  options: IParagraphOptions = {},
  run: { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number } = {},
): Paragraph {
  const children: ParagraphChild[] = [new TextRun({ ...run, text: writableInXml(text) })];
  return new Paragraph({ ...options, children });
}
