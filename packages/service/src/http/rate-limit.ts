import type { MiddlewareHandler } from "hono";
import type { Service } from "../service.ts";
import { answerError } from "./error-page.ts";
import type { Rate } from "./rate.ts";
import { SharedRate } from "./shared-rate.ts";

/**
 * Answers 429 to those that come too often, at whichever process; a request without a key passes. Limits are told apart by
 * `name`.
 */
export function limitRate(
  service: Pick<Service, "store" | "secret" | "now">,
  name: string,
  rate: Rate,
  keyOf: (request: Request, address: string) => string | undefined = (_, address) => address,
): MiddlewareHandler {
  const limit = new SharedRate(service, name, rate);
  return async (c, next) => {
    const key = keyOf(c.req.raw, addressOf(c.env, c.req.raw));
    if (key === undefined || (await limit.take(key))) return next();
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
