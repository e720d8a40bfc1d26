import type { Place } from "@hocvu/diagnostics";

/** What a file of the course is there for, where it is named. */
export interface AssetUse {
  readonly path: string;
  readonly as: AssetRole;
  readonly place: Place;
  /** Of a film: the second at which it is to stop there, so that it has to be longer. */
  readonly reaches?: number;
}

export type AssetRole =
  | "picture"
  | "video"
  | "audio"
  | "captions"
  | "cues"
  | "transcript"
  | "certificate"
  | "download";

/** What a course turned out to use. */
export interface UsedAssets {
  /** Paths of what a package has to carry. */
  readonly used: Set<string>;
  readonly uses: AssetUse[];
}

/** Puts down that the file at `path` is named at `place`, and has to be carried. */
export function useAsset(assets: UsedAssets, path: string, as: AssetRole, place: Place): void {
  assets.used.add(path);
  assets.uses.push({ path, as, place });
}
