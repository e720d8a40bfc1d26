import type { Element, ElementContent } from "hast";
import { toText } from "./text-of.ts";

/** What an inline element means, by its name or by its looks: nothing, but its content, for most. */
export function meaningOf(node: Element): ElementContent[] {
  const style = String(node.properties.style ?? "");
  // Word writes what stands before an item as text; the lists are made of it.
  if (/mso-list:\s*ignore/i.test(style)) {
    return [{ ...node, tagName: "span", properties: { dataMark: true } }];
  }
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1];
  const isBold = weight
    ? /^(?:bold|bolder|[6-9]00)$/.test(weight)
    : /^(?:b|strong)$/.test(node.tagName);
  const isItalic = slant ? /^(?:italic|oblique)$/.test(slant) : /^(?:i|em)$/.test(node.tagName);
  const isStruck = /text-decoration[^;]*line-through/i.test(style);
  const raised = /vertical-align:\s*(super|sub)\b/i.exec(style)?.[1];
  const names = [
    isBold ? "strong" : "",
    isItalic ? "em" : "",
    isStruck ? "del" : "",
    raised === "super" ? "sup" : (raised ?? ""),
  ].filter((name) => name !== "");
  // Nothing is stressed in a blank, and blocks are not stressed as a whole.
  const isPlain = toText(node).trim() === "" || node.children.some(isBlock);
  if (isPlain) return node.children;
  return names.reduceRight<ElementContent[]>(
    (children, tagName) => [{ type: "element", tagName, properties: {}, children }],
    node.children,
  );
}

function isBlock(node: ElementContent): boolean {
  return (
    node.type === "element" &&
    /^(?:p|div|ul|ol|li|table|h[1-6]|blockquote|pre|hr|section|article)$/.test(node.tagName)
  );
}
