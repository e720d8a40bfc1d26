/** How likely a standard normal number is above `z`; good to twelve digits, far out in the tail too. */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  // Abramowitz and Stegun 26.2.11 near the middle, their continued fraction 26.2.14 beyond.
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let n = 3; term > sum * 1e-17; n += 2) {
      term *= (z * z) / n;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let below = z;
  for (let n = 100; n > 0; n--) below = z + n / below;
  return density / below;
}

/** The middle of numbers, which are put in order for it; not a number where there are none. */
export function median(values: Float64Array): number {
  values.sort();
  const half = values.length / 2;
  if (values.length % 2 === 1) return values[Math.floor(half)] as number;
  return ((values[half - 1] as number) + (values[half] as number)) / 2;
}

/** The median distance from `middle`, as a normal distribution's standard deviation. */
export function spread(values: Float64Array, middle: number): number {
  return 1.482602218505602 * median(values.map((value) => Math.abs(value - middle)));
}
