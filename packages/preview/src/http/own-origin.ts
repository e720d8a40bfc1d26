import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";

const LOOPBACK: readonly string[] = ["127.0.0.1", "localhost", "[::1]"];

/** Whether `host`, where a server listens, is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === "::1" || LOOPBACK.includes(host);
}

/**
 * Lets in only what the preview's own pages ask for. A name that an attacker makes lead here (DNS rebinding) is not one of
 * ours, and pages of other origins say in each request where they come from.
 */
export function ownOrigin(host: string): MiddlewareHandler {
  return async (c, next) => {
    const named = c.req.header("host") ?? "";
    if (!isOwnHost(named, host)) return c.text("421 this is not its name\n", 421);
    const origin = c.req.header("origin");
    const isRead = c.req.method === "GET" || c.req.method === "HEAD";
    if (origin === undefined ? !isRead : origin !== `http://${named}`) {
      return c.text("403 not from here\n", 403);
    }
    if (!isOwnSite(c.req.header("sec-fetch-site"), c.req.header("sec-fetch-mode"), c.req.path)) {
      return c.text("403 not from here\n", 403);
    }
    return next();
  };
}

function isOwnHost(named: string, host: string): boolean {
  const name = named.replace(/:\d+$/, "").toLowerCase();
  if (LOOPBACK.includes(name)) return true;
  if (isLoopback(host)) return false;
  // An address in digits cannot be made to lead elsewhere.
  return name === host.toLowerCase() || isIP(name.replace(/^\[|\]$/g, "")) > 0;
}

/** Links elsewhere may lead to the window itself, and to nothing else. Old browsers say nothing of the site. */
function isOwnSite(site: string | undefined, mode: string | undefined, path: string): boolean {
  if (site === undefined || site === "same-origin" || site === "none") return true;
  return mode === "navigate" && path === "/";
}
