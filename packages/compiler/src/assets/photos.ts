import type { FileKind } from "@hocvu/diagnostics";
import type { Sharp, SharpOptions } from "sharp";
import { imageLibrary } from "./image-library.ts";
import { MAX_PIXELS } from "./picture-limits.ts";
import type { Prepared } from "./prepared.ts";
import { readBmp } from "./read-bmp.ts";

/** No screen a course is read on shows more: text is 640 CSS pixels wide at most, twice that on dense screens. */
export const MAX_WIDTH = 1280;
const QUALITY = 80;
/** What is cut short or damaged is refused; what only breaks a rule is shown, as browsers do. */
const STRICT: SharpOptions = { failOn: "error", limitInputPixels: MAX_PIXELS };

export interface Photo {
  readonly content: Buffer;
  readonly kind: FileKind;
}

/**
 * A photo as light as it may be: no larger than a screen shows, as WebP where that is smaller, and in any case without
 * the metadata that tells where and by whom it was taken. What moves is left as it is. Rejects for a damaged one.
 */
export async function lightenPhoto(original: Buffer, kind: FileKind): Promise<Photo> {
  const photo = await openPhoto(original);
  if (kind === "gif" || (await moves(photo, original))) {
    await shrink(photo);
    return { content: original, kind };
  }
  const upright = straighten(photo);
  const webp = await upright.clone().webp({ quality: QUALITY }).toBuffer();
  if (webp.length < original.length) return { content: webp, kind: "webp" };
  return { content: await upright.toBuffer(), kind };
}

/** A photo of a kind that browsers do not show as one that they do: WebP if it may be made light, PNG if not. */
export async function convertPhoto(
  original: Buffer,
  kind: FileKind,
  optimize: boolean,
): Promise<Prepared> {
  const photo = kind === "bmp" ? await openBmp(original) : await openPhoto(original);
  if (!optimize) {
    return { content: await photo.rotate().png().toBuffer(), ending: ".png" };
  }
  const webp = straighten(photo).webp({ quality: QUALITY });
  return { content: await webp.toBuffer(), ending: ".webp" };
}

/** Rejects for a photo that is damaged or not whole. */
export async function opens(original: Buffer): Promise<void> {
  await shrink(await openPhoto(original));
}

async function openPhoto(original: Buffer): Promise<Sharp> {
  return (await library())(original, STRICT);
}

async function openBmp(original: Buffer): Promise<Sharp> {
  const { pixels, width, height } = readBmp(original);
  return (await library())(pixels, { raw: { width, height, channels: 4 } });
}

async function library() {
  const found = await imageLibrary();
  if (!found) throw new Error("photos are not opened where there is no image library");
  return found;
}

/** Rotating first keeps photos upright that were so by their metadata only. */
function straighten(photo: Sharp): Sharp {
  return photo.rotate().resize({ width: MAX_WIDTH, withoutEnlargement: true });
}

/** All of it is read, and little of it made. */
async function shrink(photo: Sharp): Promise<void> {
  await photo.clone().resize(32, 32, { fit: "fill" }).raw().toBuffer();
}

/** Whether there are several pictures in it, one after the other. */
async function moves(photo: Sharp, original: Buffer): Promise<boolean> {
  const { pages = 1 } = await photo.metadata();
  return pages > 1 || original.subarray(0, 256).includes("acTL");
}
