import { buffer } from "node:stream/consumers";
import { type Checked, type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { AssetRole, AssetUse, SourceAsset, SourceFolder } from "@hocvu/markdown";
import { isActiveFile } from "@hocvu/model";
import type { Progress } from "../progress.ts";
import { readCaptions } from "./captions.ts";
import { checkDrawing } from "./check-drawing.ts";
import { checkFilmTimes } from "./check-film-times.ts";
import { checkPicture } from "./check-picture.ts";
import { checkRecording } from "./check-recording.ts";
import { checkTemplate } from "./check-template.ts";
import { checkWeight } from "./check-weight.ts";
import { brokenImageLibrary, hasImageLibrary } from "./image-library.ts";
import { type Pixels, watchPixels } from "./picture-limits.ts";
import type { Photos, Prepared, PreparedAssets } from "./prepared.ts";

export interface AssetOptions {
  readonly photos: Photos;
  /** In bytes; see {@link checkWeight}. */
  readonly maxSize?: number | undefined;
  readonly progress?: Progress | undefined;
}

/** What came of looking at a file: what a package carries in its place, if anything, or what is wrong. */
export type Looked = { readonly prepared?: Prepared } | { readonly problem: Diagnostic };

/** A picture of which only the head was read yet. */
export interface Undecoded {
  decode(): Promise<Looked>;
}

/** Opens the files that a course uses: whether browsers can show and play them, each as what it is there for. */
export async function checkAssets(
  folder: SourceFolder,
  uses: readonly AssetUse[],
  options: AssetOptions,
): Promise<Checked<PreparedAssets>> {
  const diagnostics: Diagnostic[] = [];
  const prepared = new Map<string, Prepared>();
  const pixels = watchPixels();
  const undecoded: (readonly [AssetUse, Undecoded])[] = [];
  const take = ({ path }: AssetUse, looked: Looked) => {
    if ("problem" in looked) diagnostics.push(looked.problem);
    else if (looked.prepared) prepared.set(path, looked.prepared);
  };
  const first = new Map(uses.toReversed().map((use) => [`${kindOfUse(use.as)} ${use.path}`, use]));
  const once = [...first.values()].reverse();
  for (const use of once) {
    const asset = folder.assets.get(use.path);
    if (!asset) continue;
    const looked = await look(asset, use, options, pixels, diagnostics);
    if ("decode" in looked) undecoded.push([use, looked]);
    else take(use, looked);
  }
  if (!pixels.exceeded) {
    for (const [done, [use, one]] of undecoded.entries()) {
      options.progress?.({ doing: "picture", done, total: undecoded.length });
      take(use, await one.decode());
    }
  }
  if (undecoded.length > 0 && !(await hasImageLibrary())) {
    const fault = await brokenImageLibrary();
    const args = { photos: undecoded.length, ...(fault === undefined ? {} : { fault }) };
    diagnostics.push(diagnostic("HV1141", args));
  }
  diagnostics.push(...(await checkFilmTimes(folder, uses)));
  diagnostics.push(...checkWeight(folder, uses, prepared, options));
  return { value: prepared, diagnostics };
}

/** A film and a sound are looked at alike. */
function kindOfUse(as: AssetRole): string {
  return as === "audio" ? "video" : as;
}

async function look(
  asset: SourceAsset,
  use: AssetUse,
  options: AssetOptions,
  pixels: Pixels,
  diagnostics: Diagnostic[],
): Promise<Looked | Undecoded> {
  switch (use.as) {
    case "picture":
      return checkPicture(asset, use, options, pixels, diagnostics);
    case "video":
    case "audio":
      return checkRecording(asset, use);
    case "captions":
      return checkCaptions(asset, use);
    case "download":
      if (asset.size === 0) {
        return { problem: diagnostic("HV1109", { path: asset.path }, use.place) };
      }
      diagnostics.push(...reportChanged(use));
      return /\.svg$/i.test(asset.path) ? checkDrawing(asset, diagnostics) : {};
    case "certificate":
      return checkTemplate(asset, use, diagnostics);
    // Opened where they are matched with the page, and no part of a package.
    case "cues":
    case "transcript":
      return {};
  }
}

/** What does not go along as it is, as it could run where it is served. */
function* reportChanged({ path, place }: AssetUse): Iterable<Diagnostic> {
  const name = path.split("/").at(-1) ?? path;
  if (isActiveFile(path)) yield diagnostic("HV1040", { path, name }, place);
  else if (/\.svg$/i.test(path)) yield diagnostic("HV1041", { path }, place);
}

async function checkCaptions(asset: SourceAsset, { place }: AssetUse): Promise<Looked> {
  const { path } = asset;
  const read = readCaptions(await buffer(asset.open()));
  if ("fault" in read) {
    return { problem: diagnostic("HV1107", { path, why: read.fault }, place) };
  }
  const isNamed = /\.vtt$/i.test(path);
  if (!read.changed && isNamed) return {};
  return {
    prepared: {
      ...(read.changed ? { content: Buffer.from(read.vtt) } : {}),
      ...(isNamed ? {} : { ending: ".vtt" }),
    },
  };
}
