/**
 * The address of the next page (`Link` with `rel=next`, RFC 8288), only at the same origin: the access token goes there. Undefined
 * where this was the last.
 */
export function nextPage(link: string | null, url: string): string | undefined {
  for (const part of (link ?? "").split(/,(?=\s*<)/)) {
    const [, address, parameters] = /^\s*<([^>]*)>(.*)$/s.exec(part) ?? [];
    if (address === undefined || !/;\s*rel\s*=\s*"?([^";]*\s)?next\b/i.test(parameters ?? "")) {
      continue;
    }
    const next = URL.parse(address, url);
    if (next?.origin === new URL(url).origin) return next.href;
  }
  return undefined;
}
