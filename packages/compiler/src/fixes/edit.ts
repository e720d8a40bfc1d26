/** A change of a file's text: what stands from one offset to another becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap, from the end, so that each finds its place as it was. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

/** Whether the two touch the same text, or insert in the same place. */
export function overlap(one: Edit, other: Edit): boolean {
  return one.start <= other.end && other.start <= one.end;
}
