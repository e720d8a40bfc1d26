import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { SourceAsset, SourceFolder } from "@hocvu/markdown";
import type { AssetContent } from "@hocvu/targets";
import { withEnding } from "./endings.ts";
import type { Prepared, PreparedAssets } from "./prepared.ts";

/** Above this a file is not held in memory but read twice: for its digest, and into the package. */
const IN_MEMORY_BYTES = 4 * 1024 * 1024;

/** Content and digest of the files that a course uses, by path. */
export async function readAssets(
  folder: SourceFolder,
  paths: readonly string[],
  prepared: PreparedAssets,
): Promise<ReadonlyMap<string, AssetContent>> {
  const assets = new Map<string, AssetContent>();
  for (const path of paths) {
    const asset = folder.assets.get(path);
    if (asset) assets.set(path, await readAsset(asset, prepared.get(path) ?? {}));
  }
  return assets;
}

async function readAsset(asset: SourceAsset, { content, ending }: Prepared): Promise<AssetContent> {
  const path = ending === undefined ? asset.path : withEnding(asset.path, ending);
  if (content) return inMemory(path, content);
  if (asset.size <= IN_MEMORY_BYTES) return inMemory(path, await buffer(asset.open()));
  const hash = createHash("sha256");
  await pipeline(asset.open(), hash);
  return { path, content: () => asset.open(), digest: hash.digest("hex") };
}

function inMemory(path: string, content: Buffer): AssetContent {
  return { path, content, digest: createHash("sha256").update(content).digest("hex") };
}
