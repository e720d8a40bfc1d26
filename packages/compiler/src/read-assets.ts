import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { SourceAsset, SourceFolder } from "@hocvu/markdown";
import type { AssetContent } from "@hocvu/targets";

/** Above this a file is not held in memory but read twice: for its digest, and into the package. */
const IN_MEMORY_BYTES = 4 * 1024 * 1024;

/** Content and digest of the files that a course uses, by path. */
export async function readAssets(
  folder: SourceFolder,
  paths: readonly string[],
): Promise<ReadonlyMap<string, AssetContent>> {
  const assets = new Map<string, AssetContent>();
  for (const path of paths) {
    const asset = folder.assets.get(path);
    if (asset) assets.set(path, await readAsset(asset));
  }
  return assets;
}

async function readAsset(asset: SourceAsset): Promise<AssetContent> {
  const hash = createHash("sha256");
  if (asset.size > IN_MEMORY_BYTES) {
    await pipeline(asset.open(), hash);
    return { content: () => asset.open(), digest: hash.digest("hex") };
  }
  const content = await buffer(asset.open());
  return { content, digest: hash.update(content).digest("hex") };
}
