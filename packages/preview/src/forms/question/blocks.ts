import type { Range, TextEdit } from "../text-edit.ts";

/** Things that stand one beneath the other, as the choices of a list and the rows of a table do. */
export interface Blocks<F extends { readonly from?: number }> {
  readonly ranges: readonly Range[];
  /** What parts two of them. */
  readonly between: string;
  /** Where the first one goes if there is none, with what stands before it there. */
  readonly first?: { readonly at: number; readonly lead: string };
  /** The edits that make of the block `from` what `field` says. */
  edit(from: number, field: F): readonly TextEdit[];
  /** A block that stands at `index`. */
  render(field: F, index: number): string;
}

/**
 * Makes of blocks what `fields` say. Where only one thing was done, be it to change some, to take some away or to add
 * some, nothing else is touched; where their order changed, each place gets what belongs there.
 */
export function writeBlocks<F extends { readonly from?: number }>(
  asked: readonly F[],
  { ranges, between, first, edit, render }: Blocks<F>,
): readonly TextEdit[] {
  const fields = withKnownOrigins(asked, ranges.length);
  const kept = fields.flatMap(({ from }) => (from === undefined ? [] : [from]));
  const inOrder = kept.every((from, index) => index === 0 || from > (kept[index - 1] as number));
  const isAdded = kept.length < fields.length;
  const isTaken = kept.length < ranges.length;
  if (ranges.length === 0 || fields.length === 0 || !inOrder || (isAdded && isTaken)) {
    return fillPlaces();
  }
  const edits = fields.flatMap((field) =>
    field.from === undefined ? [] : [...edit(field.from, field)],
  );
  if (isTaken) {
    const gone = [...ranges.keys()].filter((index) => !kept.includes(index));
    return [...edits, ...gone.map((index) => without(index, kept))];
  }
  return [...edits, ...additions()];

  function additions(): readonly TextEdit[] {
    return fields.flatMap((field, index): TextEdit[] => {
      if (field.from !== undefined) return [];
      const before = fields.slice(0, index).findLast(({ from }) => from !== undefined)?.from;
      const put = render(field, index);
      const at = before === undefined ? (ranges[0] as Range).start : (ranges[before] as Range).end;
      return [{ start: at, end: at, text: before === undefined ? put + between : between + put }];
    });
  }

  /** From the end of the block before, or else to the start of the one behind. */
  function without(index: number, stay: readonly number[]): TextEdit {
    const own = ranges[index] as Range;
    const isLead = stay.every((one) => one > index);
    if (isLead) return { start: own.start, end: (ranges[index + 1] as Range).start, text: "" };
    return { start: (ranges[index - 1] as Range).end, end: own.end, text: "" };
  }

  function fillPlaces(): readonly TextEdit[] {
    const places = ranges.slice(0, fields.length);
    const edits = places.flatMap((range, index): readonly TextEdit[] => {
      const field = fields[index] as F;
      if (field.from === index) return edit(index, field);
      return [{ ...range, text: render(field, index) }];
    });
    const rest = ranges.slice(fields.length);
    if (rest.length > 0) {
      const start = places.at(-1)?.end ?? first?.at ?? (rest[0] as Range).start;
      edits.push({ start, end: (rest.at(-1) as Range).end, text: "" });
    }
    const more = fields.slice(places.length);
    if (more.length > 0) {
      const put = more.map((field, index) => render(field, places.length + index)).join(between);
      const at = places.at(-1)?.end ?? first?.at ?? 0;
      edits.push({
        start: at,
        end: at,
        text: (places.length > 0 ? between : (first?.lead ?? "")) + put,
      });
    }
    return edits;
  }
}

/** What comes from nowhere, or from where another one came from, is new. */
export function withKnownOrigins<F extends { readonly from?: number }>(
  fields: readonly F[],
  count: number,
): readonly F[] {
  const taken = new Set<number>();
  return fields.map((field) => {
    const { from, ...rest } = field;
    if (from === undefined) return field;
    if (from < count && !taken.has(from)) {
      taken.add(from);
      return field;
    }
    return rest as F;
  });
}
