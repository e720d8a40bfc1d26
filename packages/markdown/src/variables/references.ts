/** A reference to a variable, `{{so-dien-thoai}}`, in a piece of text. */
export interface Reference {
  readonly name: string;
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

// What looks like a name, so that `{{<`, `{{c1::…}}` and `{{}}` are none; more than names may be, so that a wrong one is told.
const REFERENCE = /\{\{[ \t]*([\p{L}\d][\p{L}\p{M}\d _-]{0,79}?)[ \t]*\}\}/gu;

/**
 * The references in `value`. Where `source` is what the value was made of, those of its braces that a backslash
 * takes the meaning from (`\{{x}}`) are left out.
 */
export function referencesIn(value: string, source = value): readonly Reference[] {
  const openings = [...source.matchAll(/(\\?)\{(\\?)\{/g)];
  const escaped = (start: number) => {
    const before = value.slice(0, start).split("{{").length - 1;
    const opening = openings[before];
    return Boolean(opening?.[1] || opening?.[2]);
  };
  return [...value.matchAll(REFERENCE)]
    .filter(({ index }) => source === value || !escaped(index))
    .map(({ 0: whole, 1: name = "", index }) => ({
      name,
      start: index,
      end: index + whole.length,
    }));
}

/** Where the reference to `name` stands in `source`, from `from` on; all of `source` where it cannot be found. */
export function placeInSource(
  name: string,
  source: string,
  from: number,
): { readonly start: number; readonly end: number } {
  for (const { 0: whole, 1: found, index } of source.matchAll(REFERENCE)) {
    if (index >= from && found === name) return { start: index, end: index + whole.length };
  }
  return { start: 0, end: source.length };
}
