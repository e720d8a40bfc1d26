const FIRST = 5_000;
const LONGEST = 6 * 3_600_000;

/** After so many tries (about five days) it is given up. */
export const MOST_TRIES = 30;

/** How long to wait after the `tries`th try, in milliseconds: doubling, and not everybody at the same moment. */
export function backOff(tries: number, random: number = Math.random()): number {
  const full = Math.min(FIRST * 2 ** Math.min(tries - 1, 30), LONGEST);
  return Math.round(full * (0.5 + random / 2));
}
