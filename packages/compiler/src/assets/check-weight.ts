import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { AssetUse, SourceFolder } from "@hocvu/markdown";
import type { AssetOptions } from "./check-assets.ts";
import type { PreparedAssets } from "./prepared.ts";

/** In bytes: what Moodle sites and Open edX's Studio usually take without their operator having allowed more. */
export const USUAL_MAX_SIZE = 100_000_000;
/** What a photo comes to once it is made light, at the most. */
const LIGHT_PHOTO = 400_000;
const MEGABYTE = 1_000_000;

/** Whether the pictures, recordings and downloads of a course are more than platforms take; text weighs next to nothing. */
export function* checkWeight(
  { assets }: SourceFolder,
  uses: readonly AssetUse[],
  prepared: PreparedAssets,
  { photos, maxSize = USUAL_MAX_SIZE }: AssetOptions,
): Iterable<Diagnostic> {
  const weights = new Map<string, number>();
  let heaviest: AssetUse | undefined;
  for (const use of uses) {
    const { path, as } = use;
    const size = prepared.get(path)?.content?.length ?? assets.get(path)?.size;
    if (size === undefined || as === "transcript" || weights.has(path)) continue;
    const isLightened = as === "picture" && photos === "opened";
    weights.set(path, isLightened ? Math.min(size, LIGHT_PHOTO) : size);
    if (!heaviest || (weights.get(path) ?? 0) > (weights.get(heaviest.path) ?? 0)) heaviest = use;
  }
  const sum = [...weights.values()].reduce((total, size) => total + size, 0);
  if (!heaviest || sum <= maxSize) return;
  const megabytes = (bytes: number) => Math.round((bytes / MEGABYTE) * 10) / 10;
  const args = { size: megabytes(sum), max: megabytes(maxSize), path: heaviest.path };
  yield diagnostic("HV1110", args, heaviest.place);
}
