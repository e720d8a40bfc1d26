import type { Outline } from "../outline.ts";
import type { Interaction } from "../tracker.ts";
import type { Entry, Journal } from "./journal.ts";
import { contains, countOf, isOver, isSameAttempt, merge } from "./merge.ts";
import { decodeState, type State } from "./state.ts";

/** What a browser kept of a learner, if it did; whether it is of this learner and this attempt beyond doubt; and where it is kept. */
export type Kept = readonly [entry: Entry | undefined, isOwn: boolean, from?: Journal | undefined];

/** What may be of another attempt, or of somebody else: the learner has to say. */
export interface Doubtful {
  readonly entry: Entry;
  readonly decoded: State;
  readonly from: Journal | undefined;
}

export interface Reconciled {
  readonly state: State;
  /** To be handed over again. */
  readonly interactions: readonly Interaction[];
  readonly doubtful: readonly Doubtful[];
  /** Whether something is in it that the platform has not. */
  readonly isAhead: boolean;
}

/**
 * What the platform `found` and what browsers kept as one. `start` is what comes of `found` alone. What was kept of another
 * attempt never fills a new one by itself: what did not arrive of it is doubtful, the rest is over.
 */
export function reconcile(
  outline: Outline,
  start: State,
  found: State | undefined,
  candidates: readonly Kept[],
): Reconciled {
  let state = start;
  let interactions: readonly Interaction[] = [];
  let doubtful: readonly Doubtful[] = [];
  let isAhead = false;
  for (const [entry, isOwn, from] of candidates) {
    const decoded = entry && decodeState(entry.state);
    // What has no changes in it is nobody's loss.
    if (!decoded || !countOf(decoded) || (found && contains(found, decoded))) continue;
    if (isOwn || (found && isSameAttempt(found, decoded))) {
      // Answers of an exam that does not count any more are none.
      if (!found || !isOver(outline, state))
        interactions = joined(interactions, entry.interactions);
      state = found ? merge(outline, state, decoded) : merge(outline, decoded, state);
      isAhead = true;
    } else if (!entry.sure) doubtful = [...doubtful, { entry, decoded, from }];
  }
  return { state, interactions, doubtful, isAhead };
}

/** Both, each answer once. */
export function joined(
  some: readonly Interaction[],
  more: readonly Interaction[],
): readonly Interaction[] {
  return [...some, ...more.filter(({ id }) => some.every((one) => one.id !== id))];
}
