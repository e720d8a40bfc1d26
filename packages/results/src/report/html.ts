import { chartSvg, chartsOf, escaped } from "./charts.ts";
import { type Content, wholeContent } from "./content.ts";
import { dateParts, type Form, inCapitals } from "./form.ts";
import type { Summary } from "./summary.ts";
import { type Cell, inWords, type ReportTable } from "./tables.ts";
import type { ReportDocumentWords } from "./words.ts";

const STYLE = `
@page { size: A4; margin: 20mm 20mm 20mm 30mm; }
body { font: 13pt/1.4 "Times New Roman", Tinos, serif; color: #000; max-width: 190mm; margin: 1em auto; padding: 0 1em; }
header { display: flex; justify-content: space-between; gap: 1em; text-align: center; font-size: 12pt; }
header p, h1 + p { margin: 0; }
header div:last-child { white-space: nowrap; }
header .line { display: block; width: 40%; margin: 2px auto 6px; border-top: 1px solid; }
h1 { font-size: 14pt; text-align: center; margin: 1.5em 0 0; }
h1 + p { text-align: center; font-weight: bold; margin-bottom: 1em; }
h2 { font-size: 13pt; break-after: avoid; }
p.text { text-align: justify; text-indent: 10mm; margin: .4em 0; }
table { border-collapse: collapse; width: 100%; font-size: 11pt; margin: .5em 0 1em; }
th, td { border: 1px solid #555; padding: 2px 5px; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; } tr { break-inside: avoid; } tfoot { display: table-row-group; font-weight: bold; }
td.number { text-align: right; white-space: nowrap; }
figure { margin: 1em 0; break-inside: avoid; } svg { width: 100%; height: auto; }
footer { display: flex; justify-content: space-between; margin-top: 2em; break-inside: avoid; }
footer div:last-child { text-align: center; } footer p { margin: 0; }
.copies { font-size: 11pt; }
@media screen and (max-width: 40em) { header, footer { display: block; } header div:last-child { white-space: normal; } .scroll, figure { overflow-x: auto; } svg { min-width: 34em; } p.text { text-align: left; } }
`;

/** The report as one page for a browser and its printer: nothing is fetched, nothing runs. */
export function toHtml(
  summary: Summary,
  words: ReportDocumentWords,
  form: Form,
  { lines, tables }: Content = wholeContent(summary, words),
): string {
  const { day, month, year } = dateParts(form.today);
  const charts = chartsOf(summary, words).map(
    (chart) => `<figure>${chartSvg(chart, words)}</figure>`,
  );
  return `<!doctype html>
<html lang="${words.locale.slice(0, 2)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`${words.title} – ${form.subject ?? words.subject}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<div><p>${escaped(inCapitals(form.over ?? words.over))}</p><p><b>${escaped(inCapitals(form.agency ?? words.agency))}</b></p><span class="line"></span><p>${escaped(words.number)}</p></div>
<div><p><b>${escaped(words.nation)}</b></p><p><b>${escaped(words.motto)}</b></p><span class="line"></span><p><i>${escaped(words.placeAndDate(form.place ?? words.place, day, month, year))}</i></p></div>
</header>
<main>
<h1>${escaped(words.title)}</h1>
<p>${escaped(form.subject ?? words.subject)}</p>
<p class="text">${escaped(words.to)}</p>
<h2>1. ${escaped(words.general)}</h2>
${lines.map((line) => `<p class="text">${escaped(line)}</p>`).join("\n")}
${charts.join("\n")}
${tables
  .map((table, at) => `<h2>${at + 2}. ${escaped(table.title)}</h2>\n${tableHtml(table, words)}`)
  .join("\n")}
</main>
<footer>
<div class="copies"><p><b><i>${escaped(words.receivers)}</i></b></p>${words.receiver.map((one) => `<p>${escaped(one)}</p>`).join("")}</div>
<div><p><b>${escaped(words.signer)}</b></p><p><i>${escaped(words.signHint)}</i></p></div>
</footer>
</body>
</html>
`;
}

function tableHtml({ head, rows, total }: ReportTable, words: ReportDocumentWords): string {
  const cell = (one: Cell) =>
    `<td${typeof one === "string" ? "" : ' class="number"'}>${escaped(inWords(one, words))}</td>`;
  const row = (cells: readonly Cell[]) => `<tr>${cells.map(cell).join("")}</tr>`;
  return `<div class="scroll"><table>
<thead><tr>${head.map((one) => `<th scope="col">${escaped(one)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map(row).join("\n")}
</tbody>${total ? `\n<tfoot>${row(total)}</tfoot>` : ""}
</table></div>`;
}
