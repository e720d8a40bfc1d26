import type { Closed, ContestRules, TieBreak } from "./entry.ts";

/** Below zero where `a` stands before `b`; zero where the rules part them in nothing. */
export function compareEntries(a: Closed, b: Closed, rules: ContestRules): number {
  if (a.right !== b.right) return b.right - a.right;
  for (const tie of rules.ties) {
    const difference = measureOf(a, tie, rules) - measureOf(b, tie, rules);
    // Two that guessed nothing are infinitely far off, and equal.
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}

function measureOf(entry: Closed, tie: TieBreak, { truth }: ContestRules): number {
  switch (tie) {
    case "time":
      return entry.submitted - entry.started;
    case "earlier":
      return entry.submitted;
    case "guess":
      if (truth === undefined) return 0;
      return entry.guess === undefined ? Number.POSITIVE_INFINITY : Math.abs(entry.guess - truth);
  }
}
