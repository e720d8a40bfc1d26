import { imageLibrary, MAX_PIXELS, WIDEST_PICTURE } from "@hocvu/compiler";
import type { Metadata, Sharp } from "sharp";

/** A picture as it goes into the course's folder. */
export interface LightPicture {
  readonly bytes: Uint8Array;
  readonly ending: string;
}

export type PictureRefusal = "heic" | "kind" | "damaged" | "large";

const MOST_BYTES = 40 * 1024 * 1024;
const QUALITY = 82;
const ENDINGS: Readonly<Record<string, string>> = {
  jpeg: ".jpg",
  png: ".png",
  webp: ".webp",
  gif: ".gif",
  svg: ".svg",
  avif: ".avif",
};

/**
 * A picture no larger than a page shows it, upright, and without what tells where and by whom it was taken. One that is
 * so already stays as it is, byte by byte.
 */
export async function lightenPicture(original: Uint8Array): Promise<LightPicture | PictureRefusal> {
  if (original.length > MOST_BYTES) return "large";
  if (isHeic(original)) return "heic";
  const sharp = await imageLibrary();
  if (!sharp) return asItIs(original);
  const photo = sharp(original, { failOn: "error", limitInputPixels: MAX_PIXELS });
  const head = await photo.metadata().catch(() => undefined);
  if (!head) return "kind";
  const kind = head.format === "heif" ? "avif" : String(head.format);
  const ending = ENDINGS[kind];
  // Drawings are cleaned by the compiler, and what moves would stand still.
  const isMoving = kind === "gif" || (head.pages ?? 1) > 1;
  if (ending !== undefined && (kind === "svg" || isMoving)) return { bytes: original, ending };
  if (head.width * head.height > MAX_PIXELS) return "large";
  try {
    if (ending !== undefined && isLight(head)) {
      await photo.clone().resize(16, 16, { fit: "fill" }).raw().toBuffer();
      return { bytes: original, ending };
    }
    return await made(photo, head, kind);
  } catch {
    return "damaged";
  }
}

/** Where there is no image library, by what the first bytes say. */
function asItIs(bytes: Uint8Array): LightPicture | PictureRefusal {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString(
    "latin1",
  );
  const found = STARTS.find(([start]) => start.test(head));
  return found ? { bytes, ending: found[1] } : "kind";
}

const STARTS: readonly (readonly [RegExp, string])[] = [
  [/^\xff\xd8\xff/, ".jpg"],
  [/^\x89PNG\r\n/, ".png"],
  [/^GIF8[79]a/, ".gif"],
  [/^RIFF[\s\S]{4}WEBP/, ".webp"],
  [/^[\s\S]{4}ftypavi[fs]/, ".avif"],
  [/^\s*(?:<\?xml[\s\S]*?)?<svg\b/, ".svg"],
];

function isLight({ width, exif, xmp, iptc, orientation }: Metadata): boolean {
  return width <= WIDEST_PICTURE && !exif && !xmp && !iptc && (orientation ?? 1) === 1;
}

async function made(photo: Sharp, { hasAlpha }: Metadata, kind: string): Promise<LightPicture> {
  const upright = photo.rotate().resize({ width: WIDEST_PICTURE, withoutEnlargement: true });
  switch (kind) {
    case "png":
      return { bytes: await upright.png().toBuffer(), ending: ".png" };
    case "webp":
      return { bytes: await upright.webp({ quality: QUALITY }).toBuffer(), ending: ".webp" };
    case "avif":
      return { bytes: await upright.avif().toBuffer(), ending: ".avif" };
    default:
      // A kind that browsers do not show becomes one that they do.
      if (hasAlpha) return { bytes: await upright.png().toBuffer(), ending: ".png" };
      return { bytes: await upright.jpeg({ quality: QUALITY }).toBuffer(), ending: ".jpg" };
  }
}

/** A photo of an iPhone, by the brands that its head names. AVIF is made of the same boxes. */
export function isHeic(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString(
    "latin1",
  );
  return /^[\s\S]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/.test(head) && !head.includes("avif");
}
