import { writableInXml } from "@hocvu/model";
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  convertMillimetersToTwip as mm,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { type Chart, COLORS } from "./charts.ts";
import { inWords } from "./tables.ts";
import type { ReportDocumentWords } from "./words.ts";

/** In millimeters: names, and what the longest bar may take; its figure stands behind it. */
const [NAMES, STEP, STEPS, FIGURE] = [46, 2, 48, 18] as const;
/** In half points. */
const SIZE = 20;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const SIDES = { top: NONE, bottom: NONE, left: NONE, right: NONE };
/** Parts neighbouring bars, in the color of the paper, and those of two names more. In eighths of a point. */
const gap = (size: 6 | 36) => ({ style: BorderStyle.SINGLE, size, color: "FFFFFF" }) as const;

/**
 * A chart made of a table's cells, as pictures that Word and LibreOffice both draw sharply would have to be there twice: all that
 * is seen is also text, and can be corrected.
 */
export function barsOf(chart: Chart, words: ReportDocumentWords): Table {
  const { names, series, as } = chart;
  const most = as === "share" ? 1 : Math.max(1, ...series.flatMap(({ values }) => values));
  const legend = series.length === 1 ? [] : [legendOf(chart)];
  const rows = names.flatMap((name, n) =>
    series.map(({ values }, s) => {
      const value = values[n] ?? 0;
      const steps = Math.round((STEPS * value) / most);
      const color = (series.length === 1 ? COLORS[1] : COLORS[s]) ?? COLORS[1];
      const last = s === series.length - 1;
      return new TableRow({
        cantSplit: true,
        height: { value: mm(4.4), rule: HeightRule.ATLEAST },
        children: [
          ...(s === 0 ? [cell(name, 1, { rowSpan: series.length, keepNext: !last })] : []),
          ...(steps > 0
            ? [cell("", steps, { fill: color.slice(1), keepNext: !last, begins: s === 0 })]
            : []),
          cell(inWords({ value, as }, words), STEPS - steps + 1, { keepNext: !last }),
        ],
      });
    }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(NAMES + STEP * STEPS + FIGURE), type: WidthType.DXA },
    columnWidths: [mm(NAMES), ...Array.from({ length: STEPS }, () => mm(STEP)), mm(FIGURE)],
    borders: { ...SIDES, insideHorizontal: NONE, insideVertical: NONE },
    rows: [...legend, ...rows],
  });
}

/** What the colors mean, each in a third of the width. */
function legendOf({ series }: Chart): TableRow {
  const each = Math.floor(STEPS / series.length);
  return new TableRow({
    cantSplit: true,
    children: [
      cell("", 1, { keepNext: true }),
      ...series.flatMap(({ name }, s) => [
        cell("", 2, { fill: COLORS[s]?.slice(1) ?? "", keepNext: true }),
        cell(name, each - 2 + (s === series.length - 1 ? STEPS - each * series.length + 1 : 0), {
          keepNext: true,
        }),
      ]),
    ],
  });
}

function cell(
  text: string,
  columnSpan: number,
  {
    fill,
    rowSpan,
    keepNext,
    begins,
  }: { fill?: string; rowSpan?: number; keepNext?: boolean; begins?: boolean },
): TableCell {
  return new TableCell({
    columnSpan,
    ...(rowSpan === undefined ? {} : { rowSpan }),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
    borders: fill === undefined ? SIDES : { ...SIDES, top: gap(begins ? 36 : 6), bottom: gap(6) },
    margins: { left: mm(fill === undefined ? 1 : 0), right: 0 },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        keepNext: keepNext === true,
        children: text === "" ? [] : [new TextRun({ text: writableInXml(text), size: SIZE })],
      }),
    ],
  });
}
