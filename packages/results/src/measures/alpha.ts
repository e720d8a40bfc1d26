import type { FirstTries } from "../table/first-tries.ts";
import type { Responses } from "../table/responses.ts";
import { alphaInterval } from "./intervals.ts";
import { LEAST_RESPONSES, type PaperMeasures } from "./measures.ts";

/** Of more questions than this the pairs would fill the memory; no course comes near. */
const MOST_QUESTIONS = 3000;

/** How the answers to all `used` items hang together. */
export function alphaOf(
  responses: Responses,
  tries: FirstTries,
  used: readonly number[],
): Omit<PaperMeasures, "questions"> {
  const { starts } = tries;
  let learners = 0;
  let isWhole = true;
  for (let who = 0; who + 1 < starts.length; who++) {
    const count = (starts[who + 1] as number) - (starts[who] as number);
    if (count === 0) continue;
    learners++;
    isWhole &&= count === used.length;
  }
  const length = learners === 0 ? 0 : tries.rows.length / learners;
  const about = { learners, length, isWhole, mean: meanShare(responses, tries) };
  if (learners < LEAST_RESPONSES || used.length < 2 || used.length > MOST_QUESTIONS) return about;
  const covariances = covariancesOf(responses, tries, used);
  const { variance, covariance } = meansOf(covariances, used.length);
  const whole = variance + (length - 1) * covariance;
  if (!(variance > 1e-12) || Number.isNaN(covariance) || !(whole > 1e-12)) return about;
  const alpha = (length * covariance) / whole;
  if (!isWhole) return { ...about, alpha };
  const error = errorOfAlpha(covariances, used.length, learners);
  return { ...about, alpha, alphaInterval: alphaInterval(alpha, error) };
}

/** The mean over learners of the share that each has of the points of his or her own paper. */
function meanShare({ items, item, share }: Responses, { rows, starts }: FirstTries): number {
  let sum = 0;
  let learners = 0;
  for (let who = 0; who + 1 < starts.length; who++) {
    let got = 0;
    let all = 0;
    for (let n = starts[who] as number; n < (starts[who + 1] as number); n++) {
      const row = rows[n] as number;
      const { max } = items[item[row] as number] ?? { max: 0 };
      got += max * (share[row] as number);
      all += max;
    }
    if (all === 0) continue;
    sum += got / all;
    learners++;
  }
  return learners === 0 ? 0 : sum / learners;
}

/** Where the pair of `a` and `b` stands among all pairs, in a triangle with its diagonal. */
function pairAt(a: number, b: number): number {
  return a >= b ? (a * (a + 1)) / 2 + b : (b * (b + 1)) / 2 + a;
}

/** The covariances of points by pair, from the learners who had both, with n - 1; not a number where too few had. */
function covariancesOf(
  { items, item, share }: Responses,
  { rows, starts }: FirstTries,
  used: readonly number[],
): Float64Array {
  const places = new Int32Array(items.length).fill(-1);
  used.forEach((number, place) => {
    places[number] = place;
  });
  const points = (row: number) =>
    (share[row] as number) * (items[item[row] as number] as { max: number }).max;
  // About each one's mean, so that no digits are lost.
  const means = new Float64Array(used.length);
  const counts = new Int32Array(used.length);
  for (const row of rows) {
    const place = places[item[row] as number] as number;
    means[place] = (means[place] as number) + points(row);
    (counts[place] as number)++;
  }
  for (let n = 0; n < means.length; n++) means[n] = (means[n] as number) / (counts[n] as number);
  const size = pairAt(used.length, 0);
  const [both, first, second, products] = [
    new Int32Array(size),
    new Float64Array(size),
    new Float64Array(size),
    new Float64Array(size),
  ];
  let own = new Int32Array(64);
  let off = new Float64Array(64);
  for (let who = 0; who + 1 < starts.length; who++) {
    const from = starts[who] as number;
    const count = (starts[who + 1] as number) - from;
    if (count > own.length) {
      own = new Int32Array(count * 2);
      off = new Float64Array(count * 2);
    }
    for (let n = 0; n < count; n++) {
      const row = rows[from + n] as number;
      const place = places[item[row] as number] as number;
      own[n] = place;
      off[n] = points(row) - (means[place] as number);
    }
    for (let a = 0; a < count; a++) {
      for (let b = 0; b <= a; b++) {
        const [one, other] = (own[a] as number) >= (own[b] as number) ? [a, b] : [b, a];
        const pair = pairAt(own[one] as number, own[other] as number);
        (both[pair] as number)++;
        first[pair] = (first[pair] as number) + (off[one] as number);
        second[pair] = (second[pair] as number) + (off[other] as number);
        products[pair] = (products[pair] as number) + (off[one] as number) * (off[other] as number);
      }
    }
  }
  for (let pair = 0; pair < size; pair++) {
    const n = both[pair] as number;
    products[pair] =
      n < LEAST_RESPONSES
        ? Number.NaN
        : ((products[pair] as number) - ((first[pair] as number) * (second[pair] as number)) / n) /
          (n - 1);
  }
  return products;
}

/** The mean variance of a question, and the mean covariance of two, of all that are known. */
function meansOf(
  covariances: Float64Array,
  size: number,
): { readonly variance: number; readonly covariance: number } {
  let [variances, variance, pairs, covariance] = [0, 0, 0, 0];
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      const value = covariances[pairAt(a, b)] as number;
      if (Number.isNaN(value)) continue;
      if (a === b) {
        variances++;
        variance += value;
      } else {
        pairs++;
        covariance += value;
      }
    }
  }
  return { variance: variance / variances, covariance: covariance / pairs };
}

/** The standard error of alpha (Duhachek and Iacobucci 2004, equation 2), from a whole matrix of covariances. */
function errorOfAlpha(covariances: Float64Array, size: number, learners: number): number {
  const at = (a: number, b: number) => covariances[pairAt(a, b)] as number;
  let [total, trace, squares, rowSquares] = [0, 0, 0, 0];
  for (let a = 0; a < size; a++) {
    let row = 0;
    for (let b = 0; b < size; b++) {
      row += at(a, b);
      squares += at(a, b) ** 2;
    }
    trace += at(a, a);
    total += row;
    rowSquares += row * row;
  }
  const spread = total * (squares + trace * trace) - 2 * trace * rowSquares;
  return Math.sqrt(((2 * size * size) / ((size - 1) ** 2 * total ** 3)) * (spread / learners));
}
