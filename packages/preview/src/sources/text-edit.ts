/** A change of a text: what stands from one offset to another, in UTF-16 units, becomes `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes of one file of the course, made on the text that `digest` stands for; where it is empty, on `base`. */
export interface SourceEdit {
  /** Relative to the course folder, forward slashes, NFC. */
  readonly file: string;
  readonly digest: string;
  readonly edits: readonly TextEdit[];
  /** The same for edits that are sent again as their answer was lost: they are made once. */
  readonly id?: string;
  /** The text itself, for a server that was started since and does not know its digest. */
  readonly base?: string;
}

/** The text of a file: its own letters, line ends as `\n`, without a byte order mark. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly digest: string;
}

/** What two sides made of the same words. */
export interface Conflict {
  /** What stood there before; offsets into the text that the edits were made on. */
  readonly base: TextEdit;
  /** What stands there now; offsets into the text as it is now. */
  readonly theirs: TextEdit;
  /** What the edits would have made of it. */
  readonly ours: string;
}

/** The edits in their order; undefined where they overlap, or reach beyond a text of that length. */
export function inOrder(edits: readonly TextEdit[], length: number): TextEdit[] | undefined {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  for (const { start, end } of sorted) {
    if (!Number.isInteger(start) || !Number.isInteger(end)) return undefined;
    if (start < at || end < start || end > length) return undefined;
    at = end;
  }
  return sorted;
}

/** Applies edits that are in order, each with its offsets in `text` as it was. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let done = "";
  let at = 0;
  for (const { start, end, text: written } of edits) {
    done += text.slice(at, start) + written;
    at = end;
  }
  return done + text.slice(at);
}
