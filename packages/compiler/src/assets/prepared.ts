/**
 * What becomes of photos: `opened` only, to see whether they are sound, or made `light`; or they are to be carried
 * `as-is`.
 */
export type Photos = "opened" | "light" | "as-is";

/** A file of the course as packages carry it, where that is not as it lies in the folder. */
export interface Prepared {
  /** What it holds instead. */
  readonly content?: Buffer;
  /** Its right ending, with its dot. */
  readonly ending?: string;
}

/** By path. */
export type PreparedAssets = ReadonlyMap<string, Prepared>;
