import { htmlPolicy, parseHtml } from "@hocvu/markdown";
import type { Html } from "@hocvu/model";
import type { Element, ElementContent, Root, RootContent, Text } from "hast";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { findTex } from "./find-tex.ts";

/** What a piece of foreign HTML brought along that cannot stay. */
export interface Cleaned {
  readonly html: Html;
  /** Elements that were left out, by their names. */
  readonly dropped: readonly string[];
}

export interface CleanOptions {
  /** The address of a picture or file as the course has it; nothing for one that is not there. */
  readonly picture?: (src: string) => string | undefined;
  /** Whether headings stay what they are: in lessons, where the second level is the highest. */
  readonly headings?: boolean;
}

/** The reader's own, and the addresses of files that came along, which only this module makes. */
const POLICY = {
  ...htmlPolicy,
  protocols: { href: [...(htmlPolicy.protocols?.href ?? []), "asset"], src: ["asset"] },
};

/** What shows nothing without being run, played or filled in. */
const DROPPED = new Set(
  "script style iframe object embed video audio form select textarea button canvas svg template noscript link meta title head applet map".split(
    " ",
  ),
);
/** What says nothing by itself: its content stays. */
const UNWRAPPED = new Set(
  "span font center div section article main header footer nav body html tbody-wrapper label big tt o:p".split(
    " ",
  ),
);
const RENAMED: Readonly<Record<string, string>> = {
  b: "strong",
  i: "em",
  strike: "del",
  s: "del",
  tt: "code",
};
const BLOCKS = /^(?:p|div|ul|ol|h[1-6]|blockquote|pre|section|article|table|figure|aside|hr|dl)$/;

/**
 * HTML of another program as that of a course: meaning without looks, TeX as formulas, and nothing that the reader's own
 * allow-list takes out.
 */
export function cleanHtml(source: string, options: CleanOptions = {}): Cleaned {
  const plain = withoutMarkup(source);
  if (plain !== undefined) return { html: plain, dropped: [] };
  const dropped = new Set<string>();
  const root = parseHtml(source) as Root;
  const children = trimmed(content(root.children, options, dropped));
  const formulas: string[] = [];
  const tree = sanitize({ type: "root", children: children.map(held(formulas)) }, POLICY) as Root;
  const html = toHtml(tree).replace(
    /\uE020(\d+)\uE021/g,
    (_, index: string) => formulas[Number(index)] ?? "",
  );
  return { html: single(html.trim()), dropped: [...dropped] };
}

/** Plain text, which most of what is imported is: nothing to parse. */
function withoutMarkup(whole: string): string | undefined {
  const source = /^\s*<p\b[^>]*>([^<]*)<\/p>\s*$/.exec(whole)?.[1] ?? whole;
  if (/[<&\\$\u00ad\u200b\ufeff]/.test(source)) return undefined;
  return source
    .normalize("NFC")
    .replace(/[\u00a0\s]+/g, " ")
    .trim();
}

/** A paragraph alone is the text in it. */
function single(html: string): Html {
  const [, inner] = /^<p>((?:(?!<\/?p>)[\s\S])*)<\/p>$/.exec(html) ?? [];
  return inner === undefined ? html : inner.trim();
}

function content(
  nodes: readonly RootContent[],
  options: CleanOptions,
  dropped: Set<string>,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") return textOf(node);
    return node.type === "element" ? elementOf(node, options, dropped) : [];
  });
}

function textOf({ value }: Text): ElementContent[] {
  const text = value
    .normalize("NFC")
    .replace(/\u00a0/g, " ")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff\ue020\ue021]/g, "");
  const parts: ElementContent[] = [];
  let done = 0;
  for (const { start, end, tex, inline } of findTex(text)) {
    if (start > done) parts.push({ type: "text", value: text.slice(done, start) });
    parts.push(formula(tex, !inline));
    done = end;
  }
  if (done < text.length) parts.push({ type: "text", value: text.slice(done) });
  return parts;
}

/** A formula as the reader writes it, but for its MathML. */
function formula(tex: string, isDisplay: boolean): Element {
  return {
    type: "element",
    tagName: isDisplay ? "div" : "span",
    properties: { className: ["math"], dataTex: tex },
    children: [{ type: "text", value: "_" }],
  };
}

/** Formulas are no foreign HTML: they are put away while the rest is looked through. */
function held(formulas: string[]): (node: ElementContent) => ElementContent {
  const hold = (node: ElementContent): ElementContent => {
    if (node.type !== "element") return node;
    const { dataTex, dataBlank } = node.properties;
    if (typeof dataTex === "string" || dataBlank !== undefined)
      return { type: "text", value: `\uE020${formulas.push(toHtml(node)) - 1}\uE021` };
    return { ...node, children: node.children.map(hold) };
  };
  return hold;
}

