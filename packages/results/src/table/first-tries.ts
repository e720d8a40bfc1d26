import type { Responses } from "./responses.ts";

/**
 * Which rows count for measures: of each learner's answers to a question in one version the first one. Later ones tell what was
 * learnt from seeing it, not what the question asks.
 */
export interface FirstTries {
  /** Rows of the table, learner by learner. */
  readonly rows: Int32Array;
  /** Where each learner's rows begin in {@link rows}, and, at the end, where they end. */
  readonly starts: Int32Array;
}

/** Those of `responses` whose item `counts`. */
export function firstTries(
  responses: Responses,
  counts: (item: number) => boolean = () => true,
): FirstTries {
  const { length, learners, items, learner, item, attempt, at } = responses;
  const asked = items.map((_, number) => counts(number));
  const starts = new Int32Array(learners.length + 1);
  for (let row = 0; row < length; row++) {
    if (asked[item[row] as number]) (starts[(learner[row] as number) + 1] as number)++;
  }
  for (let n = 0; n < learners.length; n++)
    starts[n + 1] = valueAt(starts, n) + valueAt(starts, n + 1);
  const byLearner = new Int32Array(starts[learners.length] as number);
  const next = starts.slice();
  for (let row = 0; row < length; row++) {
    if (!asked[item[row] as number]) continue;
    const who = learner[row] as number;
    byLearner[valueAt(next, who)] = row;
    (next[who] as number)++;
  }
  const isEarlier = (one: number, other: number) =>
    valueAt(attempt, one) - valueAt(attempt, other) ||
    (valueAt(at, one) || 0) - (valueAt(at, other) || 0) ||
    one - other;
  let kept = 0;
  const firstStarts = new Int32Array(learners.length + 1);
  /** The place in `byLearner` of a learner's row for an item, and whose it is: cheaper than a set a learner. */
  const seenAt = new Int32Array(items.length);
  const seenBy = new Int32Array(items.length).fill(-1);
  for (let who = 0; who < learners.length; who++) {
    firstStarts[who] = kept;
    for (let n = valueAt(starts, who); n < valueAt(starts, who + 1); n++) {
      const row = valueAt(byLearner, n);
      const what = valueAt(item, row);
      if (seenBy[what] !== who) {
        seenBy[what] = who;
        seenAt[what] = kept;
        byLearner[kept++] = row;
      } else if (isEarlier(row, valueAt(byLearner, valueAt(seenAt, what))) < 0) {
        byLearner[valueAt(seenAt, what)] = row;
      }
    }
  }
  firstStarts[learners.length] = kept;
  return { rows: byLearner.slice(0, kept), starts: firstStarts };
}

function valueAt(numbers: Int32Array | Float64Array, index: number): number {
  return numbers[index] as number;
}
