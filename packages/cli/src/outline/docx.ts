import { type Outline, writableInXml } from "@hocvu/compiler";
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
} from "docx";
import { documentWords, requirementLines } from "./document-words.ts";
import { programmeRows } from "./requirements.ts";

const mm = convertMillimetersToTwip;
/** A4 with the margins that Vietnamese offices use: wider on the left, where pages are bound (Decree 30/2020/NĐ-CP, appendix I). */
const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20) },
};
/** In millimeters; together the width between the margins. */
const COLUMNS = [14, 64, 56, 26] as const;
const FONT = "Times New Roman";
/** In half points: 13 pt. */
const SIZE = 26;

/** The programme's own table as a document for Word and LibreOffice. */
export async function toDocx(outline: Outline): Promise<Uint8Array> {
  const { title, lang, missing } = outline;
  const words = documentWords(lang);
  const head = words.columns.map((column) =>
    paragraph(column, { alignment: AlignmentType.CENTER }, true),
  );
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: COLUMNS.map(mm),
    rows: [
      row(
        head.map((one) => [one]),
        { tableHeader: true },
      ),
      ...programmeRows(outline, words).map((one, index) =>
        row([
          [paragraph(String(index + 1), { alignment: AlignmentType.CENTER })],
          [
            paragraph(one.title, {}, true),
            ...(one.ownTitle === undefined ? [] : [paragraph(words.ownTitle(one.ownTitle))]),
            ...one.contents.map((entry) => paragraph(`- ${entry}`)),
          ],
          one.requirements
            .flatMap((required) => requirementLines(required, missing !== undefined, words))
            .map((line) => paragraph(line.replace(/^–/, "-"))),
          one.note === undefined ? [] : [paragraph(one.note)],
        ]),
      ),
    ],
  });
  const document = new Document({
    title: writableInXml(title),
    creator: "hocvu",
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE, language: { value: wordLocale(lang) } } },
      },
    },
    sections: [
      {
        properties: { page: PAGE },
        children: [
          paragraph(title, { alignment: AlignmentType.CENTER, spacing: { after: 240 } }, true),
          table,
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function row(
  cells: readonly (readonly Paragraph[])[],
  options: { tableHeader?: boolean } = {},
): TableRow {
  return new TableRow({
    ...options,
    // A module read on two pages is what made the scanned programme hard to read.
    cantSplit: true,
    children: cells.map(
      (paragraphs, column) =>
        new TableCell({
          children: paragraphs.length > 0 ? [...paragraphs] : [paragraph("")],
          width: { size: mm(COLUMNS[column] ?? 0), type: "dxa" },
          margins: { top: mm(1), bottom: mm(1), left: mm(2), right: mm(2) },
          ...(options.tableHeader ? { verticalAlign: VerticalAlign.CENTER } : {}),
        }),
    ),
  });
}

function paragraph(text: string, options: IParagraphOptions = {}, bold = false): Paragraph {
  return new Paragraph({
    ...options,
    children: [new TextRun({ text: writableInXml(text), bold })],
  });
}

/** What spell checkers know the language by. */
function wordLocale(lang: string): string {
  return { vi: "vi-VN", en: "en-US" }[lang.toLowerCase()] ?? lang;
}
