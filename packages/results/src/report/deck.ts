import { writableInXml } from "@hocvu/model";
import pptxgen from "pptxgenjs";
import { COLORS, chartsOf } from "./charts.ts";
import { dateParts, type Form } from "./form.ts";
import type { Summary } from "./summary.ts";
import { generalLines, inWords } from "./tables.ts";
import type { ReportDocumentWords } from "./words.ts";

type Deck = pptxgen.default;

const FONT = "Arial";
const DARK = "173F5F";
/** More bars than this nobody reads from the back of a hall. */
const MOST_BARS = 12;

/** A few slides for a conference: the figures, then a chart each, which stay charts that can be edited. */
export async function toDeck(
  summary: Summary,
  words: ReportDocumentWords,
  form: Form,
): Promise<Uint8Array> {
  const Deck = pptxgen as unknown as typeof pptxgen.default;
  const deck = new Deck();
  deck.layout = "LAYOUT_WIDE";
  deck.title = writableInXml(form.subject ?? words.subject);
  title(deck, words, form);
  figures(deck, summary, words);
  for (const { title, names, series, as } of chartsOf(summary, words)) {
    const slide = deck.addSlide();
    slide.addText(writableInXml(title), {
      x: 0.6,
      y: 0.3,
      w: 12,
      h: 0.8,
      fontFace: FONT,
      fontSize: 28,
      bold: true,
      color: DARK,
    });
    const labels = names.slice(0, MOST_BARS).map(writableInXml).reverse();
    slide.addChart(
      deck.ChartType.bar,
      series.map(({ name, values }) => ({
        name,
        labels,
        values: values.slice(0, MOST_BARS).reverse(),
      })),
      {
        ...{
          x: 0.6,
          y: 1.2,
          w: 12,
          h: 5.9,
          barDir: "bar",
          showLegend: series.length > 1,
          legendPos: "b",
        },
        chartColors: (series.length === 1 ? [COLORS[1]] : COLORS).map((color) => color.slice(1)),
        ...{
          catAxisLabelFontSize: 14,
          valAxisLabelFontSize: 12,
          legendFontSize: 14,
          showValue: true,
        },
        ...{ dataLabelFontSize: 12, dataLabelFormatCode: as === "share" ? "0%" : "#,##0" },
        valAxisLabelFormatCode: as === "share" ? "0%" : "#,##0",
        ...(as === "share" ? { valAxisMaxVal: 1 } : {}),
        valAxisMinVal: 0,
      },
    );
  }
  return (await deck.write({ outputType: "uint8array" })) as Uint8Array;
}

function title(deck: Deck, words: ReportDocumentWords, form: Form): void {
  const { day, month, year } = dateParts(form.today);
  const slide = deck.addSlide();
  slide.background = { color: DARK };
  const common = { x: 0.8, w: 11.7, fontFace: FONT, color: "FFFFFF" };
  slide.addText(writableInXml(form.agency ?? words.agency), {
    ...common,
    y: 0.8,
    h: 0.6,
    fontSize: 20,
  });
  slide.addText(writableInXml(form.subject ?? words.subject), {
    ...common,
    y: 2.4,
    h: 1.8,
    fontSize: 40,
    bold: true,
  });
  slide.addText(writableInXml(words.placeAndDate(form.place ?? words.place, day, month, year)), {
    ...common,
    y: 6,
    h: 0.6,
    fontSize: 18,
  });
}

function figures(deck: Deck, summary: Summary, words: ReportDocumentWords): void {
  const { total } = summary;
  const slide = deck.addSlide();
  slide.addText(words.general, {
    x: 0.6,
    y: 0.3,
    w: 12,
    h: 0.8,
    fontFace: FONT,
    fontSize: 28,
    bold: true,
    color: DARK,
  });
  const count = (value: number) => inWords({ value, as: "count" }, words);
  const share = inWords({ value: total.passed / (total.enrolled || 1), as: "share" }, words);
  const tiles = [
    [count(total.enrolled), words.columns.enrolled],
    [count(total.started), words.columns.started],
    [count(total.passed), words.columns.passed],
    [share, words.columns.share],
  ] as const;
  tiles.forEach(([value, name], at) => {
    const x = 0.6 + at * 3.05;
    slide.addShape(deck.ShapeType.rect, { x, y: 1.5, w: 2.85, h: 2.2, fill: { color: "EAF1F7" } });
    slide.addText(value, {
      x,
      y: 1.6,
      w: 2.85,
      h: 1.2,
      align: "center",
      fontFace: FONT,
      fontSize: 40,
      bold: true,
      color: DARK,
    });
    slide.addText(name, {
      x,
      y: 2.8,
      w: 2.85,
      h: 0.7,
      align: "center",
      fontFace: FONT,
      fontSize: 18,
    });
  });
  slide.addText(
    generalLines(summary, words).map((one) => ({
      text: writableInXml(one),
      options: { bullet: true, breakLine: true },
    })),
    { x: 0.6, y: 4, w: 12, h: 3, fontFace: FONT, fontSize: 16, valign: "top", paraSpaceAfter: 6 },
  );
}
