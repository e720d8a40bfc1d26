import { tagsIn } from "./tags.ts";

/** One reference in a text, with its offsets. */
export interface Reference {
  readonly url: string;
  readonly start: number;
  readonly end: number;
  /** Whether a browser fetches it by itself; else somebody has to press it. */
  readonly loads: boolean;
}

/** Longer than any address that is meant. */
const MAX_URL = 2000;

// Bounded, so that no text makes it slow.
const CSS_URL =
  /url\(\s*("[^"]{1,2000}"|'[^']{1,2000}'|[^\s"'()]{1,2000})\s*\)|@import\s+("[^"]{1,2000}"|'[^']{1,2000}')/gi;

/** What an HTML page refers to; scripts and comments are passed over. */
export function* htmlReferences(text: string): Iterable<Reference> {
  for (const { name, attributes } of tagsIn(text)) {
    for (const { name: attribute, value, start } of attributes) {
      if (!NAMING.has(attribute) || !carries(name, attribute)) continue;
      if (value === "" || value.length > MAX_URL) continue;
      const url = value.replaceAll("&amp;", "&").trim();
      const loads =
        attribute !== "action" &&
        !(attribute === "href" && name !== "link" && name !== "image" && name !== "use");
      yield { url, start, end: start + value.length, loads };
    }
  }
}

const NAMING: ReadonlySet<string> = new Set(["src", "href", "poster", "data", "action"]);

function carries(tag: string, attribute: string): boolean {
  if (attribute === "data") return tag === "object";
  if (attribute === "action") return tag === "form";
  if (attribute === "poster") return tag === "video";
  if (attribute === "href") return tag !== "base";
  return true;
}

function cut(text: string, open: string, close: string, blank: (found: string) => string): string {
  let out = "";
  let from = 0;
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, from)) {
    const end = text.indexOf(close, start + open.length);
    if (end < 0) break;
    out += text.slice(from, start) + blank(text.slice(start, end + close.length));
    from = end + close.length;
  }
  return out + text.slice(from);
}

export function* cssReferences(text: string): Iterable<Reference> {
  for (const found of cut(text, "/*", "*/", (part) => " ".repeat(part.length)).matchAll(CSS_URL)) {
    const raw = found[1] ?? found[2] ?? "";
    const quoted = /^["']/.test(raw) ? 1 : 0;
    const start = found.index + found[0].indexOf(raw) + quoted;
    const url = raw.slice(quoted, raw.length - quoted);
    yield { url, start, end: start + url.length, loads: true };
  }
}

/** The scripts that stand in a page, and in its handlers. */
export function scriptsIn(text: string): string {
  const scripts: string[] = [];
  for (const { name, attributes, content } of tagsIn(text)) {
    if (name === "script") scripts.push(content);
    for (const one of attributes) if (/^on[a-z]/.test(one.name)) scripts.push(one.value);
  }
  return scripts.join("\n");
}
