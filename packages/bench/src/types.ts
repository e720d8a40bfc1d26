import { extname } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** What a server says a file is. */
export function typeOf(path: string): string {
  return TYPES[extname(path)] ?? "";
}
