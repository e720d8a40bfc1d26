import type { Html } from "@hocvu/model";
import { escapeHtml } from "./escape-html.ts";

/** Where a course's own files and pages are found in one package; both throw where the course has none of that name. */
export interface Addresses {
  asset(path: string): string;
  /** Nothing where the page is in another package: then a link to it is text. */
  page(id: string): string | undefined;
}

// The reader escapes every `<` in text, so this finds real tags only, and attribute by attribute what belongs to them.
const TAG = /<[a-z][a-z0-9-]*(?:\s+[^\s"=>]+(?:="[^"]*")?)*\s*\/?>/g;
const ADDRESS = /(\s(?:src|href|poster)=")(asset|page):([^"]*)"/g;

/** The path that stands behind `asset:` in HTML. */
export function assetPath(written: string): string {
  return decodeURIComponent(written.replaceAll("&#x26;", "&").replaceAll("&#x27;", "'"));
}

const TEX = /\sdata-tex="[^"]*"/;

/** Puts a package's addresses in place of `asset:` and `page:` ones. */
export function rewriteHtml(html: Html, addresses: Addresses): Html {
  return html.replace(TAG, (tag) =>
    tag.replace(ADDRESS, (_, attribute: string, kind: string, rest: string) => {
      const name = assetPath(rest);
      const address = kind === "asset" ? addresses.asset(name) : addresses.page(name);
      return address === undefined ? "" : `${attribute}${escapeHtml(address)}"`;
    }),
  );
}

/** Leaves out the sources of formulas, which browsers have no use for: they show MathML. */
export function withoutTex(html: Html): Html {
  return html.includes("data-tex=") ? html.replace(TAG, (tag) => tag.replace(TEX, "")) : html;
}
