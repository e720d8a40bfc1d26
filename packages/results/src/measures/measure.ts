import { type FirstTries, firstTries } from "../table/first-tries.ts";
import type { Item, Responses } from "../table/responses.ts";
import { alphaOf } from "./alpha.ts";
import { correlationInterval, type Interval, meanInterval, shareInterval } from "./intervals.ts";
import {
  type ItemMeasures,
  LEAST_RESPONSES,
  type Measured,
  type Measures,
  type OptionMeasures,
} from "./measures.ts";
import { namesChoices, partsOf } from "./options-of.ts";

/** Measures of all questions whose item `counts`, taken for one test. Each pass over the table is linear. */
export function measure(
  responses: Responses,
  counts: (item: number) => boolean = () => true,
): Measures {
  const tries = firstTries(responses, counts);
  const rests = restsOf(responses, tries);
  const sums = sumsOf(responses, tries, rests);
  const items = responses.items.flatMap((item, number): readonly ItemMeasures[] => {
    const sum = sums[number] as ItemSums;
    if (!counts(number) || sum.count === 0) return [];
    const { count, right } = sum;
    const measured = count < LEAST_RESPONSES ? undefined : measuredOf(item, sum);
    return [{ number, item, count, right, measured }];
  });
  const used = items.map(({ number }) => number);
  return { items, paper: { questions: used.length, ...alphaOf(responses, tries, used) } };
}

/** For each first try the share that its learner has of all other points; not a number where there are none. */
function restsOf({ items, item, share }: Responses, { rows, starts }: FirstTries): Float64Array {
  const rests = new Float64Array(rows.length);
  const weights = items.map(({ max }) => max);
  for (let who = 0; who + 1 < starts.length; who++) {
    const [from, to] = [starts[who] as number, starts[who + 1] as number];
    let got = 0;
    let all = 0;
    for (let n = from; n < to; n++) {
      const weight = weights[item[rows[n] as number] as number] as number;
      got += weight * (share[rows[n] as number] as number);
      all += weight;
    }
    for (let n = from; n < to; n++) {
      const weight = weights[item[rows[n] as number] as number] as number;
      const rest = all - weight;
      rests[n] =
        rest > 0 ? (got - weight * (share[rows[n] as number] as number)) / rest : Number.NaN;
    }
  }
  return rests;
}

interface ItemSums {
  count: number;
  right: number;
  mean: number;
  /** Whether each share is 0 or 1. */
  isWhole: boolean;
  /** Of those with a rest. */
  paired: number;
  pairedMean: number;
  restMean: number;
  /** Of squares and products about the means. */
  squares: number;
  pairedSquares: number;
  restSquares: number;
  products: number;
  /** By answer: how many gave it, how many of them with a rest, and the sum of their rests about the mean. */
  readonly given: number[];
  readonly givenPaired: number[];
  readonly givenRests: number[];
  readonly seconds: number[];
}

/** First the means, then the sums about them: one pass for both would lose digits. */
function sumsOf(
  { items, item, share, right, answer, seconds }: Responses,
  { rows }: FirstTries,
  rests: Float64Array,
): readonly ItemSums[] {
  const sums = items.map(
    ({ answers }): ItemSums => ({
      ...{ count: 0, right: 0, mean: 0, isWhole: true, paired: 0, pairedMean: 0, restMean: 0 },
      ...{ squares: 0, pairedSquares: 0, restSquares: 0, products: 0 },
      given: answers.map(() => 0),
      givenPaired: answers.map(() => 0),
      givenRests: answers.map(() => 0),
      seconds: [],
    }),
  );
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n] as number;
    const sum = sums[item[row] as number] as ItemSums;
    const value = share[row] as number;
    const rest = rests[n] as number;
    sum.count++;
    sum.right += right[row] as number;
    sum.mean += value;
    sum.isWhole &&= value === 0 || value === 1;
    if (Number.isNaN(rest)) continue;
    sum.paired++;
    sum.pairedMean += value;
    sum.restMean += rest;
  }
  for (const sum of sums) {
    sum.mean /= sum.count;
    sum.pairedMean /= sum.paired;
    sum.restMean /= sum.paired;
  }
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n] as number;
    const sum = sums[item[row] as number] as ItemSums;
    const value = share[row] as number;
    const given = answer[row] as number;
    sum.squares += (value - sum.mean) ** 2;
    (sum.given[given] as number)++;
    if (!Number.isNaN(seconds[row])) sum.seconds.push(seconds[row] as number);
    const rest = (rests[n] as number) - sum.restMean;
    if (Number.isNaN(rest)) continue;
    sum.pairedSquares += (value - sum.pairedMean) ** 2;
    sum.restSquares += rest * rest;
    sum.products += (value - sum.pairedMean) * rest;
    (sum.givenPaired[given] as number)++;
    sum.givenRests[given] = (sum.givenRests[given] as number) + rest;
  }
  return sums;
}

function measuredOf(item: Item, sum: ItemSums): Measured {
  const { count, mean, isWhole, squares, paired, pairedSquares, restSquares, products } = sum;
  const deviation = Math.sqrt(squares / (count - 1));
  const discrimination = correlation(products, pairedSquares, restSquares);
  return {
    facility: mean,
    facilityInterval: isWhole
      ? shareInterval(Math.round(mean * count), count)
      : meanInterval(mean, deviation, count),
    deviation,
    discrimination,
    discriminationInterval: intervalOf(discrimination, paired),
    options: namesChoices(item.type) ? optionsOf(item, sum) : [],
    seconds: median(sum.seconds),
  };
}

function optionsOf(item: Item, sum: ItemSums): readonly OptionMeasures[] {
  const totals = new Map<string, { count: number; paired: number; rests: number }>();
  for (const { id } of item.asked?.choices ?? []) totals.set(id, { count: 0, paired: 0, rests: 0 });
  item.answers.forEach((response, number) => {
    for (const id of new Set(partsOf(response))) {
      const total = totals.get(id) ?? { count: 0, paired: 0, rests: 0 };
      total.count += sum.given[number] as number;
      total.paired += sum.givenPaired[number] as number;
      total.rests += sum.givenRests[number] as number;
      totals.set(id, total);
    }
  });
  return [...totals]
    .filter(([, { count }], n) => count > 0 || n < (item.asked?.choices.length ?? 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { count, paired, rests }]) => {
      const squares = paired * (1 - paired / sum.paired);
      const discrimination = correlation(rests, squares, sum.restSquares);
      return {
        id,
        count,
        share: count / sum.count,
        shareInterval: shareInterval(count, sum.count),
        discrimination,
        discriminationInterval: intervalOf(discrimination, sum.paired),
      };
    });
}

/** Nothing where one of the two does not vary; what is left of rounding counts as nothing, too. */
function correlation(products: number, squares: number, others: number): number | undefined {
  if (!(squares > 1e-12) || !(others > 1e-12)) return undefined;
  return Math.min(1, Math.max(-1, products / Math.sqrt(squares * others)));
}

function intervalOf(discrimination: number | undefined, count: number): Interval | undefined {
  return discrimination === undefined ? undefined : correlationInterval(discrimination, count);
}

function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
