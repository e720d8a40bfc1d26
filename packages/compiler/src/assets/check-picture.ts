import { buffer } from "node:stream/consumers";
import { type Diagnostic, diagnostic, type FileKind, kindGroup } from "@hocvu/diagnostics";
import type { AssetUse, SourceAsset } from "@hocvu/markdown";
import type { AssetOptions, Looked, Undecoded } from "./check-assets.ts";
import { checkDrawing } from "./check-drawing.ts";
import { rightEnding } from "./endings.ts";
import { hasImageLibrary } from "./image-library.ts";
import { convertPhoto, lightenPhoto, opens } from "./photos.ts";
import type { Pixels } from "./picture-limits.ts";
import { readHead } from "./read-head.ts";
import { HEAD_BYTES, recognise } from "./recognise.ts";

/** Far above any photo a phone takes; what is larger would stop a build, or a learner. */
const MAX_PICTURE_BYTES = 40 * 1024 * 1024;
const SHOWN: readonly FileKind[] = ["png", "jpeg", "gif", "webp", "avif"];
/** What no browser shows and our library reads. */
const CONVERTED: readonly FileKind[] = ["tiff", "bmp"];

/** Whether browsers can show the picture, and as what: whatever its name says, its content decides. */
export async function checkPicture(
  asset: SourceAsset,
  { place }: AssetUse,
  options: AssetOptions,
  pixels: Pixels,
  diagnostics: Diagnostic[],
): Promise<Looked | Undecoded> {
  const { path, size, dimensions } = asset;
  if (size === 0) return { problem: diagnostic("HV1029", { path, why: "empty" }, place) };
  const kind = recognise(await readHead(asset, HEAD_BYTES));
  if (kind !== "unknown" && kindGroup(kind) !== "picture" && kind !== "text" && kind !== "html") {
    return { problem: diagnostic("HV1105", { path, kind, group: kindGroup(kind) }, place) };
  }
  if (size > MAX_PICTURE_BYTES) {
    const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
    const args = { path, size: megabytes(size), max: megabytes(MAX_PICTURE_BYTES) };
    return { problem: diagnostic("HV1030", args, topOf(asset)) };
  }
  if (kind === "svg" || (kind === "text" && /\.svg$/i.test(path))) {
    const { prepared } = await checkDrawing(asset, diagnostics);
    return prepared ? { prepared: { ...prepared, ...ending(path, "svg") } } : {};
  }
  if (kind === "html") return { problem: diagnostic("HV1029", { path, why: "page" }, place) };
  const problem = dimensions && pixels.add({ path, size, dimensions }, topOf(asset));
  if (problem) return { problem };
  if (SHOWN.includes(kind) || CONVERTED.includes(kind)) {
    return {
      async decode() {
        if (!(await hasImageLibrary())) return unopened(asset, kind, place);
        const prepared = await open(asset, kind, options);
        return prepared ? { prepared } : { problem: diagnostic("HV1029", { path }, place) };
      },
    };
  }
  return kindGroup(kind) === "picture"
    ? { problem: diagnostic("HV1105", { path, kind, group: "picture" }, place) }
    : { problem: diagnostic("HV1029", { path }, place) };
}

/** Without a library photos stay as they are, and what no browser shows is of no use. */
function unopened({ path }: SourceAsset, kind: FileKind, place: AssetUse["place"]): Looked {
  if (CONVERTED.includes(kind)) {
    return { problem: diagnostic("HV1105", { path, kind, group: "picture" }, place) };
  }
  return { prepared: ending(path, kind) };
}

/** The photo as packages carry it; nothing for one that is damaged. */
async function open(asset: SourceAsset, kind: FileKind, { photos }: AssetOptions) {
  const original = await buffer(asset.open());
  try {
    if (CONVERTED.includes(kind)) return await convertPhoto(original, kind, photos !== "as-is");
    if (photos === "light") {
      const photo = await lightenPhoto(original, kind);
      const own = ending(asset.path, photo.kind);
      return { content: photo.content, ...own };
    }
    await opens(original);
    return ending(asset.path, kind);
  } catch {
    return undefined;
  }
}

function ending(path: string, kind: FileKind): { readonly ending?: string } {
  const right = rightEnding(path, kind);
  return right === undefined ? {} : { ending: right };
}

function topOf({ path }: SourceAsset) {
  const start = { line: 1, column: 1, offset: 0 };
  return { file: path, start, end: start };
}
