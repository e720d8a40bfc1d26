import type { Html } from "@hocvu/model";
import { findTex } from "../../html/find-tex.ts";
import type { Span } from "../parts/blocks.ts";

/** What a course has for what spans name. */
export interface SpanFiles {
  /** The address of a picture; nothing for one that cannot be shown. */
  picture(src: string, name: string): string | undefined;
  /** The sign of a footnote; nothing where notes have no place. */
  note?(id: string): Html | undefined;
}

/** Looks that stay: each is an element. */
const KEPT = ["bold", "italic", "underline", "strike", "sup", "sub"] as const;
type Kept = (typeof KEPT)[number];
const ELEMENTS: Readonly<Record<Kept, string>> = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "del",
  sup: "sup",
  sub: "sub",
};

export interface SpanOptions {
  /** Whether what all words have is no emphasis but how they are set. */
  readonly dropsUniform?: boolean;
  readonly without?: readonly string[];
}

/** A line's words as HTML of a course. */
export function htmlOfSpans(
  spans: readonly Span[],
  files: SpanFiles,
  { dropsUniform = false, without = [] }: SpanOptions = {},
): Html {
  const isWord = (span: Span) =>
    span.kind !== "note" && (span.kind !== "text" || span.text.trim() !== "");
  const words = spans.filter(isWord);
  const dropped = new Set<string>(without);
  if (dropsUniform)
    for (const name of ["bold", "italic", "underline"] as const)
      if (words.length > 0 && words.every(({ look }) => look[name])) dropped.add(name);
  const pieces: {
    readonly html: string;
    readonly elements: readonly Kept[];
    readonly href: string;
    readonly isBlank: boolean;
  }[] = [];
  for (const span of spans) {
    const html = pieceOf(span, files);
    if (html === "") continue;
    const isBlank = span.kind === "text" && span.text.trim() === "";
    const elements = KEPT.filter(
      (name) => span.look[name] && !dropped.has(name) && !(isBlank && name === "underline"),
    );
    // Pictures and formulas have no letters to set.
    const own = span.kind === "text" ? elements : [];
    pieces.push({ html, elements: own, href: span.look.href ?? "", isBlank });
  }
  // A blank between two of one look has it too; Word often gives it another.
  const looks = pieces.map(({ elements, isBlank }, index) => {
    const [before, after] = [pieces[index - 1]?.elements, pieces[index + 1]?.elements];
    return isBlank && before && after && same(before, after) ? before : isBlank ? [] : elements;
  });
  let out = "";
  let open: readonly Kept[] = [];
  let link = "";
  pieces.forEach(({ html, href }, index) => {
    const wanted = looks[index] ?? [];
    if (!same(open, wanted) || href !== link) {
      out += closing(open);
      if (href !== link) {
        if (link) out += "</a>";
        if (href) out += `<a href="${escapeHtml(href).replaceAll('"', "&quot;")}">`;
        link = href;
      }
      out += wanted.map((name) => `<${ELEMENTS[name]}>`).join("");
      open = wanted;
    }
    out += html;
  });
  out += closing(open) + (link ? "</a>" : "");
  return tidy(out);
}

function same(a: readonly Kept[], b: readonly Kept[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function closing(open: readonly Kept[]): string {
  return [...open]
    .reverse()
    .map((name) => `</${ELEMENTS[name]}>`)
    .join("");
}

/** Blanks stand outside of what stands out, and once. */
function tidy(html: string): Html {
  return html
    .replace(/((?:<(?:strong|em|u|del)>)+)(\s+)/g, "$2$1")
    .replace(/(?<!\s)(\s+)((?:<\/(?:strong|em|u|del)>)+)/g, "$2$1")
    .replace(/<(strong|em|u|del|sup|sub)><\/\1>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function pieceOf(span: Span, files: SpanFiles): string {
  switch (span.kind) {
    case "text":
      return /\\[([]|\$\$/.test(span.text) ? withTex(span.text) : escapeHtml(span.text);
    case "tex":
      return formulaHtml(span.tex, span.display);
    case "picture": {
      const address = files.picture(span.src, span.name);
      return address
        ? `<img src="${address}" alt="${escapeHtml(span.alt).replaceAll('"', "&quot;")}">`
        : "";
    }
    case "note":
      return files.note?.(span.id) ?? "";
  }
}

/** TeX that somebody typed between its signs. */
function withTex(text: string): string {
  let out = "";
  let done = 0;
  for (const { start, end, tex } of findTex(text)) {
    out += escapeHtml(text.slice(done, start)) + formulaHtml(tex, false);
    done = end;
  }
  return out + escapeHtml(text.slice(done));
}

/** A formula as the reader writes it, but for its MathML. */
export function formulaHtml(tex: string, isDisplay: boolean): Html {
  const name = isDisplay ? "div" : "span";
  return `<${name} class="math" data-tex="${escapeHtml(tex).replaceAll('"', "&quot;")}">_</${name}>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

export function hasWords(html: Html): boolean {
  return /<img|class="math"/.test(html) || html.replace(/<[^>]*>/g, "").trim() !== "";
}
