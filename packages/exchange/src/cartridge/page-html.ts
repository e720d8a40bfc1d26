import type { Html } from "@hocvu/model";
import { escapeAttribute } from "../html/foreign-html.ts";
import { shownHtml } from "../qti12/write/texts.ts";
import { escapeXml } from "../xml/markup.ts";
import type { CartridgeWords } from "./words.ts";

export interface PageAddresses {
  /** Of a file, in the package. */
  file(path: string): string;
  /** Of a page, beside this one; nothing where there is none. */
  page(id: string): string | undefined;
}

const PLAYER = /<(video|audio)\b([^>]*)>([\s\S]*?)<\/\1>/g;
const CHECK = /<div class="check" data-check="[^"]*"><\/div>/g;

/**
 * A page as a file that any platform shows: no script and no style, what opens on demand is open, sound and films are links,
 * of which Moodle and Canvas make players.
 */
export function pageDocument(
  title: string,
  html: Html,
  lang: string,
  { file, page }: PageAddresses,
  words: CartridgeWords,
): string {
  const body = html
    .replace(PLAYER, (_, __, attributes: string, inner: string) => links(attributes, inner, words))
    .replace(/<p class="callout-title">([\s\S]*?)<\/p>/g, "<p><strong>$1</strong></p>")
    .replace(CHECK, `<p><em>${escapeXml(words.seeChecks)}</em></p>`)
    .replace(/\shref="page:([^"]*)"/g, (_, id: string) => {
      const address = page(id);
      return address === undefined ? "" : ` href="${escapeAttribute(address)}"`;
    });
  const shown = shownHtml(body, (path) => `../${file(path)}`);
  return [
    "<!DOCTYPE html>",
    `<html lang="${escapeAttribute(lang)}">`,
    "<head>",
    // Moodle reads pages as libxml2 does, which knows this way of telling alone in old releases.
    '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
    `<title>${escapeXml(title)}</title>`,
    "</head>",
    `<body>${shown}</body>`,
    "</html>\n",
  ].join("\n");
}

function links(attributes: string, inner: string, words: CartridgeWords): string {
  const src = /\bsrc="([^"]*)"/.exec(`${attributes} ${inner}`)?.[1];
  if (src === undefined) return "";
  const captions = /<track\b[^>]*\bsrc="([^"]*)"/.exec(inner)?.[1];
  const name = decodeURIComponent(src.split("/").at(-1) ?? src);
  const link = (href: string, text: string) => `<p><a href="${href}">${escapeXml(text)}</a></p>`;
  return link(src, name) + (captions === undefined ? "" : link(captions, words.captions));
}
