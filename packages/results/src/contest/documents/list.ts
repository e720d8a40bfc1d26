/** A list that people sign: of winners, of places, of who was taken out. All texts are in the reader's language. */
export interface SignedList {
  /** Who gives it out, at the head; empty for none. */
  readonly issuer: string;
  readonly title: string;
  /** Sentences below the title: when the contest was, how ties were parted. */
  readonly lines: readonly string[];
  readonly tables: readonly ListTable[];
  /** Where it is signed: what stands above each signature. */
  readonly signatures: readonly string[];
  /** Place and day, above the signatures. */
  readonly dated: string;
  /** BCP 47. */
  readonly locale: string;
}

export interface ListTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Of its columns, in characters: as the longest of the first texts asks, within reason. */
export function widthsOf({ head, rows }: ListTable): readonly number[] {
  return head.map((name, at) => {
    const longest = rows
      .slice(0, 200)
      .reduce((most, row) => Math.max(most, String(row[at] ?? "").length), name.length);
    return Math.min(48, Math.max(8, longest + 2));
  });
}
