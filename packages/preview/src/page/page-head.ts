import { html } from "hono/html";
import { STYLE_ADDRESS } from "./look.ts";

/** The head of an author's page, in the window's look; `more` is put at its end. */
export function pageHead(title: string, more: ReturnType<typeof html> | "" = "") {
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Hocvu</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE_ADDRESS}">
${more}</head>`;
}
