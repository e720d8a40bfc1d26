import { writableInXml } from "@hocvu/model";
import {
  AlignmentType,
  BorderStyle,
  Document,
  convertMillimetersToTwip as mm,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { administrativePage } from "../../report/docx-page.ts";
import { inCapitals } from "../../report/form.ts";
import { type ListTable, type SignedList, widthsOf } from "./list.ts";

/** In half points. */
const [SIZE, TABLE_SIZE] = [26, 22] as const;
/** Between the margins, in millimeters. */
const WIDTH = 160;
const FIGURES = /^[\d/.,]+$/;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** The list for Word and LibreOffice, with room for the signatures. */
export async function listToDocx(list: SignedList): Promise<Uint8Array> {
  const document = new Document({
    title: writableInXml(list.title),
    creator: "hocvu",
    styles: {
      default: {
        document: {
          run: { font: "Times New Roman", size: SIZE, language: { value: list.locale } },
        },
      },
    },
    sections: [
      {
        ...administrativePage(),
        children: [
          ...(list.issuer ? [centered(inCapitals(list.issuer), true)] : []),
          centered(inCapitals(list.title), true),
          ...list.lines.map((text) => centered(text)),
          ...list.tables.flatMap((table) => [heading(table.title), tableOf(table)]),
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            spacing: { before: 240, after: 120 },
            children: [new TextRun({ text: writableInXml(list.dated), italics: true })],
          }),
          signing(list.signatures),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function centered(text: string, bold = false): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 80 },
    children: [new TextRun({ text: writableInXml(text), bold })],
  });
}

function heading(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 240, after: 80 },
    children: [new TextRun({ text: writableInXml(text), bold: true })],
  });
}

function tableOf(table: ListTable): Table {
  const { head, rows } = table;
  const widths = widthsOf(table);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const cell = (value: string | number, bold = false) =>
    new TableCell({
      margins: { left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment:
            typeof value === "number" || FIGURES.test(value) || bold
              ? AlignmentType.CENTER
              : AlignmentType.LEFT,
          children: [new TextRun({ text: writableInXml(String(value)), size: TABLE_SIZE, bold })],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(WIDTH), type: WidthType.DXA },
    columnWidths: widths.map((width) => mm((WIDTH * width) / whole)),
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((value) => cell(value)) }),
      ),
    ],
  });
}

/** Side by side, each with room to sign below. */
function signing(signatures: readonly string[]): Table {
  const borders = { top: NONE, bottom: NONE, left: NONE, right: NONE };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...borders, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: signatures.map(
          (who) =>
            new TableCell({
              borders,
              children: [centered(who, true), ...Array.from({ length: 4 }, () => centered(""))],
            }),
        ),
      }),
    ],
  });
}
