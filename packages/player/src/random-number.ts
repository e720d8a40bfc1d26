/** A whole number below 2^32 that nobody foretells. */
export function randomNumber(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] as number;
}
