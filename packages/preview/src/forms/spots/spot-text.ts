import type { PlacedArea } from "./area.ts";

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)%?`;
const PARTS = new RegExp(
  `^\\s*${NUMBER}\\s*[,x]\\s*${NUMBER}(?:\\s+size=${NUMBER}(?:[,x]${NUMBER})?)?\\s*$`,
);
/** Where what is asked ends its line, as the place of a choice does, or anywhere, as in a list beneath a picture. */
const AT_END = /[ \t]*\{at=([^{}\n]*)\}[ \t]*$/m;
const ANYWHERE = /[ \t]*\{at=([^{}\n]*)\}/;

export interface ReadSpot {
  /** The text without its place. */
  readonly name: string;
  /** Nothing where it has none, or one that names no place in the picture. */
  readonly area?: PlacedArea;
}

/** What a choice, or an item of a list, says, and where in the picture it is. */
export function readSpot(text: string, isItem = false): ReadSpot {
  const found = (isItem ? ANYWHERE : AT_END).exec(text);
  const name = (found ? text.replace(found[0], "") : text).trim();
  const area = found && readArea(found[1] ?? "");
  return area ? { name, area } : { name };
}

function readArea(inner: string): PlacedArea | undefined {
  const parts = PARTS.exec(inner);
  if (!parts) return undefined;
  const [x, y, width, height = width] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const isInside = (value: number | undefined) => value !== undefined && value >= 0 && value <= 100;
  if (x === undefined || y === undefined || !isInside(x) || !isInside(y)) return undefined;
  if (width === undefined || height === undefined) return { x, y };
  return isInside(width) && isInside(height) && width * height > 0
    ? { x, y, width, height }
    : undefined;
}

/** The text with that place, which takes the place of the one that it had, or ends its first line. */
export function writeSpot(text: string, area: PlacedArea, isItem = false): string {
  const spot = spotOf(area);
  const found = (isItem ? ANYWHERE : AT_END).exec(text);
  if (found) {
    const lead = found.index === 0 ? "" : " ";
    const end = found.index + found[0].length;
    return text.slice(0, found.index) + lead + spot + text.slice(end);
  }
  const [first = "", ...rest] = text.split("\n");
  return [`${first.trimEnd()} ${spot}`.trimStart(), ...rest].join("\n");
}

/** A place as it is written. */
export function spotOf({ x, y, width, height }: PlacedArea): string {
  const size = width === undefined || height === undefined ? "" : ` size=${width},${height}`;
  return `{at=${x},${y}${size}}`;
}
