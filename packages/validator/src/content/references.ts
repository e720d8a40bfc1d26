/** One reference in a text, with its offsets. */
export interface Reference {
  readonly url: string;
  readonly start: number;
  readonly end: number;
  /** Whether a browser fetches it by itself; else somebody has to press it. */
  readonly loads: boolean;
}

// Bounded, so that no text makes them slow.
const ATTRIBUTE =
  /\s(src|href|poster|data|action)\s*=\s*("[^"]{1,2000}"|'[^']{1,2000}'|[^\s"'<>=`]{1,2000})/gi;
const TAG =
  /<([a-z][a-z0-9:-]{0,30})(?=[\s/>])(?:"[^"]{0,100000}"|'[^']{0,100000}'|[^"'<>]){0,2000}>/gi;
const CSS_URL =
  /url\(\s*("[^"]{1,2000}"|'[^']{1,2000}'|[^\s"'()]{1,2000})\s*\)|@import\s+("[^"]{1,2000}"|'[^']{1,2000}')/gi;

/** What an HTML page refers to; scripts and comments are passed over. */
export function* htmlReferences(text: string): Iterable<Reference> {
  const bare = blankedOut(text);
  for (const tag of bare.matchAll(TAG)) {
    const name = (tag[1] ?? "").toLowerCase();
    for (const found of tag[0].matchAll(ATTRIBUTE)) {
      const attribute = (found[1] ?? "").toLowerCase();
      if (!carries(name, attribute)) continue;
      const raw = found[2] ?? "";
      const quoted = /^["']/.test(raw) ? 1 : 0;
      const start = tag.index + found.index + found[0].length - raw.length + quoted;
      const written = raw.slice(quoted, raw.length - quoted);
      const url = written.replaceAll("&amp;", "&").trim();
      const loads =
        attribute !== "action" &&
        !(attribute === "href" && name !== "link" && name !== "image" && name !== "use");
      yield { url, start, end: start + written.length, loads };
    }
  }
}

function carries(tag: string, attribute: string): boolean {
  if (attribute === "data") return tag === "object";
  if (attribute === "action") return tag === "form";
  if (attribute === "poster") return tag === "video";
  if (attribute === "href") return tag !== "base";
  return true;
}

/** The same length, without comments and what is within scripts: `document.write` there is no markup. */
function blankedOut(text: string): string {
  const blank = (found: string) => " ".repeat(found.length);
  let bare = cut(text, "<!--", "-->", blank);
  for (const name of ["script", "template", "xmp"]) {
    const opening = new RegExp(`<${name}\\b[^>]{0,4000}>`, "gi");
    let out = "";
    let from = 0;
    for (let found = opening.exec(bare); found; found = opening.exec(bare)) {
      const start = found.index + found[0].length;
      const end = bare.toLowerCase().indexOf(`</${name}`, start);
      if (end < 0) break;
      out += bare.slice(from, start) + " ".repeat(end - start);
      from = end;
      opening.lastIndex = end;
    }
    bare = out + bare.slice(from);
  }
  return bare;
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

/** The scripts that stand in a page. */
export function scriptsIn(text: string): string {
  const scripts: string[] = [];
  const opening = /<script\b[^>]{0,4000}>/gi;
  const lower = text.toLowerCase();
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const start = found.index + found[0].length;
    const end = lower.indexOf("</script", start);
    scripts.push(text.slice(start, end < 0 ? undefined : end));
    if (end < 0) break;
    opening.lastIndex = end;
  }
  for (const [, handler = ""] of text.matchAll(
    /\son[a-z]{3,20}\s*=\s*("[^"]{0,4000}"|'[^']{0,4000}')/gi,
  )) {
    scripts.push(handler);
  }
  return scripts.join("\n");
}
