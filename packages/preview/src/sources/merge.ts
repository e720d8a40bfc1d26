import { diff } from "./diff.ts";
import { applyEdits, type Conflict, type TextEdit } from "./text-edit.ts";

export interface Merged {
  /** What is still to be done to the text as it is now, in order; without what is in conflict, unless a side was chosen. */
  readonly edits: readonly TextEdit[];
  readonly conflicts: readonly Conflict[];
}

/** An edit, and how far it reaches: what is put in or taken out beside its like may as well stand there. */
interface Reaching {
  readonly edit: TextEdit;
  readonly from: number;
  readonly to: number;
}

interface Cluster {
  start: number;
  end: number;
  readonly ours: TextEdit[];
  readonly theirs: TextEdit[];
}

/**
 * Brings `edits`, made on `base`, into the text that `base` has become meanwhile. Where both sides touch the same words
 * and do not make the same of them, that is a conflict; with `chosen`, one side's words stay.
 */
export function merge(
  base: string,
  edits: readonly TextEdit[],
  now: string,
  chosen?: "ours" | "theirs",
): Merged {
  // As when an answer was lost and they are sent again.
  if (applyEdits(base, edits) === now) return { edits: [], conflicts: [] };
  const done: TextEdit[] = [];
  const conflicts: Conflict[] = [];
  /** How far what stands after a cluster has moved. */
  let moved = 0;
  for (const { start, end, ours, theirs } of clusters(base, edits, diff(base, now))) {
    const madeOf = (own: readonly TextEdit[]) =>
      applyEdits(
        base.slice(start, end),
        own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
      );
    const before = base.slice(start, end);
    const [our, their] = [madeOf(ours), madeOf(theirs)];
    const place = { start: start + moved, end: start + moved + their.length };
    moved += their.length - before.length;
    if (our === before || our === their) continue;
    if (their === before) {
      const shift = place.start - start;
      done.push(...ours.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })));
    } else {
      conflicts.push({
        base: { start, end, text: before },
        theirs: { ...place, text: their },
        ours: our,
      });
      if (chosen === "ours") done.push({ ...place, text: our });
    }
  }
  return { edits: done, conflicts };
}

/** Edits that touch one another, of whichever side, together. */
function clusters(
  base: string,
  ours: readonly TextEdit[],
  theirs: readonly TextEdit[],
): readonly Cluster[] {
  const all = [
    ...ours.map((edit) => ({ ...reach(base, edit), side: "ours" as const })),
    ...theirs.map((edit) => ({ ...reach(base, edit), side: "theirs" as const })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const found: Cluster[] = [];
  for (const { edit, from, to, side } of all) {
    let last = found.at(-1);
    if (!last || from > last.end) {
      last = { start: from, end: to, ours: [], theirs: [] };
      found.push(last);
    }
    last.end = Math.max(last.end, to);
    last[side].push(edit);
  }
  for (const { ours, theirs } of found) {
    for (const own of [ours, theirs]) own.sort((a, b) => a.start - b.start || a.end - b.end);
  }
  return found;
}

function reach(base: string, edit: TextEdit): Reaching {
  const { start, end, text } = edit;
  if (start < end && text !== "") return { edit, from: start, to: end };
  const piece = start < end ? base.slice(start, end) : text;
  let left = 0;
  while (start - left > 0 && base[start - left - 1] === piece.at(-1 - (left % piece.length)))
    left++;
  let right = 0;
  while (end + right < base.length && base[end + right] === piece[right % piece.length]) right++;
  return { edit, from: start - left, to: end + right };
}