function elementOf(node: Element, options: CleanOptions, dropped: Set<string>): ElementContent[] {
  const name = RENAMED[node.tagName] ?? node.tagName;
  const { properties } = node;
  if (typeof properties.dataTex === "string") return [formula(properties.dataTex, name === "div")];
  if (properties.dataBlank !== undefined) return [node];
  if (name === "math") return mathOf(node);
  if (DROPPED.has(name)) {
    if (name !== "style" && name !== "meta" && name !== "link" && name !== "title")
      dropped.add(name);
    return [];
  }
  if (name === "img") return pictureOf(node, options, dropped);
  if (name === "input") return [];
  const inner = content(node.children, options, dropped);
  const children = /^(?:p|li|td|th|h[1-6]|div)$/.test(name) ? trimmed(inner) : inner;
  if (UNWRAPPED.has(name)) return unwrapped(node, children);
  if (name === "a") return linkOf(node, children, options);
  if (name === "p" && !children.some(isShown)) return [];
  if (/^h[1-6]$/.test(name) && options.headings) {
    const level = Math.max(2, Number(name.slice(1)));
    return children.some(isShown) ? [element(`h${level}`, children)] : [];
  }
  // Headings within a question are words that stand out.
  if (/^h[1-6]$/.test(name)) return [element("p", [element("strong", children)])];
  const kept = Object.fromEntries(Object.entries(properties).filter(([key]) => KEPT.has(key)));
  return [{ type: "element", tagName: name, properties: kept, children }];
}

const KEPT = new Set("colSpan rowSpan start type value alt title dateTime".split(" "));

/** What only styles say in what is copied from other programs. */
function unwrapped(node: Element, children: ElementContent[]): ElementContent[] {
  const style = String(node.properties.style ?? "");
  if (node.tagName === "div" || node.tagName === "section") {
    const isBlocky = children.some((one) => one.type === "element" && BLOCKS.test(one.tagName));
    return isBlocky || !children.some(isShown) ? children : [element("p", children)];
  }
  if (!children.some(isShown)) return children;
  const strong = /font-weight:\s*(?:bold|[6-9]00)/i.test(style);
  const em = /font-style:\s*italic/i.test(style);
  const inner = em ? [element("em", children)] : children;
  return strong ? [element("strong", inner)] : inner;
}

function linkOf(
  node: Element,
  children: ElementContent[],
  { picture }: CleanOptions,
): ElementContent[] {
  const href = String(node.properties.href ?? "");
  const file = picture?.(href);
  if (file) return [{ ...element("a", children), properties: { href: file } }];
  const isOpen = /^(?:https?:|mailto:|tel:)/i.test(href);
  return isOpen ? [{ ...element("a", children), properties: { href } }] : children;
}

function pictureOf(
  node: Element,
  { picture }: CleanOptions,
  dropped: Set<string>,
): ElementContent[] {
  const src = String(node.properties.src ?? "");
  const alt = String(node.properties.alt ?? "")
    .replace(/\s+/g, " ")
    .trim();
  const found = picture?.(src);
  if (found === undefined) {
    dropped.add("img");
    return alt === "" ? [] : [{ type: "text", value: `[${alt}]` }];
  }
  const { width } = node.properties;
  const size = /^\d+$/.test(String(width ?? "")) ? { width: Number(width) } : {};
  return [
    { type: "element", tagName: "img", properties: { src: found, alt, ...size }, children: [] },
  ];
}

/** MathML that tells its TeX is a formula; of other MathML the signs are left. */
function mathOf(node: Element): ElementContent[] {
  const annotation = find(node, (one) => /tex/i.test(String(one.properties.encoding ?? "")));
  const tex = annotation ? textIn(annotation).trim() : "";
  if (tex !== "") return [formula(tex, node.properties.display === "block")];
  return [{ type: "text", value: textIn(node).replace(/\s+/g, " ") }];
}

function find(node: Element, wanted: (node: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    const found = wanted(child) ? child : find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

export function textIn(node: Element | RootContent): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map((one) => textIn(one as RootContent)).join("") : "";
}

function isShown(node: ElementContent): boolean {
  if (node.type === "text") return node.value.trim() !== "";
  return (
    node.type === "element" &&
    (/^(?:img|hr)$/.test(node.tagName) ||
      node.children.some(isShown) ||
      node.properties.dataTex !== undefined ||
      node.properties.dataBlank !== undefined)
  );
}

/** Without breaks and blanks at the ends. */
function trimmed(nodes: ElementContent[]): ElementContent[] {
  const isBlank = (node: ElementContent | undefined) =>
    node !== undefined &&
    ((node.type === "text" && node.value.trim() === "") ||
      (node.type === "element" && node.tagName === "br"));
  const kept = [...nodes];
  while (isBlank(kept[0])) kept.shift();
  while (isBlank(kept.at(-1))) kept.pop();
  return kept;
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: "element", tagName, properties: {}, children };
}

/** Text that means itself, as HTML. Its lines are kept. */
export function htmlOfText(text: string, options: CleanOptions = {}): Html {
  const escaped = text
    .trim()
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/(?<![ \t])[ \t]*\r?\n[ \t]*/g, "<br>");
  return cleanHtml(escaped, options).html;
}
