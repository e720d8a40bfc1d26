import type { Region } from "./region.ts";

/** `](` and what stands in its brackets, which may hold brackets themselves: `ảnh (1).png`. */
const ADDRESS = /\]\(((?:[^()<>\n]|\([^()<>\n]*\))+)\)/g;
/** A file's name or a file's address, with a title or a picture's size behind it. */
const FILE =
  /^(?<path>[^"'\s](?:[^"'\n]*[^"'\s])?\.[A-Za-z0-9]{1,5}(?:#[\w-]+)?)(?<size>\s+=\d*x\d*)?(?<title>\s+(?:"[^"]*"|'[^']*'))?$/u;

/** The blanks within the addresses of links and pictures, where a file is what is named: `![Hình](media/ảnh 1.png)`. */
export function findBlanks(text: string, isText: (offset: number) => boolean): Region[] {
  const found: Region[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const { 1: inner = "", index } = match;
    if (!/[ \t]/.test(inner) || !isText(index)) continue;
    const lead = inner.length - inner.trimStart().length;
    const { path, size = "" } = FILE.exec(inner.trim())?.groups ?? {};
    if (path === undefined) continue;
    const named = path + size;
    for (const { index: at } of named.matchAll(/[ \t]/g)) {
      const start = index + 2 + lead + at;
      found.push({ start, end: start + 1, kind: "blank" });
    }
  }
  return found;
}
