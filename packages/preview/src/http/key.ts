import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";

const COOKIE = "hocvu-preview";

/** Lets in who came by an address with `key` in it: others in the same network may reach the port too. */
export function needsKey(key: string): MiddlewareHandler {
  return async (c, next) => {
    const given = c.req.query("key");
    if (c.req.path === "/" && given !== undefined && isSame(given, key)) {
      setCookie(c, COOKIE, key, { httpOnly: true, sameSite: "Strict", path: "/" });
      // The key does not stay in the address, where it is copied from.
      return c.redirect("/", 303);
    }
    if (isSame(getCookie(c, COOKIE) ?? "", key)) return next();
    return c.text("403 open the address that the command printed\n", 403);
  };
}

function isSame(given: string, key: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(key));
}
