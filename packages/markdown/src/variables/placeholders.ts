import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";

/**
 * What an organiser has still to fill in: `[điền: số điện thoại]`, `[fill in: phone]`. Without the colon it is one in small
 * letters: `[Điền vào chỗ trống]` and `[điền từ thích hợp]` are said to learners.
 */
const WITH_COLON = /\[(?:điền|fill in)[ \t]*:[^[\]\n]*\]/giu;
const WITHOUT =
  /\[(?:điền(?![ \t]+(?:vào|từ|tiếp|đúng)(?!\p{L}))|fill in(?![ \t]+the[ \t]+(?:blank|gap)))(?![ \t]*:)(?:[ \t,][^[\]\n]*)?\]/gu;

export function placeholdersIn(text: string): readonly string[] {
  const composed = text.normalize("NFC");
  return [...composed.matchAll(WITH_COLON), ...composed.matchAll(WITHOUT)]
    .sort((a, b) => a.index - b.index)
    .map(([placeholder]) => placeholder);
}

/** Whether `value` holds a text that is still to be filled in. */
export function isUnfilled(value: unknown): boolean {
  return typeof value === "string" && placeholdersIn(value).length > 0;
}

const isAt =
  (one: Place) =>
  ({ file, start }: Place) =>
    file === one.file && start.offset === one.start.offset;

/** What says nothing of what belongs there; two of these are two things. */
const NAMELESS = /^\[(?:điền|fill in)[ \t]*:?[ \t]*\]$/iu;

/** Gathers what is unfilled: the same thing is one to fill in, however often it stands there. */
export interface Unfilled {
  /** Notes those that stand in `text`, whose source is `source`; `placeIn` gives the place of a part of the source. */
  note(text: string, source: string, placeIn: (start: number, end: number) => Place): void;
  /** Notes `text`, an unfilled thing, which stands in `places`. */
  add(text: string, places: readonly Place[]): void;
  /** Everything noted so far, with where it stands. */
  noted(): readonly (readonly [text: string, places: readonly Place[]])[];
  listed(): Diagnostic[];
}

export function gatherUnfilled(): Unfilled {
  const found: { readonly text: string; readonly places: [Place, ...Place[]] }[] = [];
  const add = (text: string, [first, ...others]: readonly Place[]) => {
    if (!first) return;
    const known = NAMELESS.test(text) ? undefined : found.find((one) => one.text === text);
    if (!known) found.push({ text, places: [first, ...others] });
    // What stands in settings is told as often as it is used; it stands there once.
    else known.places.push(...[first, ...others].filter((one) => !known.places.some(isAt(one))));
  };
  return {
    add,
    noted: () => found.map(({ text, places }) => [text, places] as const),
    note(text, source, placeIn) {
      let from = 0;
      for (const placeholder of placeholdersIn(text)) {
        const at = source.indexOf(placeholder, from);
        if (at >= 0) from = at + placeholder.length;
        const place = at < 0 ? placeIn(0, source.length) : placeIn(at, from);
        add(placeholder, [place]);
      }
    },
    listed: () =>
      found.map(({ text, places: [first, ...others] }) =>
        diagnostic(
          "HV2410",
          { text, count: others.length + 1 },
          first,
          others.map((place) => ({ place, role: "alsoHere" as const })),
        ),
      ),
  };
}
