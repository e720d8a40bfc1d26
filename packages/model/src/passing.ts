/** An exact share between 0 and 1: `num / den`, whole numbers, `den` above 0. Exact, because 0.1 + 0.2 decides certificates. */
export interface Share {
  readonly num: number;
  readonly den: number;
}

/**
 * Whether `right` of `asked` answers reach `passing`: right ÷ asked ≥ num ÷ den, compared in whole numbers (exact
 * while the products stay below 2^53, so for billions of questions). Nothing asked never passes.
 */
export function passes(right: number, asked: number, passing: Share): boolean {
  return asked > 0 && right * passing.den >= passing.num * asked;
}

/**
 * Share of right answers as the platform gets it: percent, cut (never rounded up) to two decimals, as a
 * CMIDecimal without exponent (`"50"`, `"66.66"`). Cut, so that no platform's own comparison with the mastery
 * score can pass a learner who failed.
 */
export function percent(right: number, asked: number): string {
  // The remainder goes first, so that the division comes out even; no BigInt, which old phones lack.
  const scaled = right * 10_000;
  // A whole number of hundredths is written with two decimals at most.
  return `${(scaled - (scaled % asked)) / asked / 100 || 0}`;
}

/** A share as percent with at most two decimals; exact for every share that {@link parseShare} accepts. */
export function sharePercent(share: Share): string {
  return percent(share.num, share.den);
}

/**
 * Reads `"50%"`, `"66.67%"` or `"66,67 %"`. At most two decimals, since the score a platform compares has two.
 * Anything else, and what lies outside 0 to 100, is `undefined`.
 */
export function parseShare(text: string): Share | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%$/.exec(text.trim());
  if (!match) return undefined;
  const num = Number(match[1]) * 100 + Number((match[2] || "").padEnd(2, "0"));
  return num <= 10_000 ? reduce({ num, den: 10_000 }) : undefined;
}

function reduce({ num, den }: Share): Share {
  let [a, b] = [num, den];
  while (b > 0) [a, b] = [b, a % b];
  return { num: num / a, den: den / a };
}
