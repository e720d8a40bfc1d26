import type { Text } from "mdast";

/** Where each character of a text node stands in its file, and one more for its end; `escaped` has those behind a `\`. */
export interface SourceOffsets {
  at(index: number): number;
  readonly escaped: ReadonlySet<number>;
}

const REFERENCE = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/i;

/** A node's value is its source with escapes, references and the indents of lines undone: this leads back. */
export function sourceOffsets({ value, position }: Text, source: string): SourceOffsets {
  const offsets: number[] = [];
  const escaped = new Set<number>();
  const end = position?.end.offset ?? 0;
  let at = position?.start.offset ?? 0;
  for (let index = 0; index < value.length; index++) {
    const sign = value[index];
    // Behind a line end stand the marks and the indent of what the text is in.
    if (value[index - 1] === "\n")
      while (at < end && source[at] !== sign && /[ \t>]/.test(source[at] ?? "")) at++;
    if (sign === "\n") while (at < end && source[at] !== "\n") at++;
    const isEscaped = source[at] === "\\" && source[at + 1] === sign && sign !== "\\";
    if (isEscaped) {
      escaped.add(index);
      at++;
    } else if (source[at] === "\\" && source[at + 1] === "\\") {
      escaped.add(index);
      at++;
    }
    offsets.push(Math.min(at, end));
    // `\&lt;` is no reference.
    const reference =
      !isEscaped && (sign !== source[at] || sign === "&")
        ? REFERENCE.exec(source.slice(at, at + 34))
        : null;
    at += reference ? reference[0].length : 1;
  }
  offsets.push(end);
  return { at: (index) => offsets[index] ?? end, escaped };
}
