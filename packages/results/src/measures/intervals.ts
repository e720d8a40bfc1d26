/** From where to where a measure may really lie, 19 times of 20. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The normal distribution's quantile that leaves 2.5 % on either side. */
const Z = 1.959963984540054;

/** Of a share: `hits` of `count` (Wilson 1927). It stays within 0 and 1, also where there was no hit. */
export function shareInterval(hits: number, count: number): Interval {
  const share = hits / count;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * count)) / (1 + z2 / count);
  const half =
    (Z * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count * count))) / (1 + z2 / count);
  return { from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}

/** Of a mean with the standard deviation `deviation`, taken over `count`. */
export function meanInterval(mean: number, deviation: number, count: number): Interval {
  const half = (Z * deviation) / Math.sqrt(count);
  return { from: mean - half, to: mean + half };
}

/** Of a correlation (Fisher's z); nothing under four pairs. */
export function correlationInterval(correlation: number, count: number): Interval | undefined {
  if (count < 4) return undefined;
  const half = Z / Math.sqrt(count - 3);
  const z = Math.atanh(correlation);
  return { from: Math.tanh(z - half), to: Math.tanh(z + half) };
}

/** Of alpha, by its standard error. */
export function alphaInterval(alpha: number, error: number): Interval {
  return { from: alpha - Z * error, to: Math.min(1, alpha + Z * error) };
}
