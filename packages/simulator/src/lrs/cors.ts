import type { IncomingHttpHeaders } from "node:http";

const METHODS = "GET, HEAD, PUT, POST, DELETE, OPTIONS";

const REQUEST_HEADERS = [
  "Accept-Language",
  "Authorization",
  "Content-Type",
  "If-Match",
  "If-None-Match",
  "X-Experience-API-Version",
].join(", ");

const EXPOSED = [
  "ETag",
  "Last-Modified",
  "Retry-After",
  "X-Experience-API-Consistent-Through",
  "X-Experience-API-Version",
].join(", ");

/** What lets a page of another origin read an answer, credentials and all. */
export function corsHeaders({ origin }: IncomingHttpHeaders): Readonly<Record<string, string>> {
  if (origin === undefined) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": EXPOSED,
    vary: "Origin",
  };
}

/** The answer to a preflight; with credentials, `*` would mean no header at all. */
export function preflightHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return {
    ...corsHeaders(headers),
    "access-control-allow-methods": METHODS,
    "access-control-allow-headers": REQUEST_HEADERS,
  };
}
