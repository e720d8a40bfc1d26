import { writableInXml } from "@hocvu/model";
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { administrativePage } from "../../report/docx-page.ts";
import type { ListTable, SignedList } from "./list.ts";

/** In half points. */
const [SIZE, TABLE_SIZE] = [26, 22] as const;
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
          ...(list.issuer ? [centered(list.issuer.toUpperCase(), true)] : []),
          centered(list.title.toUpperCase(), true),
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

function tableOf({ head, rows }: ListTable): Table {
  const cell = (value: string | number, bold = false) =>
    new TableCell({
      margins: { left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment: typeof value === "number" || bold ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun({ text: writableInXml(String(value)), size: TABLE_SIZE, bold })],
        }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
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
