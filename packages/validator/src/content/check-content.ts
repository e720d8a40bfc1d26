import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { placer } from "../manifest/xml.ts";
import { NAMED } from "../names/check-names.ts";
import { decoded, folderOf, type Paths } from "../names/paths.ts";
import type { Lead } from "./leads.ts";
import type { TextFile } from "./read-texts.ts";
import { cssReferences, htmlReferences } from "./references.ts";

/** Dead references that are told one by one. */
const MAX_DEAD = 20;

/** What pages and styles refer to; `used` gets the files that they lead to. */
export function* checkContent(
  texts: readonly TextFile[],
  paths: Paths,
  used: Set<string>,
  lead: Lead = (url) => url,
): Iterable<Diagnostic> {
  const hosts = new Set<string>();
  const insecure = new Set<string>();
  let dead = 0;
  for (const { path: file, kind, text } of texts) {
    if (kind !== "html" && kind !== "css") continue;
    const base = folderOf(file);
    const seen = new Set<string>();
    let at: ReturnType<typeof placer> | undefined;
    const place = (start: number, end: number) => {
      at ??= placer(text, file);
      return at(start, end);
    };
    for (const { url: written, start, end, loads } of kind === "html"
      ? htmlReferences(text)
      : cssReferences(text)) {
      if (seen.has(written)) continue;
      seen.add(written);
      const url = lead(written);
      if (url === undefined) continue;
      const [, scheme, host] = /^(?:(https?):)?\/\/([^/?#]+)/i.exec(url) ?? [];
      if (host !== undefined) {
        if (!loads) continue;
        hosts.add(host.toLowerCase());
        if (scheme?.toLowerCase() === "http" && !insecure.has(host)) {
          insecure.add(host);
          yield diagnostic("HV4651", { url }, place(start, end));
        }
        continue;
      }
      // Templates of scripts, addresses of other kinds, and places within the page.
      if (url === "" || /^[a-z][a-z0-9+.-]*:|^#|^\?|\{\{|\$\{|<%|[[\]]/i.test(url)) continue;
      const path = url.startsWith("/")
        ? url === written
          ? undefined
          : paths.resolve("", url)
        : paths.resolve(base, url);
      if (path !== undefined && (path === "" || paths.has(path))) used.add(path);
      else if (path !== undefined && paths.has(`${path}/index.html`))
        used.add(`${path}/index.html`);
      else if (dead++ < MAX_DEAD) {
        const actual = path === undefined ? undefined : paths.alike(path);
        if (actual !== undefined) used.add(actual);
        yield diagnostic(
          "HV4650",
          { path: written, ...(actual === undefined ? {} : { actual }) },
          place(start, end),
        );
      }
    }
  }
  if (hosts.size > 0) {
    const named = [...hosts].sort();
    yield diagnostic("HV4652", {
      hosts: named.slice(0, NAMED),
      more: Math.max(0, named.length - NAMED),
    });
  }
}

/** Files that nothing names: neither the manifest nor a page, a style or a script. */
export function unused(
  names: readonly string[],
  used: ReadonlySet<string>,
  texts: readonly TextFile[],
): Diagnostic | undefined {
  const folded = new Set([...used].map((path) => path.toLowerCase()));
  const left = names.filter(
    (path) =>
      !folded.has(path.toLowerCase()) &&
      !/\.(?:xsd|dtd)$|(?:^|\/)(?:imsmanifest|cmi5|tincan|metadata)\.xml$/i.test(path),
  );
  if (left.length === 0) return undefined;
  const said = saidOf(new Set(left.map(lastWord)), texts);
  const found = left.filter((path) => !said.has(lastWord(path)));
  if (found.length === 0) return undefined;
  const paths = found.slice(0, NAMED);
  return diagnostic("HV4617", { paths, more: found.length - paths.length });
}

const WORD = /[^\s/\\"'`()<>[\]{}=,;:&?#|]+/g;

/** A file's name as it can be told in a text, whatever stands around it: what follows the last sign that may part words. */
function lastWord(path: string): string {
  return (
    decoded(path)
      .toLowerCase()
      .split(/[\s/\\()',;:&=+$@!*]/)
      .at(-1) ?? path
  );
}

/** Which of `words` stand in the texts. One walk through each, however many there are. */
function saidOf(words: ReadonlySet<string>, texts: readonly TextFile[]): ReadonlySet<string> {
  const said = new Set<string>();
  for (const { text } of texts) {
    for (const [found] of text.matchAll(WORD)) {
      if (!found.includes(".")) continue;
      const word = lastWord(found.length > 500 ? found.slice(-500) : found);
      if (words.has(word)) said.add(word);
      // An escape such as `\n` or `\/` lends its letter to the word behind it.
      else if (words.has(word.slice(1))) said.add(word.slice(1));
    }
  }
  return said;
}
