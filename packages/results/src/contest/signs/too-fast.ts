import type { Responses } from "../../table/responses.ts";
import { groupOf, rowsBy } from "./rows-by.ts";
import { median, normalTail, spread } from "./tails.ts";

export interface TooFast {
  readonly learner: string;
  /** How many right answers have a time, and how many of all answers were right. */
  readonly timed: number;
  readonly rightShare: number;
  /** Their times as a multiple of what others took for right answers to the same questions. */
  readonly pace: number;
  /** How likely an honest contestant is as fast as this, if logarithms of times are normal. */
  readonly chance: number;
}

/** Fewer right answers than this tell nothing of a pace. */
const LEAST = 5;

/**
 * Contestants whose right answers came much too fast, and who have at least as many right as half of all: who presses anything
 * is quick too, but seldom right. Times are compared with those of right answers to the same question. `falseAlarms` is how many
 * honest contestants may be expected on the list, if logarithms of times are normal; people's are somewhat heavier in the tail.
 * A sign for a person to judge, no verdict.
 */
export function tooFast(responses: Responses, falseAlarms = 1): readonly TooFast[] {
  const usual = usualTimes(responses);
  const byLearner = rowsBy(responses.learner, responses.learners.length);
  const all: { learner: number; timed: number; rightShare: number; residual: number }[] = [];
  for (let learner = 0; learner < responses.learners.length; learner++) {
    const rows = groupOf(byLearner, learner);
    let [timed, right, sum] = [0, 0, 0];
    for (const row of rows) {
      right += responses.right[row] as number;
      const seconds = timeOf(responses, row);
      const expected = usual[responses.item[row] as number] as number;
      if (seconds === undefined || Number.isNaN(expected)) continue;
      timed++;
      sum += Math.log(seconds) - expected;
    }
    if (timed < LEAST) continue;
    all.push({ learner, timed, rightShare: right / rows.length, residual: sum / timed });
  }
  const residuals = Float64Array.from(all, ({ residual }) => residual);
  const middle = median(residuals);
  const deviation = spread(residuals, middle);
  const usualShare = median(Float64Array.from(all, ({ rightShare }) => rightShare));
  if (!(deviation > 0)) return [];
  return all
    .map((one) => ({ ...one, chance: normalTail((middle - one.residual) / deviation) }))
    .filter(
      ({ chance, rightShare }) => chance < falseAlarms / all.length && rightShare >= usualShare,
    )
    .map(({ learner, timed, rightShare, residual, chance }) => ({
      learner: responses.learners[learner] as string,
      timed,
      rightShare,
      pace: Math.exp(residual - middle),
      chance,
    }))
    .sort((a, b) => a.chance - b.chance || (a.learner < b.learner ? -1 : 1));
}

/** The logarithm of the usual time of a right answer, an item each; not a number where nobody's is known. */
function usualTimes(responses: Responses): Float64Array {
  const byItem = rowsBy(responses.item, responses.items.length);
  return Float64Array.from(responses.items, (_, item) => {
    const times: number[] = [];
    for (const row of groupOf(byItem, item)) {
      const seconds = timeOf(responses, row);
      if (seconds !== undefined) times.push(Math.log(seconds));
    }
    return median(Float64Array.from(times));
  });
}

/** Of a right answer, where it is known. */
function timeOf({ right, seconds }: Responses, row: number): number | undefined {
  const time = seconds[row] as number;
  // A clock that counts whole seconds shows nothing for the quickest.
  return right[row] === 1 && time >= 0 ? Math.max(time, 0.1) : undefined;
}
