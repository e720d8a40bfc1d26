import type { Look } from "./blocks.ts";
import { lookOf } from "./look.ts";
import { child, eachNode, type Node, settingOf } from "./xml-nodes.ts";

/** What a style says of the text and the paragraphs that have it, with what it is based on. */
export interface Style {
  readonly look: Look;
  readonly heading?: number;
  readonly list?: { readonly id: string; readonly level: number };
}

/** The styles of `word/styles.xml` by their ids. */
export function readStyles(xml: string): (id: string | undefined) => Style {
  const nodes = new Map<string, Node>();
  if (xml)
    eachNode(
      xml,
      (name) => name === "style",
      (node) => nodes.set(node.attributes.styleId ?? "", node),
    );
  const known = new Map<string, Style>();
  const styleOf = (id: string | undefined, depth = 0): Style => {
    const before = id === undefined ? undefined : known.get(id);
    if (before) return before;
    const node = id === undefined ? undefined : nodes.get(id);
    // Styles that are based on each other in a circle end somewhere.
    if (!node || id === undefined || depth > 20) return { look: {} };
    const base = styleOf(settingOf(node, "basedOn"), depth + 1);
    const paragraph = child(node, "pPr");
    const list = child(paragraph, "numPr");
    const heading = headingOf(node);
    const numId = settingOf(list, "numId");
    const style: Style = {
      ...base,
      look: { ...base.look, ...lookOf(child(node, "rPr")) },
      ...(heading === undefined ? {} : { heading }),
      ...(numId ? { list: { id: numId, level: Number(settingOf(list, "ilvl") ?? 0) } } : {}),
    };
    known.set(id, style);
    return style;
  };
  return (id) => styleOf(id);
}

/** By its level, or by its name in English or Vietnamese. */
function headingOf(node: Node): number | undefined {
  const name = (settingOf(node, "name") ?? "").toLowerCase();
  if (node.attributes.type === "character") return undefined;
  if (name === "title" || name === "tiêu đề") return 0;
  const named = /^(?:heading|đầu đề|tiêu đề) ?([1-6])$/.exec(name)?.[1];
  if (named) return Number(named);
  const level = settingOf(child(node, "pPr"), "outlineLvl");
  return level !== undefined && Number(level) < 6 ? Number(level) + 1 : undefined;
}
