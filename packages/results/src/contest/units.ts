import type { Placed } from "./rank.ts";

export interface UnitPlace {
  /** From 1; equal averages share a place. */
  readonly place: number;
  readonly unit: string;
  readonly contestants: number;
  /** Right answers of all of its contestants together. */
  readonly right: number;
  readonly average: number;
  /** The best place that one of its contestants has. */
  readonly best: number;
}

/**
 * Units by the average of right answers, then by how many took part, then by name. Units with fewer than `least` contestants
 * take no place: one good contestant is no good unit. Who names no unit belongs to none.
 */
export function rankUnits(
  placed: readonly Placed[],
  unitOf: (contestant: string) => string | undefined,
  least = 1,
): readonly UnitPlace[] {
  const units = new Map<string, { contestants: number; right: number; best: number }>();
  for (const { place, entry } of placed) {
    const unit = unitOf(entry.contestant);
    if (unit === undefined) continue;
    // `placed` begins with the best, so that the first of a unit is its best.
    const sum = units.get(unit) ?? { contestants: 0, right: 0, best: place };
    sum.contestants++;
    sum.right += entry.right;
    units.set(unit, sum);
  }
  const sorted = [...units]
    .filter(([, { contestants }]) => contestants >= least)
    .map(([unit, sum]) => ({ unit, ...sum, average: sum.right / sum.contestants }))
    .sort((a, b) => order(a, b) || (a.unit < b.unit ? -1 : 1));
  const ranked: UnitPlace[] = [];
  for (const [at, unit] of sorted.entries()) {
    const before = ranked[at - 1];
    ranked.push({ place: before && order(before, unit) === 0 ? before.place : at + 1, ...unit });
  }
  return ranked;
}

interface Sum {
  readonly contestants: number;
  readonly right: number;
}

/** Averages are compared as fractions, so that equal ones are equal. */
function order(a: Sum, b: Sum): number {
  return b.right * a.contestants - a.right * b.contestants || b.contestants - a.contestants;
}
