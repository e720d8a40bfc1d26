import { ChangeSet } from "@codemirror/state";
import { diff } from "../../sources/diff.ts";
import type { TextEdit } from "../../sources/text-edit.ts";

/** Changes of CodeMirror as edits of the text they begin with. */
export function editsOf(changes: ChangeSet): TextEdit[] {
  const edits: TextEdit[] = [];
  changes.iterChanges((start, end, _, __, inserted) => {
    edits.push({ start, end, text: inserted.toString() });
  });
  return edits;
}

/** The reverse, for a text of that length. */
export function changesOf(edits: readonly TextEdit[], length: number): ChangeSet {
  return ChangeSet.of(
    edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })),
    length,
    "\n",
  );
}

/** What makes `after` of `before`. */
export function changesBetween(before: string, after: string): ChangeSet {
  return changesOf(diff(before, after), before.length);
}
