import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import type { SourceAsset, SourceFolder } from "@hocvu/markdown";
import { digestOf } from "./entry.ts";

/** A course folder that notes which of its files are opened, and for what is looked above it. */
export interface WatchedFolder {
  readonly folder: SourceFolder;
  readonly opened: ReadonlySet<string>;
  readonly soughtAbove: ReadonlySet<string>;
}

export function watchFolder(folder: SourceFolder): WatchedFolder {
  const opened = new Set<string>();
  const soughtAbove = new Set<string>();
  const watch = (asset: SourceAsset): SourceAsset => ({
    ...asset,
    open() {
      opened.add(asset.path);
      return asset.open();
    },
  });
  const { above } = folder;
  return {
    folder: {
      ...folder,
      assets: new Map([...folder.assets].map(([path, asset]) => [path, watch(asset)])),
      ...(above
        ? {
            above(name) {
              soughtAbove.add(name);
              return above(name);
            },
          }
        : {}),
    },
    opened,
    soughtAbove,
  };
}

/** What all files of a folder come to that every build reads: names, texts, and of the others how large they are. */
export function digestFolder({ texts, assets }: SourceFolder): string {
  const hash = createHash("sha256");
  for (const { path, text, refused } of texts) {
    hash.update(JSON.stringify([path, refused ?? false, text.length]));
    hash.update(text);
  }
  for (const { path, size, dimensions } of assets.values()) {
    hash.update(JSON.stringify([path, size, dimensions ?? null]));
  }
  return hash.digest("hex");
}

/** The digest of a file's bytes. */
export async function digestAsset(asset: SourceAsset): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(asset.open(), hash);
  return hash.digest("hex");
}

/** What lies under `name` above the folder. */
export async function digestAbove({ above }: SourceFolder, name: string): Promise<string> {
  const found = await above?.(name);
  if (found?.type !== "file") return digestOf(JSON.stringify(found ?? null));
  return digestAsset(found.asset);
}
