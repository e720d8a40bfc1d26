import type { Area } from "@hocvu/model";
import type { Paragraph, PhrasingContent, RootContent } from "mdast";

/** A place in a picture as it ends a line: `{at=30,40}` or `{at=30,40 size=20,10}`. */
const SPOT = /(?<![ \t])[ \t]*\{at=([^{}\n]*)\}[ \t]*(?=\n|$)/;

const ANY_SPOT = /(?<!\s)\s*\{at=([^{}\n]*)\}/;

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)%?`;
const PARTS = new RegExp(
  `^${NUMBER}\\s*[,x]\\s*${NUMBER}(?:\\s+size=${NUMBER}(?:[,x]${NUMBER})?)?$`,
);

export interface WrittenSpot {
  readonly written: string;
  /** Nothing where it names no place in the picture; without a size where the author gave none. */
  readonly area?: Pick<Area, "x" | "y"> & Partial<Pick<Area, "width" | "height">>;
}

/** Whether a line of `nodes` ends in a place. */
export function hasSpot(nodes: readonly RootContent[]): boolean {
  return spotIn(nodes) !== undefined;
}

/** Takes the first place off `nodes`, the blocks of an item. */
export function takeSpot(nodes: readonly RootContent[]): WrittenSpot | undefined {
  const { text, found } = spotIn(nodes) ?? {};
  if (!text || !found) return undefined;
  text.value = text.value.slice(0, found.index) + text.value.slice(found.index + found[0].length);
  return readSpot(found[0].trim(), found[1] ?? "");
}

/** The same wherever in `nodes` it stands, for items of a list in which nothing else can be meant by it. */
export function takeAnySpot(nodes: readonly RootContent[]): WrittenSpot | undefined {
  for (const node of nodes) {
    if (node.type !== "text") {
      const within = "children" in node ? takeAnySpot(node.children) : undefined;
      if (within) return within;
      continue;
    }
    const [whole, inner] = ANY_SPOT.exec(node.value) ?? [];
    if (whole === undefined) continue;
    node.value = node.value.replace(whole, "");
    return readSpot(whole.trim(), inner ?? "");
  }
  return undefined;
}

/** Keeps text from being read as a place. */
export function sealSpots(paragraph: Paragraph): void {
  paragraph.children = paragraph.children.flatMap((node): PhrasingContent[] => {
    if (node.type !== "text") return [node];
    const pieces = node.value.split(/(?<=\{at=[^{}\n]*\})(?=[ \t]*\n|[ \t]*$)/);
    return pieces.flatMap((value) => {
      const isSpot = value.endsWith("}") && SPOT.test(value);
      const apart = { type: "html" as const, value: "<!-- -->" };
      return [{ type: "text" as const, value }, ...(isSpot ? [apart] : [])];
    });
  });
}

function spotIn(nodes: readonly RootContent[]) {
  for (const paragraph of nodes) {
    if (paragraph.type !== "paragraph") continue;
    for (const [index, text] of paragraph.children.entries()) {
      const found = text.type === "text" ? SPOT.exec(text.value) : null;
      if (text.type !== "text" || !found) continue;
      const next = paragraph.children[index + 1];
      const endsLine = found.index + found[0].length < text.value.length;
      if (endsLine || !next || next.type === "break") return { text, found };
    }
  }
  return undefined;
}

function readSpot(written: string, inner: string): WrittenSpot {
  const [x, y, width, height = width] = (PARTS.exec(inner.trim()) ?? [])
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const isInside = (value: number | undefined) => value !== undefined && value >= 0 && value <= 100;
  if (x === undefined || y === undefined || !isInside(x) || !isInside(y)) return { written };
  if (width === undefined || height === undefined) return { written, area: { x, y } };
  if (!isInside(width) || !isInside(height) || width * height === 0) return { written };
  return { written, area: { x, y, width, height } };
}
