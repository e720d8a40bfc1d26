import { writableInXml } from "@hocvu/model";
import { visit } from "unist-util-visit";
import type { Element, ElementContent, Nodes, Root } from "xast";
import { toXml } from "xast-util-to-xml";

/** An XML document with `root`, indented so that people can read it too. Elements hold either text or elements. */
export function xmlDocument(root: Element): string {
  return compactDocument(indented(root, "\n"));
}

/** Likewise as it is: where text and elements stand side by side, blanks would be added to the text. */
export function compactDocument(root: Element): string {
  const document: Root = {
    type: "root",
    children: [
      { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' },
      { type: "text", value: "\n" },
      root,
      { type: "text", value: "\n" },
    ],
  };
  // XML 1.0, 2.4: these three signs may not stand in text, and no document of ours holds CDATA, which they would close.
  visit(document, assertWritable);
  return toXml(document, { closeEmptyElements: true })
    .replaceAll("]]>", "]]&gt;")
    .replace(/&#x(26|3C|22|27);/g, (written, code) => NAMED.get(code) ?? written);
}

// Moodle takes an `&` before a number for text: `A &#x26; B` becomes a title to the letter, and prerequisites never hold.
const NAMED = new Map([
  ["26", "&amp;"],
  ["3C", "&lt;"],
  ["22", "&quot;"],
  ["27", "&apos;"],
]);

/** Before it is written: a reference to a character that XML cannot hold is no better than the character. */
function assertWritable(node: Nodes): void {
  if ("value" in node) writableInXml(node.value);
  if (node.type !== "element") return;
  for (const value of Object.values(node.attributes)) writableInXml(value ?? "");
}

function indented(element: Element, lineStart: string): Element {
  if (!element.children.some((child) => child.type === "element")) return element;
  const deeper = `${lineStart}  `;
  const children = element.children.flatMap((child): ElementContent[] =>
    child.type === "element" ? [{ type: "text", value: deeper }, indented(child, deeper)] : [child],
  );
  return { ...element, children: [...children, { type: "text", value: lineStart }] };
}
