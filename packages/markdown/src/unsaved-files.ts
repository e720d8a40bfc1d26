import { Readable } from "node:stream";
import { dimensionsOf } from "./picture-dimensions.ts";
import type { Above, SourceAsset } from "./source.ts";

/** The bytes of files as an editor has them, by path in the course folder; `../name` for one right above it. */
export type UnsavedFiles = ReadonlyMap<string, Uint8Array>;

/** Whether files and folders of that name are no part of a course. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

export function unsavedAsset(path: string, bytes: Uint8Array): SourceAsset {
  const dimensions = dimensionsOf(path, bytes);
  return {
    path,
    size: bytes.length,
    ...(dimensions ? { dimensions } : {}),
    open: () => Readable.from([Buffer.from(bytes)]),
  };
}

/** The same look above the folder, where a file that is being written comes before what lies there. */
export function unsavedAbove(
  unsaved: UnsavedFiles,
  above: (name: string) => Promise<Above>,
): (name: string) => Promise<Above> {
  return async (name) => {
    const path = `../${name}`;
    const bytes = unsaved.get(path);
    return bytes ? { type: "file", asset: unsavedAsset(path, bytes) } : above(name);
  };
}
