import type { Html } from "@hocvu/model";
import { fromHtml } from "hast-util-from-html";
import { toXast } from "hast-util-to-xast";
import { visit } from "unist-util-visit";
import type { Element, Root, Text } from "xast";
import { withoutMathematics } from "./mathematics.ts";

const XHTML = "http://www.w3.org/1999/xhtml";

/** HTML as nodes of XML: every element closed, every attribute with a value. */
export function xmlNodes(html: Html): (Element | Text)[] {
  const tree = toXast(fromHtml(html, { fragment: true })) as Root;
  visit(tree, "element", (element: Element) => {
    // Problems know no namespaces; drawings and formulas keep theirs.
    if (element.attributes.xmlns === XHTML) delete element.attributes.xmlns;
  });
  return tree.children.filter(
    (child): child is Element | Text => child.type === "element" || child.type === "text",
  );
}

/** What one reads of HTML: its text, what pictures say instead of being seen, and formulas as they were written. */
export function plainText(html: Html): string {
  const said: string[] = [];
  visit(fromHtml(html, { fragment: true }), (node) => {
    if (node.type === "text") said.push(node.value);
    else if (node.type === "element") said.push(` ${node.properties.alt ?? ""} `);
  });
  const formulasAsWritten = said.join("").replace(/\\\((.*?)\\\)|\\\[(.*?)\\\]/gs, "$1$2");
  return withoutMathematics(formulasAsWritten).replace(/\s+/g, " ").trim();
}
