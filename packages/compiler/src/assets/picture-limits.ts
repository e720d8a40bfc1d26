import { text } from "node:stream/consumers";
import { type Diagnostic, diagnostic, type PictureMeasure, type Place } from "@hocvu/diagnostics";
import type { Dimensions, SourceAsset } from "@hocvu/markdown";

const MILLION = 1_000_000;
/** The largest that phones take unless they are told to take larger ones; decoded, 200 MB. */
export const MAX_PIXELS = 50 * MILLION;
/** Of all pictures together: this many whatever they weigh, and more the more they weigh, as photos do. */
const FREE_PIXELS = 80 * MILLION;
const PIXELS_A_BYTE = 300;

/** A drawing of a page weighs some ten kilobytes, a detailed map some hundred. */
const MAX_DRAWING_BYTES = 1024 * 1024;
const MAX_ELEMENTS = 20_000;
const MAX_DEPTH = 100;

/** A picture as its head describes it. */
export interface PictureHead {
  readonly path: string;
  readonly size: number;
  readonly dimensions: Dimensions;
}

/** Watches over what a course's pictures take to decode. */
export interface Pixels {
  /** Is called with one picture after the other; why it is too large, itself or as the first of all that is too much. */
  add(picture: PictureHead, place: Place): Diagnostic | undefined;
  /** Whether all together are too much: then none of them is to be decoded. */
  readonly exceeded: boolean;
}

/** By what the heads of pictures say: a file of a few kilobytes may hold thousands of millions of pixels. */
export function watchPixels(): Pixels {
  let pixels = 0;
  let bytes = 0;
  let exceeded = false;
  return {
    get exceeded() {
      return exceeded;
    },
    add({ path, size, dimensions: { width, height } }, place) {
      const own = width * height;
      if (own > MAX_PIXELS)
        return tooLarge(path, "pixels", own / MILLION, MAX_PIXELS / MILLION, place);
      pixels += own;
      bytes += size;
      const max = FREE_PIXELS + PIXELS_A_BYTE * bytes;
      if (pixels <= max || exceeded) return undefined;
      exceeded = true;
      return tooLarge(path, "all", pixels / MILLION, max / MILLION, place);
    },
  };
}

/** The drawing's text, or why it is not even parsed. */
export async function readDrawing(
  { path, size, open }: SourceAsset,
  place: Place,
): Promise<string | Diagnostic> {
  if (size > MAX_DRAWING_BYTES) {
    return tooLarge(path, "bytes", size / 1024, MAX_DRAWING_BYTES / 1024, place);
  }
  const svg = await text(open());
  return beyondLimits(svg, path, place) ?? svg;
}

function beyondLimits(svg: string, path: string, place: Place): Diagnostic | undefined {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  for (let at = svg.indexOf("<"); at >= 0; at = svg.indexOf("<", at)) {
    const sign = svg[at + 1] ?? "";
    const end = svg.indexOf(">", at);
    // What is left is no XML, as the parser will say.
    if (end < 0) break;
    if (sign === "/") depth--;
    else if (/[^!?\s]/.test(sign)) {
      elements++;
      if (svg[end - 1] !== "/") deepest = Math.max(deepest, ++depth);
    }
    at = end;
  }
  if (elements > MAX_ELEMENTS) return tooLarge(path, "elements", elements, MAX_ELEMENTS, place);
  if (deepest > MAX_DEPTH) return tooLarge(path, "depth", deepest, MAX_DEPTH, place);
  return undefined;
}

function tooLarge(
  path: string,
  measure: PictureMeasure,
  size: number,
  max: number,
  place: Place,
): Diagnostic {
  const args = { path, measure, size: Math.ceil(size), max: Math.floor(max) };
  return diagnostic("HV1053", args, place);
}
