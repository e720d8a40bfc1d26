import { cssText, shortened } from "./css-text.ts";

export interface PageEdges {
  /** At the foot, left and right. */
  readonly left: string;
  readonly right: string;
  /** At the top of the pages of a part, by the part's name. */
  readonly parts: readonly { readonly name: string; readonly title: string }[];
}

/**
 * The pages' edges: margins as Vietnamese official documents have them (Decree 30/2020), the page's number at the top but on
 * the first one, and at the foot what tells this edition from others. Browsers that print no margin boxes (before Chromium 131
 * and Safari 18.2; Firefox) print their own head and foot: the document's title, which says the same, and the page's number.
 */
export function pageStyle({ left, right, parts }: PageEdges): string {
  const edge =
    'font: 8.5pt/1.3 "Times New Roman", "Liberation Serif", Tinos, "Noto Serif", serif; color: #000;';
  const named = parts.map(
    ({ name, title }) =>
      `@page ${name} { @top-left { content: ${cssText(shortened(title, 40))}; ${edge} } }\n.${name} { page: ${name}; }`,
  );
  return `@page {
  size: A4; margin: 22mm 18mm 22mm 30mm;
  @top-center { content: counter(page) " / " counter(pages); ${edge} }
  @bottom-left { content: ${cssText(left)}; ${edge} width: 58%; text-align: left; }
  @bottom-right { content: ${cssText(right)}; ${edge} text-align: right; }
}
@page :first { @top-center { content: ""; } }
${named.join("\n")}
`;
}

