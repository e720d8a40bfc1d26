import { createRequire } from "node:module";

/** Of each drawing by itself; messengers ask again and again, and drawing takes a tenth of a second. */
const kept = new Map<string, Promise<Uint8Array | undefined>>();
const MOST = 20;

/** Whether pictures can be made here: the library for them is installed apart. */
export function drawsPictures(): boolean {
  try {
    createRequire(import.meta.url).resolve("sharp");
    return true;
  } catch {
    return false;
  }
}

/** A drawing as pixels (PNG), as messengers show no drawings; undefined where they cannot be made. */
export async function pictureOf(svg: string): Promise<Uint8Array | undefined> {
  if (!drawsPictures()) return undefined;
  const known = kept.get(svg);
  if (known) return known;
  // It may be there for another system alone.
  const made = import("sharp").then(
    ({ default: sharp }) => sharp(Buffer.from(svg)).png().toBuffer(),
    () => undefined,
  );
  if (kept.size >= MOST) kept.clear();
  kept.set(svg, made);
  return made;
}
