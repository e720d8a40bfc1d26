import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { answerError } from "./error-page.ts";

/** A launch of a platform that names many things has some 10 kB. */
export const BODY_LIMIT = 256 * 1024;

/** Refuses bodies that are larger than their path may get. */
export function limitBody(larger: Readonly<Record<string, number>>): MiddlewareHandler {
  const limits = Object.entries({ ...larger, "": BODY_LIMIT })
    .sort(([one], [other]) => other.length - one.length)
    .map(([prefix, maxSize]) => ({
      prefix,
      limit: bodyLimit({ maxSize, onError: (c) => answerError(c.req.raw, 413) }),
    }));
  return async (c, next) => {
    const found = limits.find(({ prefix }) => c.req.path.startsWith(prefix));
    return found ? found.limit(c, next) : next();
  };
}
