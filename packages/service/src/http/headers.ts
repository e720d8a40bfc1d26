/** What a page may do; everything not named here is forbidden to it. */
export interface PageRights {
  /** Of its scripts and styles. */
  readonly nonce: string;
  /** Origins that may show it in a frame; none where left out. */
  readonly framedBy?: readonly string[];
  /** Where its forms may go besides the service itself, as sources of a policy. */
  readonly formsTo?: readonly string[];
  /** Whether it may load the service's own scripts and styles by address. */
  readonly ownFiles?: boolean;
}

/** Headers of an HTML page. */
export function pageHeaders(rights: PageRights): Readonly<Record<string, string>> {
  const own = rights.ownFiles ? " 'self'" : "";
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${rights.nonce}'${own}`,
    `style-src 'nonce-${rights.nonce}'${own}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    `form-action ${["'self'", ...(rights.formsTo ?? [])].join(" ")}`,
    `frame-ancestors ${frameAncestors(rights.framedBy)}`,
  ];
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy.join("; "),
    "cache-control": "no-store",
  };
}

/** Of every answer, unless its route says otherwise. */
export const DEFAULT_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  // Not `no-referrer`: forms of our own pages would come from "null", and couldn't be told from others'.
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
};

/** Browsers keep to https for half a year once they came by it. */
export const HTTPS_HEADERS = { "strict-transport-security": "max-age=15768000" };

function frameAncestors(origins: readonly string[] = []): string {
  return origins.length > 0 ? ["'self'", ...origins].join(" ") : "'none'";
}
