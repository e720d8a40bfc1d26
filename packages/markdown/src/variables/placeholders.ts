import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";

/** What an organiser has still to fill in: `[điền: số điện thoại]`, `[fill in: phone]`. */
const PLACEHOLDER = /\[(?:điền|fill in)(?:[ \t]*:[^[\]\n]*)?\]/giu;

export function placeholdersIn(text: string): readonly string[] {
  return text.normalize("NFC").match(PLACEHOLDER) ?? [];
}

/** Whether `value` holds a text that is still to be filled in. */
export function isUnfilled(value: unknown): boolean {
  return typeof value === "string" && placeholdersIn(value).length > 0;
}

/** Gathers what is unfilled: the same thing is one to fill in, however often it stands there. */
export interface Unfilled {
  /** Notes those that stand in `text`, whose source is `source`; `placeIn` gives the place of a part of the source. */
  note(text: string, source: string, placeIn: (start: number, end: number) => Place): void;
  listed(): Diagnostic[];
}

export function gatherUnfilled(): Unfilled {
  const places = new Map<string, Place[]>();
  return {
    note(text, source, placeIn) {
      let from = 0;
      for (const placeholder of placeholdersIn(text)) {
        const at = source.indexOf(placeholder, from);
        if (at >= 0) from = at + placeholder.length;
        const place = at < 0 ? placeIn(0, source.length) : placeIn(at, from);
        const known = places.get(placeholder);
        if (known) known.push(place);
        else places.set(placeholder, [place]);
      }
    },
    listed: () =>
      [...places].map(([text, [first, ...others]]) =>
        diagnostic(
          "HV2410",
          { text, count: others.length + 1 },
          first,
          others.map((place) => ({ place, role: "alsoHere" as const })),
        ),
      ),
  };
}
