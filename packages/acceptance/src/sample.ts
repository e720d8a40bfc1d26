/**
 * Of `all`, the first few that together show each trait that any of them has, found by taking what shows most that is new:
 * the same ones each time. `npm run test:all` (HOCVU_SEEDS) takes all.
 */
export function sampleOf<T>(
  all: readonly T[],
  traitsOf: (one: T) => readonly string[],
): readonly T[] {
  return process.env.HOCVU_SEEDS ? all : covering(all, traitsOf);
}

/** See {@link sampleOf}. */
export function covering<T>(
  all: readonly T[],
  traitsOf: (one: T) => readonly string[],
): readonly T[] {
  const traits = new Map(all.map((one) => [one, new Set(traitsOf(one))]));
  const missing = new Set([...traits.values()].flatMap((own) => [...own]));
  const taken = new Set<T>();
  while (missing.size > 0) {
    let [best, most] = [undefined as T | undefined, 0];
    for (const [one, own] of traits) {
      const shown = [...own].filter((trait) => missing.has(trait)).length;
      if (shown > most) [best, most] = [one, shown];
    }
    taken.add(best as T);
    for (const trait of traits.get(best as T) ?? []) missing.delete(trait);
  }
  return all.filter((one) => taken.has(one));
}
