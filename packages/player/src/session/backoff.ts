/** How long to wait after the first failure, in milliseconds; twice as long after each further one. */
const FIRST = 5_000;
const LONGEST = 300_000;

/** When to try again after `failures` failures in a row. */
export function waitAfter(failures: number): number {
  return Math.min(LONGEST, FIRST * 2 ** (failures - 1));
}
