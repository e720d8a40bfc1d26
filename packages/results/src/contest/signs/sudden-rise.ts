import type { Responses } from "../../table/responses.ts";
import { groupOf, rowsBy } from "./rows-by.ts";

export interface SuddenRise {
  readonly question: string;
  readonly version: string;
  /** From when on more were right, in milliseconds since 1970. */
  readonly since: number;
  readonly before: { readonly count: number; readonly right: number };
  readonly after: { readonly count: number; readonly right: number };
  /** How likely such a rise comes about by chance, all questions taken together. */
  readonly chance: number;
}

/** Answers on either side of the moment; fewer tell nothing. */
const LEAST = 30;

/**
 * Questions that became easier from some moment on, which a key that went round would bring about. An answer is compared with how well
 * its contestant does in all, so that strong contestants who come late raise nothing. The largest departure of the running sum is
 * judged as that of a Brownian bridge (exp(-2 x²), one-sided), times the number of questions. Chances up to `most` are listed.
 */
export function suddenRises(responses: Responses, most = 0.01): readonly SuddenRise[] {
  const shares = sharesOf(responses);
  const byItem = rowsBy(responses.item, responses.items.length);
  const rises: SuddenRise[] = [];
  for (const [number, { question, version }] of responses.items.entries()) {
    const rows = groupOf(byItem, number)
      .filter((row) => !Number.isNaN(responses.at[row]))
      .sort((a, b) => (responses.at[a] as number) - (responses.at[b] as number));
    const rise = riseIn(rows, responses, shares);
    if (!rise) continue;
    const chance = Math.min(1, rise.chance * responses.items.length);
    if (chance <= most) rises.push({ question, version, ...rise, chance });
  }
  return rises.sort((a, b) => a.chance - b.chance || (a.question < b.question ? -1 : 1));
}

function sharesOf({ learners, learner, right }: Responses): Float64Array {
  const count = new Float64Array(learners.length);
  const sum = new Float64Array(learners.length);
  for (const [row, who] of learner.entries()) {
    count[who] = (count[who] as number) + 1;
    sum[who] = (sum[who] as number) + (right[row] as number);
  }
  return sum.map((value, who) => value / (count[who] as number));
}

function riseIn(
  rows: Int32Array,
  { right, learner, at }: Responses,
  shares: Float64Array,
): Pick<SuddenRise, "since" | "before" | "after" | "chance"> | undefined {
  const count = rows.length;
  if (count < 2 * LEAST) return undefined;
  const rest = Float64Array.from(
    rows,
    (row) => (right[row] as number) - (shares[learner[row] as number] as number),
  );
  const mean = rest.reduce((a, b) => a + b, 0) / count;
  const deviation = Math.sqrt(rest.reduce((a, b) => a + (b - mean) ** 2, 0) / count);
  if (deviation === 0) return undefined;
  let [sum, lowest, since] = [0, 0, 0];
  for (let k = 0; k < count - LEAST; k++) {
    sum += (rest[k] as number) - mean;
    if (k + 1 >= LEAST && sum < lowest) [lowest, since] = [sum, k + 1];
  }
  if (since === 0) return undefined;
  const x = -lowest / (deviation * Math.sqrt(count));
  const rightIn = (part: Int32Array) => part.reduce((n, row) => n + (right[row] as number), 0);
  return {
    since: at[rows[since] as number] as number,
    before: { count: since, right: rightIn(rows.subarray(0, since)) },
    after: { count: count - since, right: rightIn(rows.subarray(since)) },
    chance: Math.exp(-2 * x * x),
  };
}
