import type { ScoreTable } from "../store/schema.ts";

type Points = Pick<ScoreTable, "given" | "maximum">;

/** A grade, not a state on the way to one. */
export function isFinal({ grading, given }: Pick<ScoreTable, "grading" | "given">): boolean {
  return grading === "FullyGraded" && given !== null;
}

/** By share: an exam may have had another number of questions before. */
export function isBetter(one: Points, other: Points): boolean {
  return compare(one, other) > 0;
}

export function sameScore(one: Points, other: Points): boolean {
  return compare(one, other) === 0;
}

/** Crosswise, so that nothing is divided: 1 of 3 is 2 of 6. Out of nothing, nothing was right. */
function compare(one: Points, other: Points): number {
  const [given, maximum] = pair(one);
  const [otherGiven, otherMaximum] = pair(other);
  return given * otherMaximum - otherGiven * maximum;
}

function pair({ given, maximum }: Points): readonly [number, number] {
  return maximum > 0 ? [given ?? 0, maximum] : [0, 1];
}
