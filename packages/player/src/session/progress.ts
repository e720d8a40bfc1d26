import { keyOf, passes, percent } from "@hocvu/model";
import { bestPasses, judge } from "../exam/verdict.ts";
import { type Outline, unseen } from "../outline.ts";
import {
  EXAM,
  type Interaction,
  type OutcomeProgress,
  type Progress,
  type Verdict,
} from "../tracker.ts";
import { encodeState, IN_EXAM, type State } from "./state.ts";

/** Everything a platform may know of a learner whose state this is. */
export function progressOf(
  outline: Outline,
  state: State,
  interactions: readonly Interaction[],
  seconds: number,
): Progress {
  const verdict = judge(outline, state);
  const score = finalScore(outline, state, verdict);
  return {
    verdict,
    score,
    location: state.at === IN_EXAM ? ":exam" : outline.byKey.get(state.at)?.id || "",
    state: encodeState(state, outline.course.id),
    measure: state.seen.length / outline.pages.length || 0,
    seconds,
    outcomes: outline.course.exam
      ? examOutcomes(outline, state, verdict)
      : readOutcomes(outline, state),
    interactions,
  };
}

/**
 * The best score, once it is final. A pass that this state cannot account for (the platform told of it, or the
 * course asks for more today) leaves the platform's score alone: ours might be lower.
 */
function finalScore(outline: Outline, state: State, verdict: Verdict): string | undefined {
  const { best } = state;
  const final = verdict === "failed" || (verdict === "passed" && bestPasses(outline.course, state));
  return best && final ? percent(best.right, best.asked) : undefined;
}

function examOutcomes(
  { course }: Outline,
  state: State,
  verdict: Verdict,
): readonly OutcomeProgress[] {
  const { best } = state;
  const outcomes = course.outcomes.map((outcome) => ({
    id: outcome.id,
    tally: best?.outcomes.find(({ key }) => key === keyOf(outcome)),
  }));
  return [...outcomes, { id: EXAM, tally: best }].map(({ id, tally }) => {
    if (!tally) return { id };
    const short = verdict === "failed" || id === EXAM ? "failed" : "incomplete";
    return {
      id,
      verdict: passes(tally.right, tally.asked, course.passing) ? "passed" : short,
      score: percent(tally.right, tally.asked),
    };
  });
}

function readOutcomes(outline: Outline, state: State): readonly OutcomeProgress[] {
  return outline.course.outcomes.map(({ id, module }) =>
    unseen(outline, state.seen, module).length === 0 ? { id, verdict: "completed" } : { id },
  );
}
