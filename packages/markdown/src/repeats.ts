import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import { MAX_REPEATED } from "./limits.ts";

/** What may be shown in many places though it was written in one. */
export type Repeatable = keyof typeof MAX_REPEATED;

/** Watches over a course's size: a line that names something long may be written thousands of times. */
export interface Repeats {
  /**
   * Whether `thing`, of so many characters, may be shown at `place`: always the first time, and again as long as all
   * that is shown again stays within the limit. The first that does not is reported.
   */
  allow(what: Repeatable, thing: unknown, length: number, place: Place): boolean;
  /** Whether anything was not allowed. */
  readonly exceeded: boolean;
}

export function watchRepeats(diagnostics: Diagnostic[]): Repeats {
  const shown = new Set<unknown>();
  const sums = { transcripts: 0, footnotes: 0, definitions: 0 };
  let exceeded = false;
  return {
    get exceeded() {
      return exceeded;
    },
    allow(what, thing, length, place) {
      if (!shown.has(thing)) {
        shown.add(thing);
        return true;
      }
      const before = sums[what];
      const max = MAX_REPEATED[what];
      if (before <= max) sums[what] += length;
      if (sums[what] <= max) return true;
      if (before <= max) {
        diagnostics.push(diagnostic("HV1052", { repeated: what, max: max / 1024 }, place));
      }
      exceeded = true;
      return false;
    },
  };
}
