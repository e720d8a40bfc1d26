import { writableInXml } from "@hocvu/model";
import type { Row, Summary } from "./summary.ts";
import { type Cell, dayOf, inWords } from "./tables.ts";
import type { ReportDocumentWords } from "./words.ts";

/** Bars beside one another for each name, or one for each where there is one series. */
export interface Chart {
  readonly title: string;
  readonly names: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly as: "count" | "share";
}

/** Told apart in print without color as well, by how dark they are. */
export const COLORS = ["#9db8d2", "#3f7cac", "#173f5f"] as const;

/** The bars that fit a page beneath one another. */
const MOST_UNITS = 25;
const MOST_WEEKS = 60;

export function chartsOf(summary: Summary, words: ReportDocumentWords): readonly Chart[] {
  const { columns } = words;
  const { units } = summary;
  const groups = summary.groups.slice(0, MOST_UNITS);
  const weeks = summary.weeks.slice(-MOST_WEEKS);
  const counts = (rows: readonly Row[], keys: readonly ("enrolled" | "started" | "passed")[]) =>
    keys.map((key) => ({ name: columns[key], values: rows.map((row) => row[key]) }));
  const share = (row: Row) => row.passed / (row.enrolled || 1);
  const best = [...units].sort((a, b) => share(b) - share(a)).slice(0, MOST_UNITS);
  const charts: readonly Chart[] = [
    {
      title: words.chartGroups,
      names: groups.map(({ name }) => name),
      series: counts(groups, ["enrolled", "started", "passed"]),
      as: "count",
    },
    {
      title: words.chartWeeks,
      names: weeks.map(({ monday }) => dayOf(monday, words)),
      series: (["started", "finished", "passed"] as const).map((key) => ({
        name: key === "started" ? words.list.started : columns[key],
        values: weeks.map((week) => week[key]),
      })),
      as: "count",
    },
    {
      title: units.length > best.length ? words.chartHighest(best.length) : words.chartUnits,
      names: best.map(({ name }) => name),
      series: [{ name: columns.share, values: best.map(share) }],
      as: "share",
    },
  ];
  // Bars compare; one learner has nobody beside them.
  return summary.learners > 1 ? charts.filter(({ names }) => names.length > 1) : [];
}

const WIDTH = 680;
const LABEL = 210;
const VALUE = 60;
const BAR = 14;
const GAP = 10;
const HEAD = 54;

/** A chart as a picture of its own, with what it shows told to those who do not see it. */
export function chartSvg(chart: Chart, words: ReportDocumentWords): string {
  const { title, names, series, as } = chart;
  const block = series.length * BAR + GAP;
  const height = HEAD + names.length * block + 6;
  const most = as === "share" ? 1 : Math.max(1, ...series.flatMap(({ values }) => values));
  const show = (value: number) => inWords({ value, as } satisfies Cell, words);
  const bars = names.flatMap((name, n) => {
    const top = HEAD + n * block;
    return [
      text(LABEL - 8, top + (series.length * BAR) / 2 + 4, shortened(name), "end"),
      ...series.flatMap(({ values }, s) => {
        const value = values[n] ?? 0;
        const width = ((WIDTH - LABEL - VALUE) * value) / most;
        const y = top + s * BAR;
        const color = series.length === 1 ? COLORS[1] : COLORS[s];
        return [
          `<rect x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR - 2}" fill="${color}"/>`,
          text(LABEL + width + 5, y + 10, show(value), "start", 10),
        ];
      }),
    ];
  });
  const legend =
    series.length === 1
      ? []
      : series.flatMap(({ name }, s) => [
          `<rect x="${LABEL + s * 140}" y="30" width="12" height="12" fill="${COLORS[s]}"/>`,
          text(LABEL + 18 + s * 140, 40, name, "start", 11),
        ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="'Times New Roman', serif">`,
    `<title>${escaped(title)}</title>`,
    text(0, 18, title, "start", 14, true),
    ...legend,
    ...bars,
    "</svg>",
  ].join("\n");
}

function text(
  x: number,
  y: number,
  words: string,
  anchor: "start" | "end",
  size = 12,
  bold = false,
): string {
  const weight = bold ? ' font-weight="bold"' : "";
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" text-anchor="${anchor}"${weight}>${escaped(words)}</text>`;
}

/** What fits beside a bar. */
function shortened(name: string): string {
  const letters = [...name];
  return letters.length > 34 ? `${letters.slice(0, 33).join("")}…` : name;
}

/** Text for HTML and XML alike; signs that XML has no place for are left out. */
export function escaped(text: string): string {
  return writableInXml(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
