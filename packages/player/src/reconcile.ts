import type { Entry, Journal } from "./journal.ts";
import { contains, countOf, isSameAttempt, merge } from "./merge.ts";
import { decodeState, type State } from "./state.ts";
import type { Interaction } from "./tracker.ts";

/** What a browser kept of a learner. */
export interface Kept extends Entry {
  /** Whose it was kept as; none for what is at hand. */
  readonly from?: Journal;
  /** Whether it is of this learner and this attempt beyond doubt. */
  readonly isOwn: boolean;
}

/** {@link Kept} that may be of another attempt, or of somebody else: the learner has to say. */
export interface Doubtful extends Kept {
  readonly decoded: State;
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
  start: State,
  found: State | undefined,
  candidates: readonly Kept[],
): Reconciled {
  let state = start;
  let interactions: readonly Interaction[] = [];
  let doubtful: readonly Doubtful[] = [];
  let isAhead = false;
  for (const kept of candidates) {
    const decoded = decodeState(kept.state);
    // What has no changes in it is nobody's loss.
    if (!decoded || !countOf(decoded) || (found && contains(found, decoded))) continue;
    if (kept.isOwn || (found && isSameAttempt(found, decoded))) {
      state = found ? merge(state, decoded) : merge(decoded, state);
      const known = new Set(interactions.map(({ id }) => id));
      interactions = [...interactions, ...kept.interactions.filter(({ id }) => !known.has(id))];
      isAhead = true;
    } else if (!kept.sure) doubtful = [...doubtful, { ...kept, decoded }];
  }
  return { state, interactions, doubtful, isAhead };
}
