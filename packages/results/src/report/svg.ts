import { chartSvg, chartsOf } from "./charts.ts";
import type { Summary } from "./summary.ts";
import type { ReportDocumentWords } from "./words.ts";

/** All charts beneath one another, as one picture. */
export function toSvg(summary: Summary, words: ReportDocumentWords): string {
  let top = 10;
  const placed = chartsOf(summary, words).map((chart) => {
    const svg = chartSvg(chart, words);
    const [, width = "0", height = "0"] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    const at = top;
    top += Number(height) + 24;
    return svg.replace("<svg ", `<svg x="10" y="${at}" width="${width}" height="${height}" `);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 ${top}">
<rect width="700" height="${top}" fill="#fff"/>
${placed.join("\n")}
</svg>
`;
}
