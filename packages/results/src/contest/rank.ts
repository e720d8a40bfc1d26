import { compareEntries } from "./compare.ts";
import { type Closed, type ContestEntry, type ContestRules, isClosed } from "./entry.ts";

export interface Placed {
  /** From 1. Whom the rules cannot part share a place, and the next has as many places fewer: 1, 2, 2, 4. */
  readonly place: number;
  readonly entry: Closed;
}

export interface Ranking {
  readonly placed: readonly Placed[];
  /** By contestant; with several entries of one, each that was taken out. */
  readonly disqualified: readonly ContestEntry[];
}

/**
 * The contest's ranking: each contestant's best closed entry by the rules themselves, the first of equal ones. The order of
 * `entries` is of no consequence: whoever shares a place stands by contestant.
 */
export function rankContest(entries: Iterable<ContestEntry>, rules: ContestRules): Ranking {
  const best = new Map<string, Closed>();
  const disqualified: ContestEntry[] = [];
  for (const entry of entries) {
    if (entry.disqualified !== undefined) disqualified.push(entry);
    else if (isClosed(entry)) {
      const other = best.get(entry.contestant);
      const order = other ? compareEntries(entry, other, rules) : -1;
      if (order < 0 || (order === 0 && entry.attempt < (other?.attempt ?? 0))) {
        best.set(entry.contestant, entry);
      }
    }
  }
  const sorted = [...best.values()].sort(
    (a, b) => compareEntries(a, b, rules) || byName(a.contestant, b.contestant),
  );
  return {
    placed: placesOf(sorted, rules),
    disqualified: disqualified.sort(
      (a, b) => byName(a.contestant, b.contestant) || a.attempt - b.attempt,
    ),
  };
}

function placesOf(sorted: readonly Closed[], rules: ContestRules): Placed[] {
  const placed: Placed[] = [];
  for (const [at, entry] of sorted.entries()) {
    const before = placed[at - 1];
    const shared = before && compareEntries(before.entry, entry, rules) === 0;
    placed.push({ place: shared ? before.place : at + 1, entry });
  }
  return placed;
}

/** By code units: the same on every machine, whatever its language. */
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many contestants have an entry in which all questions are right, those taken out left aside: the usual thing to guess. */
export function howManyAllRight(entries: Iterable<ContestEntry>, questions: number): number {
  const all = new Set<string>();
  for (const entry of entries) {
    if (isClosed(entry) && entry.disqualified === undefined && entry.right >= questions) {
      all.add(entry.contestant);
    }
  }
  return all.size;
}
