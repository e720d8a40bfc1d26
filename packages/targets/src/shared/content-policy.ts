import { createHash } from "node:crypto";

/** What a start page may do, beside showing its own files. */
export interface ContentPolicy {
  /** Whether it asks servers that only its launch names: a learning record store. */
  readonly stores: boolean;
  /** Whether it can be installed, and keeps itself. */
  readonly installs: boolean;
  /** Whether it leads on to a page of its own server by a form. */
  readonly leads?: boolean;
  /** Whose pages may be shown in a frame within it; none if left out. */
  readonly frames?: readonly string[];
  /** What style elements hold that are put into it. */
  readonly styles: readonly string[];
  /** Whether elements that are put into it have styles of their own, as formulas do. */
  readonly styled: boolean;
}

/**
 * The Content-Security-Policy of a start page: what our own pages need and no more. Scripts and the style sheet go by a nonce:
 * in a sandboxed frame, whose origin is none, WebKit and Chromium 71 take no file for the page's own (`'self'`). Scripts that
 * those load may run (`'strict-dynamic'`), which the player does by names that the build wrote; `'self'` is for browsers that
 * do not know that word.
 */
export function contentPolicy(
  { stores, installs, leads, frames = [], styles, styled }: ContentPolicy,
  nonce: string,
): string {
  // What speaks to a platform's window is of its origin. Other pages may stand in any frame.
  const own = "'self'";
  const anyFrame = stores || installs ? `${own} http: https:` : own;
  const hashes = styles.map((style) => `'sha256-${sha256(style).toString("base64")}'`);
  const directives = [
    "default-src 'none'",
    `script-src ${own} 'nonce-${nonce}' 'strict-dynamic'`,
    ["style-src", own, `'nonce-${nonce}'`, ...new Set(hashes)].join(" "),
    ...(styled ? ["style-src-attr 'unsafe-inline'"] : []),
    `img-src ${anyFrame.replace(own, `${own} data:`)}`,
    `media-src ${anyFrame}`,
    `connect-src ${stores ? "http: https:" : own}`,
    // Older WebKit knows workers as children only.
    ...(installs ? ["worker-src 'self'", "child-src 'self'"] : []),
    ...(frames.length > 0
      ? [`frame-src ${frames.join(" ")}`]
      : installs
        ? ["frame-src 'none'"]
        : []),
    ...(installs ? ["manifest-src 'self'"] : []),
    "base-uri 'none'",
    `form-action ${leads ? own : "'none'"}`,
  ];
  return directives.join("; ");
}

/**
 * The nonce of a page that is made of `parts`: of their digest, so that the same page has the same one, and nothing that stands
 * in the page could have foretold it.
 */
export function nonceOf(parts: unknown): string {
  return sha256(JSON.stringify(parts)).toString("hex").slice(0, 32);
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
