import { visit } from "unist-util-visit";
import type { Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import { toXml } from "xast-util-to-xml";

/** How wide a text is in a size of type. */
export type WidthOf = (
  text: string,
  type: { readonly size: number; readonly bold: boolean; readonly italic: boolean },
) => number;

export interface Sheet {
  /** The drawing, filled in. */
  readonly svg: string;
  /** Its size, in its own units. */
  readonly width: number;
  readonly height: number;
  /** Where the QR code goes, in the drawing's units: where an element with `data-field="qr"` is, or below in the middle. */
  readonly qr: { readonly x: number; readonly y: number; readonly side: number };
}

/** A template as it is read once, to be filled in for each learner. */
export type Template = (texts: Readonly<Record<string, string>>) => Sheet;

/**
 * Reads a certificate's drawing, whose fields (`data-field`) get texts. One that is wider than its `data-width` is parted into at
 * most `data-lines` lines, and then made smaller until it fits: as the player does it.
 */
export function templateOf(svg: string, widthOf: WidthOf): Template {
  const text = JSON.stringify(fromXml(svg));
  return (texts) => {
    const drawing: Root = JSON.parse(text);
    const { width, height } = sizeOf(drawing);
    const side = Math.min(width, height) * 0.16;
    let qr = { x: (width - side) / 2, y: height * 0.735, side };
    visit(drawing, "element", (node, at, parent) => {
      const { "data-field": field, ...attributes } = node.attributes;
      if (!field || at === undefined || !parent) return;
      if (field === "qr") {
        const [x, y, w, h] = ["x", "y", "width", "height"].map((key) =>
          Number(attributes[key] ?? 0),
        );
        qr = { x: x ?? 0, y: y ?? 0, side: Math.min(w ?? 0, h ?? 0) || side };
        parent.children.splice(at, 1);
        return at;
      }
      if (node.children.some(({ type }) => type !== "text")) return;
      const own = node.children.map((child) => ("value" in child ? child.value : "")).join("");
      const lines = fitted(texts[field] ?? own, attributes, widthOf);
      parent.children.splice(
        at,
        1,
        ...lines.map(({ words, ...more }) => ({
          ...node,
          attributes: { ...attributes, ...more },
          children: [{ type: "text" as const, value: words }],
        })),
      );
      return at + lines.length;
    });
    return {
      svg: toXml(drawing, { closeEmptyElements: true, tightClose: true }),
      width,
      height,
      qr,
    };
  };
}

type Attributes = Readonly<Record<string, string | null | undefined>>;

function fitted(text: string, attributes: Attributes, widthOf: WidthOf) {
  const size = Number(attributes["font-size"] ?? 16);
  const room = Number(attributes["data-width"]) || Number.POSITIVE_INFINITY;
  const most = Number(attributes["data-lines"]) || 1;
  const type = {
    size,
    bold: /^(bold|[6-9]00)$/.test(attributes["font-weight"] ?? ""),
    italic: attributes["font-style"] === "italic",
  };
  const spacing = Number(attributes["letter-spacing"]) || 0;
  const width = (part: string) => widthOf(part, type) + spacing * part.length;
  const lines: string[] = [];
  let last = "";
  for (const word of text.split(" ")) {
    const longer = last === "" ? word : `${last} ${word}`;
    const isFull = last !== "" && lines.length + 1 < most && width(longer) > room;
    if (isFull) lines.push(last);
    last = isFull ? word : longer;
  }
  lines.push(last);
  const widest = Math.max(...lines.map(width));
  const fits = widest > room ? (size * room) / widest : size;
  return lines.map((words, n) => ({
    words,
    y: String(Number(attributes.y ?? 0) + n * size * 1.3),
    "font-size": String(fits),
  }));
}

function sizeOf(drawing: Root): { readonly width: number; readonly height: number } {
  const [svg] = drawing.children.flatMap((node) => (node.type === "element" ? [node] : []));
  const [, , width = 297, height = 210] = String(svg?.attributes.viewBox ?? "0 0 297 210")
    .split(/[\s,]+/)
    .map(Number);
  return { width, height };
}
