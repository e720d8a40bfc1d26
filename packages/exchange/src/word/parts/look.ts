import type { Look } from "./blocks.ts";
import { child, type Node, settingOf, switched } from "./xml-nodes.ts";

/** Colours that text has anyway. */
const USUAL = /^(?:auto|000000|0D0D0D|1A1A1A|212121|222222|262626|333333)$/i;
const NO_FILL = /^(?:auto|none|FFFFFF|white)$/i;

/** What the properties of a run (`w:rPr`) say; what they are silent on is left out. */
export function lookOf(properties: Node | undefined): Look {
  if (!properties || properties.children.length === 0) return {};
  const look: { -readonly [Key in keyof Look]: Look[Key] | undefined } = {};
  const set = (key: "bold" | "italic" | "strike", name: string) => {
    const value = switched(properties, name);
    if (value !== undefined) look[key] = value;
  };
  set("bold", "b");
  set("italic", "i");
  set("strike", "strike");
  const underline = child(properties, "u");
  if (underline) look.underline = !/^(?:none|)$/.test(underline.attributes.val ?? "single");
  const raised = settingOf(properties, "vertAlign");
  if (raised) {
    look.sup = raised === "superscript";
    look.sub = raised === "subscript";
  }
  const color = child(properties, "color")?.attributes;
  if (color) {
    const isUsual = USUAL.test(color.val ?? "auto") && !/^accent/.test(color.themeColor ?? "");
    look.color = isUsual ? "" : (color.val ?? "").toUpperCase();
  }
  const highlight = settingOf(properties, "highlight");
  const shade = child(properties, "shd")?.attributes.fill;
  const fill = highlight && !NO_FILL.test(highlight) ? highlight : shade;
  if (fill !== undefined || highlight !== undefined)
    look.fill = fill === undefined || NO_FILL.test(fill) ? "" : fill.toLowerCase();
  return look as Look;
}
