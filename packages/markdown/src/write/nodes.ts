import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { State } from "hast-util-to-mdast";
import type {
  BlockContent,
  DefinitionContent,
  Html,
  Paragraph,
  PhrasingContent,
  RootContent,
} from "mdast";
import type { ContainerDirective } from "mdast-util-directive";

// Nodes of Markdown that the handlers of elements are made with, and what they look for among an element's children.

/** Elements that are blocks, by their names. */
export const BLOCKS =
  /^(?:p|div|ul|ol|li|h[1-6]|blockquote|pre|section|article|table|figure|aside|hr|dl|details)$/;

/** HTML within a line, until the tree is made: what is called HTML there is taken for a block. */
export const INLINE = "mdxTextExpression";

/** A block as HTML; a blank line would end it. */
export function rawBlock(node: Element): Html {
  return html(toHtml(node).replace(/\n\s*\n/g, "\n"));
}

export function inline(value: string): Html {
  return { type: INLINE as "html", value };
}

export function html(value: string): Html {
  return { type: "html", value };
}

export function container(
  name: string,
  children: readonly RootContent[],
  label?: Paragraph | undefined,
): ContainerDirective {
  const own = children as (BlockContent | DefinitionContent)[];
  return {
    type: "containerDirective",
    name,
    attributes: {},
    children: label ? [label, ...own] : own,
  };
}

export function labelOf(state: State, node: Element): Paragraph | undefined {
  const [only, ...others] = node.children.filter(isNoSpace);
  const inner =
    only?.type === "element" && only.tagName === "p" && others.length === 0 ? only : node;
  const children = state.all(inner) as PhrasingContent[];
  return children.length === 0
    ? undefined
    : { type: "paragraph", data: { directiveLabel: true }, children };
}

export function flow(state: State, node: Element): RootContent[] {
  return state.toFlow(state.all(node) as RootContent[]) as RootContent[];
}

export function isNoSpace(node: ElementContent): boolean {
  return node.type === "element" || (node.type === "text" && node.value.trim() !== "");
}

export function childOf(node: Element, tagName: string): Element | undefined {
  return node.children.find(
    (one): one is Element => one.type === "element" && one.tagName === tagName,
  );
}

export function withoutSummary(node: Element): Element {
  const children = node.children.filter(
    (one) => one.type !== "element" || one.tagName !== "summary",
  );
  return { ...node, children };
}
