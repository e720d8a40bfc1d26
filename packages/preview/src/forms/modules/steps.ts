import { digestOf } from "../../sources/sources.ts";
import type { TextEdit } from "../text-edit.ts";

/** What is done to the files of a course, one after the other; nothing is written over. */
export type Step =
  | { readonly kind: "create"; readonly path: string; readonly text: string }
  /** A file or a folder. */
  | { readonly kind: "rename"; readonly from: string; readonly to: string }
  | {
      readonly kind: "edit";
      readonly path: string;
      readonly edits: readonly TextEdit[];
      /** Of the text that the edits are made on: the file's may be another by now. */
      readonly digest: string;
      /** That text, where nobody else knows it by its digest. */
      readonly base?: string;
    };

/** Edits that are made on the text `base` of a file, if there are any. */
export function editing(
  path: string,
  base: string,
  edits: readonly TextEdit[] | undefined,
): readonly Step[] {
  if (!edits || edits.length === 0) return [];
  return [{ kind: "edit", path, edits, digest: digestOf(base), base }];
}

/** Where things go that are taken out of a course: what begins so is passed over by the compiler. */
export const REMOVED = "_removed";

/**
 * Renames in an order in which none has to wait for a name that another still has; where they go round in a circle, one
 * gets a name that is free first.
 */
export function inOrder(
  renames: readonly { readonly from: string; readonly to: string }[],
  free: (path: string) => string,
): readonly Step[] {
  const left = renames.filter(({ from, to }) => from !== to);
  const steps: Step[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ to }) => !left.some(({ from }) => sameName(from, to)));
    if (next >= 0) {
      const [done] = left.splice(next, 1);
      if (done) steps.push({ kind: "rename", ...done });
      continue;
    }
    const [first] = left;
    if (!first) break;
    const aside = free(first.from);
    steps.push({ kind: "rename", from: first.from, to: aside });
    left[0] = { from: aside, to: first.to };
  }
  return steps;
}

/** Some disks take names that differ in capitals for one. */
function sameName(one: string, other: string): boolean {
  return one.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase();
}
