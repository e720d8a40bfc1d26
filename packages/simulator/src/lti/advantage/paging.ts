import { type Received, Refused } from "../http/exchange.ts";

/** One page of `all`, and the header that leads to the next (RFC 8288). */
export function pageOf<T>(
  all: readonly T[],
  request: Received,
  address: string,
  pageSize: number,
): { readonly page: readonly T[]; readonly headers: Readonly<Record<string, string>> } {
  const size = Math.min(whole(request, "limit") ?? pageSize, pageSize);
  const start = whole(request, "from") ?? 0;
  const page = all.slice(start, start + size);
  if (start + size >= all.length) return { page, headers: {} };
  const next = new URL(address);
  for (const [name, value] of request.query) next.searchParams.set(name, value);
  next.searchParams.set("from", String(start + size));
  return { page, headers: { link: `<${next}>; rel="next"` } };
}

function whole({ query }: Received, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text) || (name === "limit" && Number(text) === 0)) {
    throw new Refused(400, "invalid_request", `${name} is ${text}`);
  }
  return Number(text);
}
