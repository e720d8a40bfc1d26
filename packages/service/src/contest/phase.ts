import { type Contest, type Course, contestTimes } from "@hocvu/model";
import { GRACE } from "../learning/save-answers.ts";

/** `counting`: closed, while the last attempts are being marked. */
export type Phase = "before" | "open" | "counting" | "closed";

/** Attempts that nobody handed in are closed by a sweep after the grace; it comes every few seconds. */
export const COUNTED = GRACE + 30_000;

export function phaseOf(contest: Contest, now: Date): Phase {
  const { opens, closes } = contestTimes(contest);
  const at = now.getTime();
  if (at < opens) return "before";
  if (at < closes) return "open";
  return at < closes + COUNTED ? "counting" : "closed";
}

/** Whether keys may be shown: nobody can answer any more. */
export function isRevealed({ contest }: Pick<Course, "contest">, now: Date): boolean {
  return contest !== undefined && phaseOf(contest, now) === "closed";
}