/** Paper first: what is black on white there is so on a screen as well. */
export const STYLE = `
html { font: 13pt/1.45 "Times New Roman", "Liberation Serif", Tinos, "Noto Serif", serif; color: #000; background: #fff; -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: break-word; }
* { box-sizing: border-box; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 1.2em 0 0.5em; break-after: avoid; break-inside: avoid; }
h1 { font-size: 20pt; text-align: center; }
h2 { font-size: 16pt; }
h3 { font-size: 14pt; }
h4, h5, h6 { font-size: 13pt; }
h5, h6 { font-style: italic; }
p, ul, ol, dl, table, figure, pre, blockquote { margin: 0 0 0.6em; }
p, li, dd { orphans: 3; widows: 3; }
ul, ol { padding-left: 1.6em; }
li { margin-bottom: 0.2em; }
img { max-width: 100%; height: auto; max-height: 150mm; object-fit: contain; break-inside: avoid; }
a { color: #000; }
code, pre, kbd, samp { font-family: "Courier New", "Liberation Mono", monospace; font-size: 0.9em; }
pre { white-space: pre-wrap; border: 1px solid #000; padding: 0.5em; }
blockquote { margin-left: 1em; padding-left: 0.8em; border-left: 2px solid #000; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
tr, figure, pre, .still, .callout, .opened-title, .choices li { break-inside: avoid; }
th, td { border: 1px solid #000; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }
th { font-weight: 700; }
caption { text-align: left; font-weight: 700; }
.number { text-align: center; width: 3.2em; }
.count { text-align: right; width: 7em; }
.notes { width: 22%; }
.plain { padding-left: 1.1em; margin: 0; }

.cover { break-after: page; text-align: center; }
.cover .publisher, .cover .kind { text-transform: uppercase; font-weight: 700; margin: 0; }
.cover .kind { margin-top: 1.6em; }
.cover .logo { max-height: 22mm; margin: 0 auto 1em; display: block; }
.cover h1 { margin: 0.4em 0 0.5em; font-size: 22pt; line-height: 1.2; }
.cover .attached { font-style: italic; }
.cover .description { margin: 1em auto; max-width: 32em; }
.facts { display: grid; grid-template-columns: 8.5em minmax(0, 1fr); gap: 0.25em 1em; text-align: left; margin: 1.4em 0 0; }
.facts dt { font-weight: 700; }
.facts dd { margin: 0; }
.facts .digest { font-family: "Courier New", "Liberation Mono", monospace; font-size: 7pt; overflow-wrap: anywhere; display: block; }
.facts .means { font-size: 0.85em; display: block; }
.signing { margin-top: 1.5em; break-inside: avoid; }
.signing h2 { font-size: 13pt; text-align: center; text-transform: uppercase; margin: 0 0 0.8em; }
.signers { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1em; text-align: center; padding: 0; margin: 0; list-style: none; }
.signers .who { font-weight: 700; text-transform: uppercase; font-size: 11pt; margin: 0.3em 0 0; min-height: 2.7em; }
.signers .date, .signers .sign { font-style: italic; font-size: 10.5pt; margin: 0; }
.signers .room { height: 24mm; border-bottom: 1px dotted #000; margin: 0 1em; }

.contents { font-size: 12pt; line-height: 1.35; }
.programme { break-before: page; }
.contents ol { list-style: none; padding: 0; }
.contents ol ol { padding-left: 1.5em; }
.contents li { margin: 0.1em 0; }
.contents a { display: flex; gap: 0.5em; align-items: baseline; text-decoration: none; }
.contents .part { font-weight: 700; margin-top: 0.3em; break-after: avoid; }
.contents .text { flex: 0 1 auto; }
.contents a::after { content: target-counter(attr(href url), page); margin-left: auto; }

.module { break-before: page; }
.module > h2 { font-size: 18pt; }
.lesson > h3 { margin-top: 1.6em; }
.practice { font-style: italic; }
.callout { border: 1px solid #000; border-left-width: 4px; padding: 0.5em 0.8em; margin: 0 0 0.8em; }
.callout > :last-child, .opened > :last-child, .question > :last-child, td > :last-child { margin-bottom: 0; }
.callout-title, .opened-title { font-weight: 700; margin-bottom: 0.3em; break-after: avoid; }
.callout-warning { border-style: double; border-width: 3px; }
.opened { border-left: 2px solid #000; padding-left: 0.8em; margin: 0 0 0.8em; }
.opened-title::before { content: "▸ "; }
.steps > ol { padding-left: 2em; }
.steps > ol > li { padding-left: 0.3em; margin-bottom: 0.4em; break-inside: avoid; }
.steps > ol > li::marker { font-weight: 700; }
.quote { padding-left: 1em; border-left: 3px solid #000; font-size: 1.1em; break-inside: avoid; }
.quote blockquote { margin: 0 0 0.2em; padding: 0; border: 0; }
.quote figcaption::before { content: "— "; }
.timeline > ul, .timeline > ol { list-style: none; padding-left: 1em; border-left: 2px solid #000; }
.columns, .gallery { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 1.2em; }
.gallery img { max-height: 60mm; }
.embed { border: 1px solid #000; padding: 0.5em 0.8em; }
.embed p { margin: 0; }
figure { margin-left: 0; margin-right: 0; }
figcaption { font-style: italic; font-size: 0.92em; }
.still { border: 1px solid #000; padding: 0.5em 0.8em; }
.still p { margin: 0; }
.leads { font-size: 0.9em; }
.outward::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
dfn { font-style: italic; }
.footnotes { font-size: 0.92em; border-top: 1px solid #000; padding-top: 0.5em; }
.glossary { break-before: page; }
.glossary dt { font-weight: 700; break-after: avoid; }
.glossary dd { margin: 0 0 0.5em 1em; }

.question { break-inside: avoid; border-top: 1px solid #666; padding: 0.5em 0 0.3em; margin-bottom: 0.6em; }
.question > :first-child { margin: 0; font-size: 13pt; font-style: normal; }
.question .about { font-size: 0.82em; margin-bottom: 0.4em; }
.lesson .question { border: 1px solid #000; padding: 0.5em 0.8em; }
.choices { list-style: none; padding: 0; }
.choices li { display: flex; gap: 0.5em; }
.choices .letter { flex: none; min-width: 1.4em; font-weight: 700; }
.choices li > div { flex: 1 1 auto; min-width: 0; }
.choices li > div > p:last-child { margin: 0; }
.places { position: relative; display: inline-block; max-width: 100%; }
.places img { display: block; width: auto; }
.places svg { position: absolute; left: 0; top: 0; font-weight: 700; }
.places circle { fill: #fff; stroke: #000; stroke-width: 1.5; }
.lists { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5em; }
.list-head { font-style: italic; margin-bottom: 0.2em; }
.blank { white-space: nowrap; }
.lines p { height: 2em; margin: 0; border-bottom: 1px dotted; }
.key { border: 1px solid #000; display: inline-block; padding: 0.1em 0.6em; }
.hint, .feedback, .explanation { display: flex; gap: 0.4em; font-size: 0.94em; margin-bottom: 0.2em; }
.hint .label, .feedback .label, .explanation .label { flex: none; font-style: italic; margin: 0; }
.label::after { content: ":"; }
.feedback > div, .hint > div, .explanation > div { flex: 1 1 auto; min-width: 0; }
main > .how { display: none; }

@media print { [data-footnote-backref] { display: none; } }
@media screen {
  body { max-width: 210mm; margin: 0 auto; padding: 1.5rem; }
  main > .how { display: block; border: 1px solid #000; padding: 0.5em 0.8em; font-family: system-ui, sans-serif; font-size: 11pt; }
  .table-scroll { overflow-x: auto; }
  .cover, .contents { border-bottom: 1px solid #000; padding-bottom: 2em; margin-bottom: 2em; }
  :focus-visible { outline: 3px solid #1d4f86; outline-offset: 2px; }
}
@media screen and (max-width: 40em) {
  .signers { grid-template-columns: minmax(0, 1fr); }
  .facts { grid-template-columns: minmax(0, 1fr); }
  .lists { grid-template-columns: minmax(0, 1fr); }
}
`;
