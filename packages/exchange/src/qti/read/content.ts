import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import type { Html } from "@hocvu/model";
import type { Element, ElementContent } from "xast";
import { cleanHtml } from "../../html/clean-html.ts";
import { escapeAttribute } from "../../html/foreign-html.ts";
import { blankHtml } from "../../questions/make.ts";
import { attribute, text } from "../../xml/elements.ts";
import { escapeXml } from "../../xml/markup.ts";
import { MARKS } from "../write/content.ts";
import { texOf } from "./tex-of-mathml.ts";
import { descendants } from "./tree.ts";

export interface ContentContext {
  readonly diagnostics: Diagnostic[];
  readonly place: Place;
  /** A file that the item names, as the course will have it. */
  readonly picture: (href: string) => string | undefined;
}

/** What is left out where an item's text is read: it is read elsewhere, or says nothing to a learner. */
const ELSEWHERE = new Set(
  "stylesheet feedbackInline feedbackBlock simpleChoice hotspotChoice simpleAssociableChoice simpleMatchSet gapText gapImg inlineChoice infoControl endAttemptInteraction catalogInfo templateInline templateBlock printedVariable companionMaterialsInfo apipAccessibility".split(
    " ",
  ),
);
const EMPTY = new Set(["br", "hr", "img", "col"]);

/** The content of an element of QTI as a course's HTML. `blanks` numbers the interactions that are blanks in a text. */
export function contentOf(
  nodes: readonly ElementContent[],
  context: ContentContext,
  blanks: ReadonlyMap<Element, number> = new Map(),
): Html {
  const { html, dropped } = cleanHtml(nodes.map((node) => htmlOf(node, blanks)).join(""), {
    picture: context.picture,
  });
  if (dropped.length > 0)
    context.diagnostics.push(diagnostic("HV4507", { elements: dropped }, context.place));
  return html;
}

function htmlOf(node: ElementContent, blanks: ReadonlyMap<Element, number>): string {
  if (node.type === "text" || node.type === "cdata") return escapeXml(node.value);
  if (node.type !== "element") return "";
  const blank = blanks.get(node);
  if (blank !== undefined) return blankHtml(blank);
  const inner = () => node.children.map((child) => htmlOf(child, blanks)).join("");
  const { name } = node;
  if (ELSEWHERE.has(name)) return "";
  if (name === "math") return mathOf(node);
  if (name === "rubricBlock")
    return attribute(node, "view") === "" || /candidate/.test(attribute(node, "view"))
      ? `<div>${inner()}</div>`
      : "";
  if (name === "prompt" || /Interaction$/.test(name)) return `<div>${inner()}</div>`;
  if (name === "contentBody") return inner();
  if (name === "object") {
    const source = attribute(node, "data");
    const isPicture =
      /^image\//.test(attribute(node, "type")) || /\.(?:png|jpe?g|gif|svg|webp)$/i.test(source);
    if (isPicture)
      return `<img src="${escapeAttribute(source)}" alt="${escapeAttribute(text(node).trim())}">`;
  }
  const mark = attribute(node, "class")
    .split(/\s+/)
    .find((one) => MARKS.includes(one));
  if (name === "span" && mark) return `<${mark}>${inner()}</${mark}>`;
  const own = [
    "href",
    "src",
    "alt",
    "width",
    "height",
    "colspan",
    "rowspan",
    "start",
    "style",
    "title",
  ]
    .filter((key) => node.attributes[key] !== undefined)
    .map((key) => ` ${key}="${escapeAttribute(attribute(node, key))}"`)
    .join("");
  const tag = name.replace(/[^\w:-]/g, "");
  return EMPTY.has(name) ? `<${tag}${own}>` : `<${tag}${own}>${inner()}</${tag}>`;
}

/** As HTML that tells its TeX: the one it brings along, or one made of its signs. */
function mathOf(node: Element): string {
  const display = attribute(node, "display") === "block" ? ' display="block"' : "";
  const annotation = [...descendants(node)].find((one) => /tex/i.test(attribute(one, "encoding")));
  const tex = (annotation ? text(annotation).trim() : "") || texOf(node);
  return `<math${display}><semantics><mtext></mtext><annotation encoding="application/x-tex">${escapeXml(tex)}</annotation></semantics></math>`;
}
