import type { Language } from "@hocvu/diagnostics";
import { html, raw } from "hono/html";
import { printWordsIn } from "../print/words.ts";
import { LANGUAGES, type Words, wordsIn } from "../words/words.ts";
import { EDITOR_ADDRESS, SCRIPT_ADDRESS } from "./look.ts";
import { pageHead } from "./page-head.ts";
import { PANELS } from "./panels.ts";
import { toolbar } from "./toolbar.ts";

const NAMES: Readonly<Record<Language, string>> = { vi: "Tiếng Việt", en: "English" };

/** The window before its script has filled it; for a guest the course fills it alone. */
export function windowPage(language: Language, course: string, isGuest = false) {
  const words = wordsIn(language);
  const scripts = html`<script type="application/json" id="words">${raw(asData({ language, words, course, editorAddress: EDITOR_ADDRESS }))}</script>
<script src="${SCRIPT_ADDRESS}" defer></script>
`;
  return html`<!doctype html>
<html lang="${language}">
${pageHead(words.title, scripts)}
<body class="${isGuest ? "window bare guest" : "window"}">
<a class="skip" href="#stage">${words.skip}</a>
<header class="head">
<p class="brand">Hocvu</p>
<h1 id="title">${words.title}</h1>
<p class="ways"><button type="button" class="quiet" id="edit" aria-pressed="false">${words.editor.edit}</button>
<button type="button" class="quiet" id="bare" aria-pressed="false">${words.beside.controls.bare}</button>
<button type="button" class="quiet" id="import-button">${words.importing.button}</button>
<input type="file" id="import-file" hidden accept=".docx,.docm,.dotx,.xlsx,.csv,.tsv,.gift,.xml,.dat,.zip,.imscc,.h5p,.txt,.md">
<button type="button" class="quiet" id="import-undo" hidden></button>
<button type="button" class="quiet" id="to-phone">${words.phone.button}</button>
<a class="quiet" id="print" href="/print/?lang=${language}" target="_blank">${printWordsIn(language).button}</a></p>
<nav class="languages" aria-label="${words.language}">${LANGUAGES.map((one) =>
    one === language
      ? html`<span class="quiet" lang="${one}" aria-current="true">${NAMES[one]}</span>`
      : html`<a class="quiet" lang="${one}" hreflang="${one}" href="?lang=${one}">${NAMES[one]}</a>`,
  )}</nav>
</header>
${toolbar(words)}
<div class="room">
<section id="editor" aria-label="${words.editor.title}" hidden></section>
<main id="stage" tabindex="-1">
<p id="told" role="status">${words.loading}</p>
<div class="device" data-width="full"><iframe id="course" title="${words.course}"></iframe></div>
</main>
${besides(words)}
</div>
<dialog id="explained" aria-labelledby="explained-title"><h2 id="explained-title"></h2><pre tabindex="0"></pre>
<form method="dialog"><button class="button">${words.close}</button></form></dialog>
<div id="import-target" hidden>${words.importing.drop}</div>
<dialog id="import" aria-labelledby="import-title"><h2 id="import-title"></h2><div id="import-body"></div></dialog>
<dialog id="phone" aria-labelledby="phone-title"><h2 id="phone-title">${words.phone.title}</h2><div id="phone-body"></div>
<form method="dialog"><button class="button">${words.close}</button></form></dialog>
</body>
</html>`;
}

function besides(words: Words) {
  return html`<aside class="panel" aria-label="${words.panel}">
<div role="tablist" aria-label="${words.panel}">${PANELS.map(
    (name, index) =>
      html`<button type="button" role="tab" id="tab-${name}" aria-controls="panel-${name}" aria-selected="${
        index === 0 ? "true" : "false"
      }" tabindex="${index === 0 ? "0" : "-1"}">${words.tabs[name]}<span class="count" id="count-${name}"></span></button>`,
  )}</div>
${PANELS.map(
  (name, index) =>
    html`<section role="tabpanel" id="panel-${name}" aria-labelledby="tab-${name}" tabindex="0"${
      index === 0 ? "" : raw(" hidden")
    }>${
      name === "problems"
        ? html`<div id="problems"></div><label class="check"><input type="checkbox" id="marks" checked autocomplete="off"> ${words.beside.marks.toggle}</label>`
        : ""
    }</section>`,
)}
</aside>`;
}

/** As text of a script element, in which no end tag may hide. */
function asData(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
