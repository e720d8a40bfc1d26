import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { SourceAsset, SourceFolder } from "@hocvu/markdown";
import type { AssetContent } from "@hocvu/targets";
import type { Progress } from "../progress.ts";
import type { Drawings } from "./check-pictures.ts";
import { lightenPhoto } from "./lighten-photo.ts";

/** Above this a file is not held in memory but read twice: for its digest, and into the package. */
const IN_MEMORY_BYTES = 4 * 1024 * 1024;
const PHOTO = /\.(avif|gif|jpe?g|png|webp)$/i;

/** Content and digest of the files that a course uses, by path; photos made light if `optimize`. */
export async function readAssets(
  folder: SourceFolder,
  paths: readonly string[],
  drawings: Drawings,
  optimize: boolean,
  progress?: Progress,
): Promise<ReadonlyMap<string, AssetContent>> {
  const assets = new Map<string, AssetContent>();
  for (const [done, path] of paths.entries()) {
    progress?.({ doing: "picture", done, total: paths.length });
    const asset = folder.assets.get(path);
    const drawing = drawings.get(path);
    if (drawing !== undefined) assets.set(path, inMemory(path, Buffer.from(drawing)));
    else if (asset) assets.set(path, await readAsset(asset, optimize));
  }
  return assets;
}

async function readAsset(asset: SourceAsset, optimize: boolean): Promise<AssetContent> {
  const { path } = asset;
  const ending = PHOTO.exec(path)?.[0];
  if (optimize && ending) {
    const photo = await lightenPhoto(await buffer(asset.open()), ending);
    return inMemory(path.slice(0, -ending.length) + photo.extension, photo.content);
  }
  if (asset.size <= IN_MEMORY_BYTES) return inMemory(path, await buffer(asset.open()));
  const hash = createHash("sha256");
  await pipeline(asset.open(), hash);
  return { path, content: () => asset.open(), digest: hash.digest("hex") };
}

function inMemory(path: string, content: Buffer): AssetContent {
  return { path, content, digest: createHash("sha256").update(content).digest("hex") };
}
