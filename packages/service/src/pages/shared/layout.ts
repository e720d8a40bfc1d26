import type { Language } from "../../http/language.ts";
import type { Words } from "../../words/words.ts";
import { SCRIPT_ADDRESS, STYLE_ADDRESS } from "./look.ts";
import { html, type Markup, type Part } from "./markup.ts";
import { TIME_ZONE } from "./times.ts";

/** A page before it has its frame. */
export interface Sheet {
  readonly language: Language;
  readonly words: Words;
  readonly title: string;
  /** Links or buttons to the other pages of the room. */
  readonly nav?: Markup | undefined;
  /** The switch to another language; rooms carry it differently. */
  readonly languages?: Markup | undefined;
  /** What just came of a button. */
  readonly notice?: Notice | undefined;
  readonly main: Part;
  /** A class of its main part, where that looks like no other page's. */
  readonly look?: string | undefined;
  /** What messengers show of the page's address. */
  readonly card?: Card | undefined;
  /** The address of a sheet with a course's own colours. */
  readonly theme?: string | undefined;
  /** Whether fields can be copied. */
  readonly copies?: boolean;
}

export interface Card {
  readonly title: string;
  readonly description: string;
  /** The address of a picture of 1200 × 630. */
  readonly picture?: string | undefined;
}

export interface Notice {
  readonly kind: "good" | "bad";
  readonly text: Part;
}

export function layOut(sheet: Sheet): Markup {
  const { language, words, title, nav, languages, notice, main, look, card, theme, copies } = sheet;
  return html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Hocvu</title>
${card && cardOf(card)}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE_ADDRESS}">
${theme && html`<link rel="stylesheet" href="${theme}">`}
${copies && html`<script src="${SCRIPT_ADDRESS}" defer></script>`}
</head>
<body class="pages">
<a class="skip" href="#main">${words.skip}</a>
<header class="head">
<p class="brand">Hocvu</p>
${nav}
${languages}
</header>
<main id="main" tabindex="-1"${look && html` class="${look}"`}>
<h1>${title}</h1>
${notice && said(notice)}
${main}
</main>
<footer class="foot">${words.timesAre(TIME_ZONE)}</footer>
</body>
</html>`;
}

function cardOf({ title, description, picture }: Card): Markup {
  const property = (name: string, content: string) =>
    html`<meta property="og:${name}" content="${content}">`;
  return html`<meta name="description" content="${description}">
${property("type", "website")}${property("title", title)}${property("description", description)}${picture && property("image", picture)}`;
}

/** In a role that screen readers say at once. */
function said({ kind, text }: Notice): Markup {
  return html`<p class="callout callout-${kind === "good" ? "tip" : "warning"}" role="${
    kind === "good" ? "status" : "alert"
  }">${text}</p>`;
}
