import type { Language } from "@hocvu/diagnostics";
import { html } from "hono/html";
import { pageHead } from "../page/page-head.ts";
import { printWordsIn } from "./words.ts";

/** What a form of the page has just done, in files. */
export interface Done {
  readonly taken: number;
  readonly refused: number;
}

/** From where a course is printed, sent to reviewers, and what they say is taken in. */
export function paperPage(
  language: Language,
  documents: readonly string[],
  { taken, refused }: Done,
) {
  const words = printWordsIn(language);
  const links = (addresses: readonly string[], names: readonly string[]) =>
    html`<ul>${addresses.map((address, index) => html`<li><a href="${address}">${names[index]}</a></li>`)}</ul>`;
  const said = [
    ...(taken > 0 ? [words.taken(taken)] : []),
    ...(refused > 0 ? [words.refused(refused)] : []),
  ];
  const outgoing =
    documents.length === 0
      ? html`<p>${words.notYet}</p>`
      : html`<p>${words.intro}</p>
${links(
  documents.map((path) => `/print/${path}`),
  words.documents,
)}
<h2>${words.shareTitle}</h2>
<p>${words.shareIntro}</p>
${links(
  ["", "&answers"].map((answers) => `/review/copy.zip?lang=${language}${answers}`),
  words.copies,
)}`;
  return html`<!doctype html>
<html lang="${language}">
${pageHead(words.title)}
<body>
<main class="page print-list">
<h1>${words.title}</h1>
${said.map((one) => html`<p role="status"><strong>${one}</strong></p>`)}
${outgoing}
<h2>${words.takeTitle}</h2>
<p>${words.takeIntro}</p>
<form method="post" action="/review/comments?lang=${language}" enctype="multipart/form-data">
<label>${words.files} <input type="file" name="comments" accept=".json,application/json" multiple required></label>
<button class="button">${words.take}</button>
</form>
</main>
</body>
</html>`;
}
