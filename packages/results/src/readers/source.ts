/** A file of results, opened as often as somebody reads it. */
export interface Source {
  /** As people know it. */
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

/** What stops the reading of a source: not a fault of ours, but of what was given. */
export class Broken extends Error {
  constructor(
    readonly why: BrokenWhy,
    /** From 1, of the line or, of JSON, of the statement; 0 where that says nothing. */
    readonly at: number,
  ) {
    super(why);
  }
}

/**
 * `quote`: a quotation mark is missing or too many; `long`: a field or statement is longer than any that is meant; `json`: it
 * is none; `cut`: it ends too early; `sheet`: the workbook cannot be opened; `large`: a workbook has too many rows, or would
 * fill the memory; `signs`: it is no text.
 */
export type BrokenWhy = "quote" | "long" | "json" | "cut" | "sheet" | "large" | "signs";

/** What is in memory already. */
export function sourceOf(name: string, content: Uint8Array | string): Source {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return {
    name,
    async *open() {
      yield bytes;
    },
  };
}
