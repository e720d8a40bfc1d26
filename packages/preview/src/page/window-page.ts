import type { Language } from "@hocvu/diagnostics";
import { PROFILES } from "@hocvu/simulator/scorm12";
import { html, raw } from "hono/html";
import { RUN_TIMES } from "../build/run-times.ts";
import { printWordsIn } from "../print/words.ts";
import { LANGUAGES, type Words, wordsIn } from "../words/words.ts";
import { SCRIPT_ADDRESS, STYLE_ADDRESS } from "./look.ts";

const NAMES: Readonly<Record<Language, string>> = { vi: "Tiếng Việt", en: "English" };

/** The window before its script has filled it. */
export function windowPage(language: Language) {
  const words = wordsIn(language);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title} · Hocvu</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE_ADDRESS}">
<script type="application/json" id="words">${raw(asData({ language, words }))}</script>
<script src="${SCRIPT_ADDRESS}" defer></script>
</head>
<body class="window">
<a class="skip" href="#stage">${words.skip}</a>
<header class="head">
<p class="brand">Hocvu</p>
<h1 id="title">${words.title}</h1>
<nav class="languages" aria-label="${words.language}">${LANGUAGES.map((one) =>
    one === language
      ? html`<span class="quiet" lang="${one}" aria-current="true">${NAMES[one]}</span>`
      : html`<a class="quiet" lang="${one}" hreflang="${one}" href="?lang=${one}">${NAMES[one]}</a>`,
  )}</nav>
</header>
${toolbar(words, language)}
<div class="room">
<main id="stage" tabindex="-1">
<p id="told" role="status">${words.loading}</p>
<div class="device" data-width="full"><iframe id="course" title="${words.course}"></iframe></div>
</main>
<aside class="panel" aria-label="${words.panel}">
<div role="tablist" aria-label="${words.panel}">${(["problems", "record", "calls"] as const).map(
    (name, index) =>
      html`<button type="button" role="tab" id="tab-${name}" aria-controls="panel-${name}" aria-selected="${
        index === 0 ? "true" : "false"
      }" tabindex="${index === 0 ? "0" : "-1"}">${words.tabs[name]}<span class="count" id="count-${name}"></span></button>`,
  )}</div>
<section role="tabpanel" id="panel-problems" aria-labelledby="tab-problems" tabindex="0"></section>
<section role="tabpanel" id="panel-record" aria-labelledby="tab-record" tabindex="0" hidden></section>
<section role="tabpanel" id="panel-calls" aria-labelledby="tab-calls" tabindex="0" hidden></section>
</aside>
</div>
<dialog id="explained" aria-labelledby="explained-title"><h2 id="explained-title"></h2><pre tabindex="0"></pre>
<form method="dialog"><button class="button">${words.close}</button></form></dialog>
</body>
</html>`;
}

function toolbar(words: Words, language: Language) {
  const { runTimes, widths, faults } = words;
  return html`<section class="tools" aria-label="${words.tools}">
<label>${words.shownOn} <select id="run-time" autocomplete="off">${RUN_TIMES.map(
    (name) => html`<option value="${name}">${runTimes[name]}</option>`,
  )}</select></label>
<label id="profile-label">${words.platform} <select id="profile" autocomplete="off"><option value="">${words.standard}</option>${Object.entries(
    PROFILES,
  ).map(([name, { title }]) => html`<option value="${name}">${title}</option>`)}</select></label>
<label id="fault-label">${words.fault} <select id="fault" autocomplete="off">${Object.entries(
    faults,
  ).map(([name, label]) => html`<option value="${name}">${label}</option>`)}</select></label>
<div class="widths" role="group" aria-label="${words.width}">${(
    ["phone", "tablet", "full"] as const
  ).map(
    (name) =>
      html`<button type="button" class="quiet" data-width="${name}" aria-pressed="${
        name === "full" ? "true" : "false"
      }">${widths[name]}</button>`,
  )}</div>
<div class="deeds"><button type="button" class="quiet" id="resume">${words.resume}</button>
<button type="button" class="quiet" id="fresh">${words.fresh}</button>
<a class="quiet" id="print" href="/print/?lang=${language}" target="_blank">${printWordsIn(language).button}</a></div>
</section>`;
}

/** As text of a script element, in which no end tag may hide. */
function asData(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
