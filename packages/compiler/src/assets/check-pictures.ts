import { text } from "node:stream/consumers";
import { type Checked, type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { SourceAsset, SourceFolder } from "@hocvu/markdown";
import { sanitizeSvg } from "./sanitize-svg.ts";

/** Far above any photo a phone takes; what is larger would stop a build, or a learner. */
const MAX_PICTURE_BYTES = 40 * 1024 * 1024;
const PICTURE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

/** Drawings that are safe to show, by path. */
export type Drawings = ReadonlyMap<string, string>;

/** Looks at the pictures among `paths`: whether they can be shown, and what a drawing must not hold. */
export async function checkPictures(
  folder: SourceFolder,
  paths: readonly string[],
): Promise<Checked<Drawings>> {
  const diagnostics: Diagnostic[] = [];
  const drawings = new Map<string, string>();
  for (const path of paths) {
    const asset = folder.assets.get(path);
    if (!asset || !PICTURE.test(path)) continue;
    if (asset.size > MAX_PICTURE_BYTES) {
      const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
      const args = { path, size: megabytes(asset.size), max: megabytes(MAX_PICTURE_BYTES) };
      diagnostics.push(diagnostic("HV1030", args, topOf(asset)));
    } else if (/\.svg$/i.test(path)) {
      const svg = sanitizeSvg(await text(asset.open()), path, diagnostics);
      if (svg !== undefined) drawings.set(path, svg);
    } else if (!asset.dimensions) {
      diagnostics.push(diagnostic("HV1029", { path }, topOf(asset)));
    }
  }
  return { value: drawings, diagnostics };
}

function topOf({ path }: SourceAsset) {
  const start = { line: 1, column: 1, offset: 0 };
  return { file: path, start, end: start };
}
