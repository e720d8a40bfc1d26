import type { Language } from "@hocvu/diagnostics";
import { html } from "hono/html";
import { wordsIn } from "../words/words.ts";
import { STYLE_ADDRESS } from "./look.ts";

/** What is around the course in a second window; the first window's script puts a platform into it. */
export function secondPage(language: Language) {
  const { secondFrame } = wordsIn(language).beside.controls;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${secondFrame}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE_ADDRESS}">
</head>
<body class="second"><iframe title="${secondFrame}"></iframe></body>
</html>`;
}
