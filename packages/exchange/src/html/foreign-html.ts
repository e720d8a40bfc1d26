import type { Html } from "@hocvu/model";

export interface ForeignOptions {
  /** The address that a file of the course has there; nothing where it cannot go along. */
  readonly file: (path: string) => string | undefined;
  /** A formula, as it is set there; `mathml` is empty where the course has none of it. */
  readonly formula: (tex: string, isDisplay: boolean, mathml: string) => string;
  /** What stands in place of a blank. */
  readonly blank?: (index: number) => string;
}

/** What the reader makes of a formula: it has no element of its own name inside. */
const FORMULA =
  /<(span|div) class="math" data-tex="([^"]*)"[^>]*>(<math[\s\S]*?<\/math>|_)?<\/\1>/g;
/** What begins a formula there, in text that has none; tags are passed over. */
const SIGNS = /<(?:"[^"]*"|[^">])*>|\\[([]|\$\$/g;
const BLANK = /<span class="blank" data-blank="(\d+)"><\/span>/g;
const PICTURE = /<img\b[^>]*>/g;
const LINK = /<a\b([^>]*)>([\s\S]*?)<\/a>/g;

/** A course's HTML for another program: formulas as TeX, files under their names there, nothing that only our player knows. */
export function foreignHtml(html: Html, { file, formula, blank }: ForeignOptions): string {
  if (!/[<\\$]/.test(html)) return html;
  return html
    .replace(SIGNS, (found) =>
      found.startsWith("<") ? found : `${found[0]}<span>${found[1]}</span>`,
    )
    .replace(FORMULA, (_, tag: string, tex: string, mathml = "_") =>
      formula(unescapeHtml(tex), tag === "div", mathml === "_" ? "" : mathml),
    )
    .replace(BLANK, (_, index: string) => blank?.(Number(index)) ?? "_____")
    .replace(PICTURE, (tag) => pictureOf(tag, file))
    .replace(LINK, (_, attributes: string, inner: string) => linkOf(attributes, inner, file))
    .replace(/<div class="table-scroll"[^>]*>(<table[\s\S]*?<\/table>)<\/div>/g, "$1")
    .replace(/<wbr>/g, "")
    .replace(/<(?:aside|figure|section|details)\b[^>]*>/g, "<div>")
    .replace(/<\/(?:aside|figure|section|details)>/g, "</div>")
    .replace(/<summary>([\s\S]*?)<\/summary>/g, "<p><strong>$1</strong></p>")
    .replace(/<figcaption>|<\/figcaption>/g, "");
}

function pictureOf(tag: string, file: ForeignOptions["file"]): string {
  const alt = /\balt="([^"]*)"/.exec(tag)?.[1] ?? "";
  const address = file(pathIn(/\bsrc="asset:([^"]*)"/.exec(tag)?.[1] ?? ""));
  if (address === undefined) return alt === "" ? "" : `[${alt}]`;
  const width = /\bwidth="(\d+)"/.exec(tag)?.[1];
  const height = /\bheight="(\d+)"/.exec(tag)?.[1];
  const size = `${width ? ` width="${width}"` : ""}${height ? ` height="${height}"` : ""}`;
  return `<img src="${escapeAttribute(address)}" alt="${alt}"${size}>`;
}

function linkOf(attributes: string, inner: string, file: ForeignOptions["file"]): string {
  const href = /\bhref="([^"]*)"/.exec(attributes)?.[1] ?? "";
  if (href.startsWith("page:") || href.startsWith("#") || href === "") return inner;
  if (!href.startsWith("asset:")) return `<a href="${href}">${inner}</a>`;
  const address = file(pathIn(href.slice("asset:".length)));
  return address === undefined ? inner : `<a href="${escapeAttribute(address)}">${inner}</a>`;
}

/** The path that stands behind `asset:` in HTML. */
export function pathIn(written: string): string {
  return unescapeHtml(written)
    .split("/")
    .map((part) => decodeURIComponent(part))
    .join("/");
}

/** The paths of all files that a piece of HTML shows or leads to. */
export function filesIn(html: Html): readonly string[] {
  return [...html.matchAll(/(?:src|href)="asset:([^"]*)"/g)].map(([, path = ""]) => pathIn(path));
}

export function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

export function unescapeHtml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (written, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? -1);
    if (code >= 0) return code <= 0x10ffff ? String.fromCodePoint(code) : written;
    return NAMED[String(name).toLowerCase()] ?? written;
  });
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
};

/** What one reads of HTML: formulas as TeX, pictures by what is said of them. */
export function plainText(html: Html): string {
  const text = foreignHtml(html, {
    file: () => undefined,
    formula: (tex) => `$${tex.replace(/</g, "&lt;")}$`,
  });
  return unescapeHtml(
    text
      .replace(/<\/?(?:strong|em|del|code|a|sub|sup|dfn|span|b|i|u|mark|small|kbd)\b[^>]*>/g, "")
      .replace(/<[^>]*>/g, " "),
  )
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether there is more than words in it. */
export function isFormatted(html: Html): boolean {
  return /<(?!\/)(?!span class="(?:math|blank)"|p>|img\b)/.test(html.replace(FORMULA, ""));
}
