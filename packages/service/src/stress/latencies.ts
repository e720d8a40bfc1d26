/** How long requests of one kind took, in milliseconds. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** The nearest rank: so many of a hundred took no longer. Zeros where there is nothing. */
export function percentiles(milliseconds: readonly number[]): Percentiles {
  const sorted = Float64Array.from(milliseconds).sort();
  const at = (share: number) => round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

function round(milliseconds = 0): number {
  return Math.round(milliseconds * 10) / 10;
}
