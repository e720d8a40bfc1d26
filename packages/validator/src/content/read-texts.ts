import { LIMITS, type OpenPackage } from "../open/package.ts";

/** A file whose text is looked into. */
export interface TextFile {
  readonly path: string;
  readonly kind: "html" | "css" | "script" | "data";
  readonly text: string;
}

/** In characters, of all texts of a package: what is beyond is not looked into, so that memory stays small. */
export const MAX_TEXT = 24 * 1024 ** 2;

const KINDS: readonly (readonly [RegExp, TextFile["kind"]])[] = [
  [/\.x?html?$/i, "html"],
  [/\.css$/i, "css"],
  [/\.m?js$/i, "script"],
  [/\.(?:json|xml|svg|vtt|txt)$/i, "data"],
];

/** Whether a file is looked into, by its name. */
export function isText(path: string): boolean {
  return KINDS.some(([form]) => form.test(path));
}

/** Pages, styles and scripts of a package, pages first, as far as they fit; and whether some were left out. */
export async function readTexts(
  opened: OpenPackage,
): Promise<{ readonly texts: readonly TextFile[]; readonly isWhole: boolean }> {
  const texts: TextFile[] = [];
  let room = MAX_TEXT;
  let isWhole = true;
  for (const kind of ["html", "script", "css", "data"] as const) {
    for (const { path, size } of opened.entries) {
      if (KINDS.find(([form]) => form.test(path))?.[1] !== kind) continue;
      const bytes = size > room ? undefined : await opened.read(path, LIMITS.text);
      if (!bytes) {
        isWhole = false;
        continue;
      }
      room -= bytes.length;
      texts.push({ path, kind, text: new TextDecoder().decode(bytes) });
    }
  }
  return { texts, isWhole };
}
