import { type Received, Refused } from "../http/exchange.ts";
import type { PagingProfile } from "../profiles/profile.ts";

/** One page of `all`, and the header that leads to the next (RFC 8288). */
export function pageOf<T>(
  all: readonly T[],
  request: Received,
  address: string,
  { pages, link, size: most }: PagingProfile & { readonly size: number },
): { readonly page: readonly T[]; readonly headers: Readonly<Record<string, string>> } {
  const limit = whole(request, "limit");
  if (pages === "never") return { page: all, headers: {} };
  const size = Math.min(limit ?? Number.POSITIVE_INFINITY, pages === "always" ? most : all.length);
  const start = whole(request, "from") ?? 0;
  const page = all.slice(start, start + size);
  if (start + page.length >= all.length) return { page, headers: {} };
  const next = new URL(address);
  for (const [name, value] of request.query) next.searchParams.set(name, value);
  next.searchParams.set("from", String(start + page.length));
  return { page, headers: { link: link === "curly" ? curly(next) : `<${next}>; rel="next"` } };
}

/** The header as UTF-8 in the bytes of Latin-1, which is how it goes over the line. */
function curly(next: URL): string {
  const text = `<${String(next).replaceAll("&", "&amp;")}>; rel=\u201cnext\u201d`;
  return Buffer.from(text, "utf8").toString("latin1");
}

function whole({ query }: Received, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text) || (name === "limit" && Number(text) === 0)) {
    throw new Refused(400, "invalid_request", `${name} is ${text}`);
  }
  return Number(text);
}
