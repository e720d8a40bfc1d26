import type { Grade, LineItem, Score, User } from "./people.ts";
import type { GradesProfile } from "./profiles/profile.ts";

interface Kept {
  readonly user: User;
  readonly scores: Score[];
  /** In the line item's scale. */
  result: number | undefined;
  comment: string | undefined;
}

/** Line items, the scores that were taken, and what of them is shown. */
export interface Gradebook {
  readonly items: Map<string, LineItem>;
  /** Time of the last score of `user` in milliseconds. */
  lastTime(item: LineItem, user: User): number | undefined;
  take(item: LineItem, user: User, score: Score): void;
  /** Puts a result in the line item's scale, whatever came before, as Basic Outcomes do. */
  put(item: LineItem, user: User, result: number | undefined, now: number): void;
  grades(holds: (item: LineItem) => boolean): readonly Grade[];
  scores(item: LineItem): readonly Score[];
  remove(item: LineItem): void;
}

export function createGradebook(profile: GradesProfile): Gradebook {
  const items = new Map<string, LineItem>();
  const kept = new Map<string, Map<string, Kept>>();

  function keptOf(item: LineItem, user: User): Kept {
    const ofItem = kept.get(item.id) ?? new Map<string, Kept>();
    kept.set(item.id, ofItem);
    const found = ofItem.get(user.id) ?? {
      user,
      scores: [],
      result: undefined,
      comment: undefined,
    };
    ofItem.set(user.id, found);
    return found;
  }

  return {
    items,
    lastTime(item, user) {
      const last = kept.get(item.id)?.get(user.id)?.scores.at(-1);
      // What was erased has left its time behind, too.
      const { unfinished } = profile;
      if (!last || (unfinished === "erases" && shown(last, item, profile) === ERASED))
        return undefined;
      return Date.parse(last.timestamp);
    },
    take(item, user, score) {
      const one = keptOf(item, user);
      one.scores.push(score);
      if (profile.publishes === "linked" && item.linkId === undefined) return;
      const change = shown(score, item, profile);
      if (change === "none") return;
      one.result = change.result;
      one.comment = score.comment;
    },
    put(item, user, result, now) {
      const one = keptOf(item, user);
      one.result = result;
      one.scores.push({
        ...{ userId: user.sub, timestamp: new Date(now).toISOString() },
        ...{ activityProgress: "Completed", gradingProgress: "FullyGraded" },
        ...(result === undefined ? {} : { scoreGiven: result, scoreMaximum: item.scoreMaximum }),
      });
    },
    grades: (holds) =>
      [...items.values()].filter(holds).flatMap((lineItem) =>
        [...(kept.get(lineItem.id)?.values() ?? [])].map(({ user, scores, result, comment }) => {
          const last = scores.at(-1) as Score;
          const { activityProgress, gradingProgress } = last;
          return { user, lineItem, result, comment, activityProgress, gradingProgress };
        }),
      ),
    scores: (item) => [...(kept.get(item.id)?.values() ?? [])].flatMap(({ scores }) => scores),
    remove(item) {
      items.delete(item.id);
      kept.delete(item.id);
    },
  };
}

const ERASED = { result: undefined };

/** What `score` makes of what is shown. */
function shown(
  score: Score,
  item: LineItem,
  profile: GradesProfile,
): { readonly result: number | undefined } | "none" {
  const { scoreGiven, scoreMaximum = 1, gradingProgress } = score;
  if (gradingProgress !== "FullyGraded") {
    switch (profile.unfinished) {
      case "erases":
        return ERASED;
      case "ignored":
        return "none";
      case "erases, but for PendingManual":
        if (gradingProgress !== "PendingManual") return ERASED;
        break;
      case "shown":
        // AGS 3.4.7.4: what is not ready or failed has no score to show.
        if (gradingProgress === "NotReady" || gradingProgress === "Failed") return "none";
    }
  }
  if (scoreGiven === undefined) return ERASED;
  if (scoreGiven === 0 && profile.zero === "stored only") return "none";
  const share = scoreGiven / scoreMaximum;
  return { result: (profile.cutsAtMaximum ? Math.min(share, 1) : share) * item.scoreMaximum };
}
