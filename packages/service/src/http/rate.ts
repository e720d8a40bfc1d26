/** So many requests at once, and so many a second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Requests of one key, in this process alone. */
export class RateLimit {
  readonly #rate: Rate;
  readonly #most: number;
  readonly #buckets = new Map<string, { readonly left: number; readonly at: number }>();

  constructor(rate: Rate, most = 20_000) {
    this.#rate = rate;
    this.#most = most;
  }

  /** Whether one more is let in at `now` (milliseconds). */
  take(key: string, now: number): boolean {
    const { burst, perSecond } = this.#rate;
    const bucket = this.#buckets.get(key) ?? { left: burst, at: now };
    const passed = Math.max(0, now - bucket.at);
    const left = Math.min(burst, bucket.left + (passed / 1000) * perSecond);
    // Put at the end again, so that the first is the one that was silent longest: its bucket is the fullest.
    this.#buckets.delete(key);
    this.#buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
    if (this.#buckets.size > this.#most) {
      const [silent] = this.#buckets.keys();
      if (silent !== undefined) this.#buckets.delete(silent);
    }
    return left >= 1;
  }
}
