import { type Diagnostic, diagnostic, didYouMean, type Place } from "@hocvu/diagnostics";
import { slug } from "@hocvu/model";
import type { Unfilled } from "./placeholders.ts";
import { placeInSource, referencesIn } from "./references.ts";

/** What a course says once and uses in many places: an address, a telephone number, the name of a picture. */
export interface Variables {
  readonly values: ReadonlyMap<string, string>;
  /** Whether all variables are known. If not, one that seems to be missing may only be misread. */
  readonly whole: boolean;
  /** By name, what in the values of settings is still to be filled in: of that only what is used is told. */
  readonly open: ReadonlyMap<string, readonly OpenPart[]>;
  /**
   * `value` with each reference replaced by what it stands for, as `encode` writes it there. `source` is what the value
   * was made of, `placeIn` gives the place of a part of it. A reference that leads nowhere is reported and stays.
   */
  fillIn(value: string, at: WrittenAt, encode?: (text: string) => string): string;
}

/** A text to fill in, and where in the settings it stands. */
export type OpenPart = readonly [text: string, place: Place];

export interface WrittenAt {
  readonly source: string;
  readonly placeIn: (start: number, end: number) => Place;
}

/** Variables of these values, which report to `diagnostics`, and to `unfilled` what is used before it was filled in. */
export function variablesOf(
  { values, whole, open }: Pick<Variables, "values" | "whole" | "open">,
  unfilled: Unfilled,
  diagnostics: Diagnostic[],
): Variables {
  const complain = (name: string, place: Place) => {
    if (!whole) return;
    const known = [...values.keys()];
    const made = slug(name);
    const suggestion = values.has(made) ? made : didYouMean(made, known);
    const args = { name, known, proposal: made, ...(suggestion ? { suggestion } : {}) };
    diagnostics.push(diagnostic("HV2411", args, place));
  };
  return {
    values,
    whole,
    open,
    fillIn(value, { source, placeIn }, encode = (text) => text) {
      let filled = "";
      let end = 0;
      let searched = 0;
      for (const reference of referencesIn(value, source)) {
        const place = placeInSource(reference.name, source, searched);
        searched = place.end;
        const meant = values.get(reference.name);
        if (meant === undefined) complain(reference.name, placeIn(place.start, place.end));
        for (const [text, at] of open.get(reference.name) ?? []) unfilled.add(text, [at]);
        filled += value.slice(end, reference.start);
        filled += meant === undefined ? value.slice(reference.start, reference.end) : encode(meant);
        end = reference.end;
      }
      return filled + value.slice(end);
    },
  };
}
