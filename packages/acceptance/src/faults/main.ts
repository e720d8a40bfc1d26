// The script of the page in which the visits are played.
import { PROFILES, type ProfileName } from "@hocvu/simulator/scorm12";
import type { Edition } from "./edition.ts";
import { type Reading, readAll } from "./reading.ts";
import { playVisits } from "./visits.ts";

declare global {
  interface Window {
    /** Plays one seed; gives back what went wrong. */
    hocvuPlay: (
      seed: number,
      profile: ProfileName,
      editions: readonly [Edition, ...Edition[]],
    ) => Promise<readonly string[]>;
    /** Studies a whole course in peace. */
    hocvuRead: (profile: ProfileName, edition: Edition) => Promise<Reading>;
  }
}

window.hocvuPlay = (seed, profile, editions) => playVisits(seed, PROFILES[profile], editions);
window.hocvuRead = (profile, edition) => readAll(PROFILES[profile], edition);
