import type { Html } from "@hocvu/model";
import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { foreignHtml } from "../../html/foreign-html.ts";
import { escapeXml, type Markup, raw } from "../../xml/markup.ts";
import type { Dialect } from "../dialect.ts";
import { mathMl } from "./mathml.ts";

export interface ContentOptions {
  readonly dialect: Dialect;
  /** Where a file of the course lies, as seen from the item. */
  readonly file: (path: string) => string | undefined;
  /** What is written where the text has a blank. */
  readonly blank?: (index: number) => Markup;
}

/** Elements of both versions; all others give their content, or become one of these with a class. */
const KEPT = new Set(
  "pre p dl dt dd ol ul li br hr img blockquote em a code span sub abbr kbd q i dfn strong sup var small samp b cite table caption col colgroup thead tbody tfoot tr th td div h1 h2 h3 h4 h5 h6".split(
    " ",
  ),
);
/** Marks that neither version has: told by a class, which the reader knows. */
export const MARKS: readonly string[] = ["del", "ins", "u", "s", "mark"];
const BLOCKS = new Set("pre p dl ol ul hr blockquote table div h1 h2 h3 h4 h5 h6".split(" "));
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  img: ["src", "alt", "width", "height"],
  td: ["colSpan", "rowSpan"],
  th: ["colSpan", "rowSpan"],
};

/** Within an item: text with what stands out in it, or blocks, as they are. */
export function flowOf(html: Html, options: ContentOptions): Markup {
  return raw(written(parsed(html, options), options));
}

/** Where only blocks may stand: text by itself becomes a paragraph. */
export function blocksOf(html: Html, options: ContentOptions): Markup {
  return raw(written(inBlocks(parsed(html, options)), options));
}

function parsed(html: Html, { file }: ContentOptions): ElementContent[] {
  const foreign = foreignHtml(html, {
    file,
    formula: (tex, isDisplay, mathml) => mathMl(tex, isDisplay, mathml),
    blank: (index) => `<x-blank data-n="${index}"></x-blank>`,
  });
  return (fromHtml(foreign, { fragment: true }) as Root).children.filter(
    (node): node is ElementContent => node.type === "text" || node.type === "element",
  );
}

function isBlock(node: ElementContent): boolean {
  if (node.type !== "element") return false;
  return (
    BLOCKS.has(node.tagName) || (node.tagName === "math" && node.properties.display === "block")
  );
}

/** Runs of text become paragraphs. */
function inBlocks(nodes: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let run: ElementContent[] = [];
  const end = () => {
    if (run.some((node) => node.type !== "text" || node.value.trim() !== ""))
      blocks.push({ type: "element", tagName: "p", properties: {}, children: run });
    run = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      end();
      blocks.push(node);
    } else run.push(node);
  }
  end();
  return blocks;
}

function written(nodes: readonly ElementContent[], options: ContentOptions): string {
  return nodes.map((node) => writtenOne(node, options)).join("");
}

function writtenOne(node: ElementContent, options: ContentOptions): string {
  if (node.type === "text") return escapeXml(node.value);
  if (node.type !== "element") return "";
  const { tagName, properties, children } = node;
  if (tagName === "x-blank") return options.blank?.(Number(properties.dataN)).xml ?? "";
  if (tagName === "math") return mathOf(node, options.dialect, true);
  if (tagName === "input") return properties.checked ? "☑" : "☐";
  if (MARKS.includes(tagName))
    return `<span class="${tagName}">${written(children, options)}</span>`;
  // A span without a class says nothing, but it keeps signs apart that would begin a formula.
  if (!KEPT.has(tagName)) return written(children, options);
  const own = (ATTRIBUTES[tagName] ?? []).flatMap((name) => {
    const value = properties[name];
    if (value === undefined || value === null) return [];
    return [` ${name.toLowerCase()}="${attributeText(String(value))}"`];
  });
  const { lang } = properties;
  if (typeof lang === "string" && lang) own.push(` xml:lang="${attributeText(lang)}"`);
  if (tagName === "img" && properties.alt === undefined) own.push(' alt=""');
  const inner = written(innerOf(node), options);
  return inner === ""
    ? `<${tagName}${own.join("")}/>`
    : `<${tagName}${own.join("")}>${inner}</${tagName}>`;
}

/** Content as the schemas have it: blocks in quotations, rows in a table's body, no text between rows. */
function innerOf({ tagName, children }: Element): readonly ElementContent[] {
  const elements = children.filter((child) => child.type === "element");
  switch (tagName) {
    case "blockquote":
      return inBlocks(children);
    case "ul":
    case "ol":
    case "dl":
    case "thead":
    case "tbody":
    case "tfoot":
    case "tr":
    case "colgroup":
      return elements;
    case "table": {
      if (elements.some((child) => child.tagName === "tbody")) {
        // The foot stands before the body there.
        const order = ["caption", "colgroup", "thead", "tfoot", "tbody"];
        return [...elements].sort((a, b) => order.indexOf(a.tagName) - order.indexOf(b.tagName));
      }
      return elements.map((child) =>
        child.tagName === "thead" ? { ...child, tagName: "tbody" } : child,
      );
    }
    default:
      return children;
  }
}

/** What MathML has of attributes in every version; styles and classes are only ours. */
const MATH_ATTRIBUTES = new Set(
  "display encoding stretchy fence form separator accent accentunder linethickness columnalign rowalign columnspacing rowspacing columnlines rowlines frame mathvariant notation width height depth lspace rspace movablelimits largeop minsize maxsize symmetric".split(
    " ",
  ),
);

function mathOf(node: ElementContent, { math }: Dialect, isRoot = false): string {
  if (node.type === "text") return escapeXml(node.value);
  if (node.type !== "element") return "";
  const own = Object.entries(node.properties)
    .filter(([name]) => MATH_ATTRIBUTES.has(name.toLowerCase()))
    .map(([name, value]) => ` ${name.toLowerCase()}="${attributeText(String(value))}"`);
  const name = `${math}${node.tagName}`;
  const space = isRoot ? ` xmlns${math ? ":m" : ""}="http://www.w3.org/1998/Math/MathML"` : "";
  const inner = node.children.map((child) => mathOf(child, { math } as Dialect)).join("");
  return `<${name}${space}${own.join("")}>${inner}</${name}>`;
}

function attributeText(text: string): string {
  return escapeXml(text).replaceAll('"', "&quot;");
}
