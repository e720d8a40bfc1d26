import type { Element } from "hast";
import type { Handle, State } from "hast-util-to-mdast";
import type { FootnoteDefinition, RootContent } from "mdast";
import { flow, rawBlock } from "./nodes.ts";

/** Footnotes stand at the end of what shows them; any other section stays. */
export function sectionOf(state: State, node: Element): ReturnType<Handle> {
  if (node.properties.dataFootnotes === undefined) return rawBlock(node);
  const list = node.children.find(
    (one): one is Element => one.type === "element" && one.tagName === "ol",
  );
  const items = list?.children.filter((one): one is Element => one.type === "element") ?? [];
  return items.map((item): FootnoteDefinition => {
    const label = noteName(String(item.properties.id ?? ""));
    return {
      type: "footnoteDefinition",
      identifier: label,
      label,
      children: flow(state, withoutBackLinks(item)) as FootnoteDefinition["children"],
    };
  }) as RootContent[];
}

function withoutBackLinks(node: Element): Element {
  const children = node.children.filter(
    (one) => one.type !== "element" || one.properties.dataFootnoteBackref === undefined,
  );
  return {
    ...node,
    children: children.map((one) => (one.type === "element" ? withoutBackLinks(one) : one)),
  };
}

export function noteMarkOf(node: Element): ReturnType<Handle> {
  const [link] = node.children;
  if (link?.type !== "element" || link.properties.dataFootnoteRef === undefined) return undefined;
  const label = noteName(String(link.properties.href ?? ""));
  return { type: "footnoteReference", identifier: label, label };
}

/** `#fn-1` as `1`. */
function noteName(id: string): string {
  return decodeURIComponent(id.replace(/^#?(?:user-content-)?fn-/, ""));
}
