import type { MiddlewareHandler } from "hono";
import { answerError } from "./error-page.ts";

/** So many requests at once, and so many a second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Requests of one key, in this process: the limit of a cluster is as many times that. */
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

/** Answers 429 to those that come too often; a request without a key passes. */
export function limitRate(
  rate: Rate,
  now: () => Date,
  keyOf: (request: Request, address: string) => string | undefined = (_, address) => address,
): MiddlewareHandler {
  const limit = new RateLimit(rate);
  return async (c, next) => {
    const key = keyOf(c.req.raw, addressOf(c.env, c.req.raw));
    if (key === undefined || limit.take(key, now().getTime())) return next();
    const answer = await answerError(c.req.raw, 429);
    answer.headers.set("retry-after", "60");
    return answer;
  };
}

/**
 * Who asks. Behind a proxy on the same machine or private network that is the last address it names: those before it were
 * written by whoever asked.
 */
export function addressOf(env: unknown, request: Request): string {
  const incoming = (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
    ?.incoming;
  const near = incoming?.socket?.remoteAddress ?? "";
  const named = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return named && isNear(near) ? named : near;
}

function isNear(address: string): boolean {
  return /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/.test(address);
}
