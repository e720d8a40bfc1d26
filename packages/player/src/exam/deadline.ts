import type { Exam } from "@hocvu/model";
import type { Attempt } from "../session/state.ts";

/**
 * How many seconds an attempt under way may still take; 0 once they are over, `undefined` where time is not limited. It
 * runs by the clock on the wall, so that closing and reopening gives no time back.
 */
export function secondsLeft(
  attempt: Attempt | undefined,
  { minutes }: Pick<Exam, "minutes">,
  now: number,
): number | undefined {
  if (!attempt || attempt.submitted || !minutes) return undefined;
  const { startedAt = 0 } = attempt;
  // A clock set back since would give more than all of it.
  return Math.max(0, Math.min(minutes * 60, startedAt + minutes * 60 - Math.floor(now / 1000)));
}

/** Minutes before the end at which a learner is told. */
export const WARNINGS = [1, 5];
