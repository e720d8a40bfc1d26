import type { Html as ModelHtml } from "@hocvu/model";
import type { Element, ElementContent, Root as HastRoot } from "hast";
import { toMdast } from "hast-util-to-mdast";
import type { PhrasingContent, Root, RootContent } from "mdast";
import { parseHtml } from "../parse-html.ts";
import type { Dimensions } from "../source.ts";
import { visit } from "../visit.ts";
import type { Words } from "../words.ts";
import { guard, partBrackets } from "./guard.ts";
import { handlersFor } from "./handlers.ts";
import { INLINE } from "./nodes.ts";

/** What the writer has to know beside a piece of HTML. */
export interface WriteContext {
  readonly words: Words;
  /** How the file being written names a file of the course (`asset:…`) or one of its pages (`page:…`). */
  address(url: string): string;
  /** How large a picture of the course is; unknown if left out. */
  dimensions?(url: string): Dimensions | undefined;
  /** The check that `<div class="check" data-check="…">` stands for, as Markdown; `at` is when a film stops for it, in seconds. */
  check?(id: string, at?: number): string | undefined;
  /** Where what is said in a recording goes, by its address; it is left out if nobody takes it. */
  transcript?(address: string, blocks: readonly RootContent[]): string | undefined;
  /** Whether double brackets are parted, which would be looked for as those of a blank. */
  readonly partsBrackets?: boolean;
  /** Whether lists and tables are written as HTML, as they would be taken for answers. */
  readonly rawLists?: boolean;
  /** What stands in place of the blank with that number. */
  blank?(index: number): string;
}

/** Begins every name in a course's HTML: see `names-apart.ts`. */
const PREFIX = /^#?user-content-/;

/** A course's HTML as the Markdown that it was made of. */
export function treeOfHtml(html: ModelHtml, context: WriteContext): Root {
  const hast = parseHtml(html);
  prepare(hast, context);
  const tree = toMdast(hast, { newlines: true, handlers: handlersFor(context) });
  const root: Root =
    tree.type === "root" ? (tree as Root) : { type: "root", children: [tree as RootContent] };
  visit(root, (node: { type: string }) => {
    if (node.type === INLINE) node.type = "html";
  });
  guard(root);
  if (context.partsBrackets) partBrackets(root);
  return root;
}

/** The same without a paragraph around it, where it is phrasing only. */
export function phrasingOf(html: ModelHtml, context: WriteContext): PhrasingContent[] | undefined {
  const { children } = treeOfHtml(html, context);
  const [first, ...others] = children;
  if (children.length === 0) return [];
  if (first?.type === "paragraph" && others.length === 0) return first.children;
  return children.every(isPhrasing) ? (children as PhrasingContent[]) : undefined;
}

const PHRASING = new Set(
  "text emphasis strong delete link image inlineCode inlineMath break html textDirective footnoteReference".split(
    " ",
  ),
);

export function isPhrasing(node: RootContent): node is PhrasingContent {
  return PHRASING.has(node.type);
}

/** Gives files and pages the names that the written file has for them, and takes away what the reader will add anew. */
function prepare(hast: HastRoot, { address, dimensions }: WriteContext): void {
  visit(hast, "element", (node: Element, index, parent) => {
    const { properties } = node;
    if (node.tagName === "img") {
      const size = sizeOf(node, dimensions?.(String(properties.src)));
      if (size) properties.dataSize = size;
    }
    for (const name of ["href", "src", "poster"] as const) {
      const url = properties[name];
      if (typeof url === "string" && /^(asset|page):/.test(url)) properties[name] = address(url);
    }
    for (const name of ["id", "name"] as const) {
      const value = properties[name];
      if (typeof value === "string") properties[name] = value.replace(PREFIX, "");
    }
    if (String(properties.href ?? "").startsWith("#user-content-"))
      properties.href = `#${String(properties.href).replace(PREFIX, "")}`;
    if (node.tagName === "img") for (const name of ["loading", "decoding"]) delete properties[name];
    if (properties.target === "_blank")
      for (const name of ["target", "rel"]) delete properties[name];
    // Space beside what is empty would be taken for needless.
    if (hasClass(node, "blank") || properties.dataTex !== undefined)
      node.children = [{ type: "text", value: "_" }];
    // A table's box is made for each.
    if (hasClass(node, "table-scroll") && parent && index !== undefined) {
      parent.children.splice(index, 1, ...(node.children as never[]));
      return index;
    }
    if (node.tagName === "wbr" && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    return undefined;
  });
}

/** What an author wrote behind a picture that is shown in another size than its own. */
function sizeOf({ properties }: Element, own: Dimensions | undefined): string | undefined {
  const [width, height] = [Number(properties.width), Number(properties.height)];
  if (!own || !width || (width === own.width && height === own.height)) return undefined;
  const inShape = !height || height === Math.round((width * own.height) / own.width);
  return inShape ? `{width=${width}}` : `{width=${width} height=${height}}`;
}

export function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.includes(name);
}

/** All text in a node. */
export function textIn(node: ElementContent | HastRoot): string {
  if (node.type === "text") return node.value;
  return "children" in node
    ? node.children.map((one) => textIn(one as ElementContent)).join("")
    : "";
}
