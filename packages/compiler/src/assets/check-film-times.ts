import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { type AssetUse, type SourceFolder, timeAsText } from "@hocvu/markdown";
import { filmLength } from "./film-length.ts";

/** Questions that a film is to stop for after it has ended. */
export async function checkFilmTimes(
  { assets }: SourceFolder,
  uses: readonly AssetUse[],
): Promise<readonly Diagnostic[]> {
  const lengths = new Map<string, number | undefined>();
  const found: Diagnostic[] = [];
  for (const { path, place, reaches } of uses) {
    const asset = assets.get(path);
    if (reaches === undefined || !asset) continue;
    if (!lengths.has(path)) lengths.set(path, await filmLength(asset));
    const length = lengths.get(path);
    if (length === undefined || reaches <= length) continue;
    const args = { at: timeAsText(reaches), end: timeAsText(Math.floor(length)) };
    found.push(diagnostic("HV2469", args, place));
  }
  return found;
}
