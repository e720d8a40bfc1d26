import { imageSize } from "image-size";
import type { Dimensions } from "./source.ts";

const PICTURE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;
/** How much of a picture tells its size. */
export const PICTURE_HEAD_BYTES = 64 * 1024;

export function isPicture(path: string): boolean {
  return PICTURE.test(path);
}

/** How large the picture at `path` is shown, by its first bytes; nothing for what is no picture we know, or has a longer head. */
export function dimensionsOf(path: string, bytes: Uint8Array): Dimensions | undefined {
  if (!isPicture(path)) return undefined;
  try {
    const { width, height } = imageSize(bytes.subarray(0, PICTURE_HEAD_BYTES));
    return { width: Math.round(width), height: Math.round(height) };
  } catch {
    // It is shown without reserved space.
    return undefined;
  }
}
