import { type PlayableCourse, passes, type Share } from "@hocvu/model";
import { type Outline, unseen } from "../outline.ts";
import type { State } from "../session/state.ts";
import type { Verdict } from "../tracker.ts";

/**
 * How the learner stands. With an exam: `passed` once an attempt reached the passing share, `failed` when all
 * tries are used up without. Without: `completed` once every page was seen. What was reached stays reached.
 */
export function judge(outline: Outline, state: State): Verdict {
  const { exam } = outline.course;
  if (state.reached === "passed" || (exam && bestPasses(outline.course, state))) return "passed";
  if (state.reached === "completed") return "completed";
  if (!exam) return unseen(outline, state.seen).length === 0 ? "completed" : "incomplete";
  return triesLeft(outline.course, state) === 0 ? "failed" : "incomplete";
}

/** `state` with what it has reached put down, so that no later course or attempt takes it back. */
export function keepReached(outline: Outline, state: State): State {
  const verdict = judge(outline, state);
  return verdict === "passed" || verdict === "completed" ? { ...state, reached: verdict } : state;
}

/** `state` with the day put down on which something was first reached. */
export function stampFinish(state: State, now: Date): State {
  if (state.reached === "incomplete" || state.finishedOn) return state;
  // The learner's own day, whatever the time zone.
  const local = now.getTime() - now.getTimezoneOffset() * 60_000;
  return { ...state, finishedOn: Math.floor(local / 86_400_000) };
}

export function bestPasses(course: PlayableCourse, { best }: State): boolean {
  return best !== undefined && passes(best.right, best.asked, course.passing);
}

/** Infinity where tries are not limited. */
export function triesLeft({ exam }: PlayableCourse, { used }: State): number {
  return Math.max(0, (exam?.attempts || Number.POSITIVE_INFINITY) - used);
}

/** The fewest right answers of `asked` that pass. */
export function rightNeeded(asked: number, passing: Share): number {
  let right = 0;
  while (right < asked && !passes(right, asked, passing)) right++;
  return right;
}
