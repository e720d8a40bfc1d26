import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Markup } from "./markup.ts";

/** Nothing from elsewhere, no script but ours, nothing inline, forms go nowhere else. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

/**
 * Who may show a page in a frame: nobody, the platform's origins, or anybody, where a page tells nothing and has no button (it says
 * in whatever frame that the course must be opened again).
 */
export type Framing = "nobody" | "anybody" | readonly string[];

/** A page as an answer. It is about people, so nothing on the way keeps it. */
export function answerPage(
  page: Markup,
  framing: Framing,
  status: 200 | 400 | 401 | 403 | 404 | 409 = 200,
): Response {
  return answer(`<!doctype html>\n${page.text}\n`, status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `${POLICY}; frame-ancestors ${ancestors(framing)}`,
    "x-robots-tag": "noindex",
    ...(framing === "nobody" ? { "x-frame-options": "DENY" } : {}),
  });
}

function ancestors(framing: Framing): string {
  if (framing === "nobody") return "'none'";
  return framing === "anybody" ? "https: http:" : ["'self'", ...framing].join(" ");
}

/** A file that is always downloaded. */
export function answerFile(name: string, type: string, content: string): Response {
  return answer(content, 200, fileHeaders(name, type));
}

/** The same of bytes. */
export function answerBytes(name: string, type: string, content: Uint8Array): Response {
  return answer(new Uint8Array(content), 200, fileHeaders(name, type));
}

/** The same of one that is too large for the memory: it goes out as it comes. */
export function answerStream(name: string, type: string, content: AsyncIterable<string>): Response {
  const body = Readable.toWeb(Readable.from(encoded(content))) as ReadableStream<Uint8Array>;
  return answer(body, 200, fileHeaders(name, type));
}

async function* encoded(content: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of content) yield encoder.encode(text);
}

function fileHeaders(name: string, type: string): Readonly<Record<string, string>> {
  return {
    "content-type": type,
    "content-disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "_")}"`,
    "content-security-policy": "default-src 'none'; sandbox",
  };
}

function answer(
  content: string | ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>,
  status: number,
  headers: Readonly<Record<string, string>>,
): Response {
  const common = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
  return new Response(content, { status, headers: { ...common, ...headers } });
}

/** First letters of a digest, for an address that changes with what stands there. */
export function shortDigest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
