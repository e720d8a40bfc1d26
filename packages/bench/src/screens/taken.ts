import { readdir } from "node:fs/promises";
import { THEME_NAMES } from "@hocvu/model";
import type { Shot } from "./shot.ts";
import type { Stop } from "./stop.ts";

/** The widest first: a screen that was made in a wide window has the contents beside it, which narrow ones hide. */
export const SIZES = [
  [1440, 900],
  [768, 1024],
  [390, 844],
  [360, 640],
] as const;
export const SCHEMES = ["light", "dark"] as const;

/** Our own look, and those that an author chooses by name. */
export const LOOKS = ["own", ...THEME_NAMES];

export const fileOf = (place: string, look: string, width: number, scheme: string) =>
  `${place}.${look}.${width}.${scheme}.png`;

/** All that was taken into `folder`, in this run or in one before it, in the order of the walks. */
export async function taken(folder: string, stops: readonly Stop[]): Promise<readonly Shot[]> {
  const files = new Set(await readdir(folder));
  return stops
    .flatMap(({ place }) =>
      LOOKS.flatMap((look) =>
        SIZES.flatMap(([width, height]) =>
          SCHEMES.map((scheme) => ({
            look,
            place,
            size: `${width} × ${height}`,
            scheme,
            file: fileOf(place, look, width, scheme),
          })),
        ),
      ),
    )
    .filter(({ file }) => files.has(file));
}
