import { type FirstTries, firstTries } from "../table/first-tries.ts";
import type { Item, Responses } from "../table/responses.ts";
import { LEAST_RESPONSES } from "./measures.ts";

/** A question as Moodle's quiz statistics word it: in percent (mod/quiz/report/statistics, core_question statistics calculator). */
export interface MoodleItem {
  readonly item: Item;
  readonly count: number;
  readonly facility: number;
  readonly deviation: number;
  /** Of marks with those of the rest of the test. Where papers are drawn, within those who had the question. */
  readonly discrimination?: number | undefined;
  /** The same as a share of what it could be with these marks and these rests. */
  readonly efficiency?: number | undefined;
  /** Whether the covariance with the rest is negative, which Moodle flags. */
  readonly isNegative: boolean;
}

/** A test likewise; of one in which not everybody had all questions only the figures of totals are told. */
export interface MoodleTest {
  readonly mean: number;
  readonly median: number;
  readonly deviation: number;
  readonly skewness?: number | undefined;
  readonly kurtosis?: number | undefined;
  /** The coefficient of internal consistency, in percent. */
  readonly consistency?: number | undefined;
  readonly errorRatio?: number | undefined;
  readonly standardError?: number | undefined;
}

export interface MoodleStatistics {
  readonly items: readonly MoodleItem[];
  readonly test?: MoodleTest | undefined;
}

/** What Moodle would say of the same answers. Marks are points, not shares. */
export function moodleStatistics(
  responses: Responses,
  counts: (item: number) => boolean = () => true,
): MoodleStatistics {
  const tries = firstTries(responses, counts);
  const totals = totalsOf(responses, tries);
  const marks = marksOf(responses, tries, totals);
  const items = marks.flatMap(({ own, rest }, number) =>
    own.length < LEAST_RESPONSES ? [] : [itemOf(responses.items[number] as Item, own, rest)],
  );
  const had = totals.filter((total) => !Number.isNaN(total));
  if (had.length < LEAST_RESPONSES) return { items };
  const used = marks.filter(({ own }) => own.length > 0);
  const isWhole = used.every(({ own }) => own.length === had.length);
  const variances = isWhole ? used.map(({ own }) => varianceOf(own)) : undefined;
  return { items, test: testOf(had, variances) };
}

interface Marks {
  readonly own: number[];
  readonly rest: number[];
}

function totalsOf({ items, item, share }: Responses, { rows, starts }: FirstTries): Float64Array {
  const totals = new Float64Array(starts.length - 1).fill(Number.NaN);
  for (let who = 0; who < totals.length; who++) {
    const [from, to] = [starts[who] as number, starts[who + 1] as number];
    if (from === to) continue;
    let total = 0;
    for (let n = from; n < to; n++) {
      const row = rows[n] as number;
      total += (share[row] as number) * (items[item[row] as number] as Item).max;
    }
    totals[who] = total;
  }
  return totals;
}

function marksOf(
  { items, item, share }: Responses,
  { rows, starts }: FirstTries,
  totals: Float64Array,
): readonly Marks[] {
  const marks = items.map((): Marks => ({ own: [], rest: [] }));
  for (let who = 0; who + 1 < starts.length; who++) {
    for (let n = starts[who] as number; n < (starts[who + 1] as number); n++) {
      const row = rows[n] as number;
      const number = item[row] as number;
      const mark = (share[row] as number) * (items[number] as Item).max;
      marks[number]?.own.push(mark);
      marks[number]?.rest.push((totals[who] as number) - mark);
    }
  }
  return marks;
}

function itemOf(item: Item, own: readonly number[], rest: readonly number[]): MoodleItem {
  const covariance = covarianceOf(own, rest);
  const [deviation, restDeviation] = [Math.sqrt(varianceOf(own)), Math.sqrt(varianceOf(rest))];
  const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);
  const most = covarianceOf(ascending(own), ascending(rest));
  const varies = deviation > 1e-9 && restDeviation > 1e-9;
  return {
    item,
    count: own.length,
    facility: (100 * meanOf(own)) / item.max,
    deviation,
    discrimination: varies ? (100 * covariance) / (deviation * restDeviation) : undefined,
    efficiency: varies && Math.abs(most) > 1e-12 ? (100 * covariance) / most : undefined,
    isNegative: covariance < -1e-12,
  };
}

function testOf(totals: Float64Array, variances: readonly number[] | undefined): MoodleTest {
  const s = totals.length;
  const sorted = totals.slice().sort();
  const at = (place: number) => sorted[place] as number;
  const mean = meanOf(totals);
  const moment = (power: number) => totals.reduce((sum, one) => sum + (one - mean) ** power, 0) / s;
  const [m2, m3, m4] = [moment(2), moment(3), moment(4)];
  const k2 = (s * m2) / (s - 1);
  const k3 = (s * s * m3) / ((s - 1) * (s - 2));
  const k4 = (s * s * ((s + 1) * m4 - 3 * (s - 1) * m2 * m2)) / ((s - 1) * (s - 2) * (s - 3));
  const deviation = Math.sqrt(k2);
  const varies = k2 > 1e-12;
  const about = {
    mean,
    median: s % 2 === 1 ? at(s >> 1) : (at(s / 2 - 1) + at(s / 2)) / 2,
    deviation,
    skewness: varies ? k3 / k2 ** 1.5 : undefined,
    kurtosis: varies ? k4 / k2 ** 2 : undefined,
  };
  if (!variances || variances.length < 2 || !varies) return about;
  const p = variances.length;
  const consistency = ((100 * p) / (p - 1)) * (1 - variances.reduce((a, b) => a + b, 0) / k2);
  const errorRatio = 100 * Math.sqrt(1 - consistency / 100);
  return { ...about, consistency, errorRatio, standardError: (errorRatio * deviation) / 100 };
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let n = 0; n < values.length; n++) sum += values[n] as number;
  return sum / values.length;
}

function covarianceOf(one: readonly number[], other: readonly number[]): number {
  const [mean, otherMean] = [meanOf(one), meanOf(other)];
  let sum = 0;
  for (let n = 0; n < one.length; n++) {
    sum += ((one[n] as number) - mean) * ((other[n] as number) - otherMean);
  }
  return sum / (one.length - 1);
}

function varianceOf(values: readonly number[]): number {
  return covarianceOf(values, values);
}
