import type { PlacedArea } from "./area.ts";

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)%?`;
const PARTS = new RegExp(
  `^\\s*${NUMBER}\\s*[,x]\\s*${NUMBER}(?:\\s+size=${NUMBER}(?:[,x]${NUMBER})?)?\\s*$`,
);
/** Where what is asked ends its line, as the place of a choice does, or anywhere, as in a list beneath a picture. */
const AT_END = /\{at=([^{}\n]*)\}[ \t]*$/m;
const ANYWHERE = /\{at=([^{}\n]*)\}/;

export interface ReadSpot {
  /** The text without its place. */
  readonly name: string;
  /** Nothing where it has none, or one that names no place in the picture. */
  readonly area?: PlacedArea;
}

/** What a choice, or an item of a list, says, and where in the picture it is. */
export function readSpot(text: string, isItem = false): ReadSpot {
  const found = findSpot(text, isItem);
  if (!found) return { name: text.trim() };
  const name = (text.slice(0, found.start) + text.slice(found.end)).trim();
  const area = readArea(found.inner);
  return area ? { name, area } : { name };
}

/** Where a place is written, with the blanks before it: a pattern that began with them would be tried at each of them. */
function findSpot(text: string, isItem: boolean) {
  const found = (isItem ? ANYWHERE : AT_END).exec(text);
  if (!found) return undefined;
  let start = found.index;
  while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  return { start, end: found.index + found[0].length, inner: found[1] ?? "" };
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
  const found = findSpot(text, isItem);
  if (found) {
    const lead = found.start === 0 ? "" : " ";
    return text.slice(0, found.start) + lead + spot + text.slice(found.end);
  }
  const [first = "", ...rest] = text.split("\n");
  return [`${first.trimEnd()} ${spot}`.trimStart(), ...rest].join("\n");
}

/** A place as it is written. */
export function spotOf({ x, y, width, height }: PlacedArea): string {
  const size = width === undefined || height === undefined ? "" : ` size=${width},${height}`;
  return `{at=${x},${y}${size}}`;
}
