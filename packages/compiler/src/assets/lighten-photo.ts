/** No screen a course is read on shows more: text is 640 CSS pixels wide at most, twice that on dense screens. */
export const MAX_WIDTH = 1280;
const QUALITY = 80;

export interface Photo {
  readonly content: Buffer;
  /** The ending that goes with the content, with its dot. */
  readonly extension: string;
}

/**
 * A photo as light as it may be: no larger than a screen shows, as WebP where that is smaller, and in any case without
 * the metadata that tells where and by whom it was taken. GIFs, which may move, are left as they are.
 */
export async function lightenPhoto(original: Buffer, extension: string): Promise<Photo> {
  if (/^\.gif$/i.test(extension)) return { content: original, extension };
  // A native library: loaded only for courses that have photos.
  const { default: sharp } = await import("sharp");
  // Rotating first keeps photos upright that were so by their metadata only.
  const upright = sharp(original).rotate().resize({ width: MAX_WIDTH, withoutEnlargement: true });
  const webp = await upright.clone().webp({ quality: QUALITY }).toBuffer();
  if (webp.length < original.length) return { content: webp, extension: ".webp" };
  return { content: await upright.toBuffer(), extension };
}
