import type { Html } from "@hocvu/model";
import { escapeHtml } from "./escape-html.ts";
import { savedName } from "./package-names.ts";

/** Where a course's own files and pages are found in one package; both throw where the course has none of that name. */
export interface Addresses {
  asset(path: string): string;
  /** Nothing where the page is in another package: then a link to it is text. */
  page(id: string): string | undefined;
}

// The reader escapes every `<` in text, so this finds real tags only, and attribute by attribute what belongs to them.
const TAG = /<[a-z][a-z0-9-]*(?:\s+[^\s"=>]+(?:="[^"]*")?)*\s*\/?>/g;
const ATTRIBUTE = /\s+([^\s"=/>]+)(?:="([^"]*)")?/g;
const ADDRESS = /^(asset|page):(.*)$/s;
const ADDRESSED: readonly string[] = ["src", "href", "poster"];

/** The path that stands behind `asset:` in HTML. */
export function assetPath(written: string): string {
  return decodeURIComponent(written.replaceAll("&#x26;", "&").replaceAll("&#x27;", "'"));
}

const TEX = /\sdata-tex="[^"]*"/;

/** Puts a package's addresses in place of `asset:` and `page:` ones. */
export function rewriteHtml(html: Html, addresses: Addresses): Html {
  // Most of it has neither, and all of it comes by here, more than once.
  if (!html.includes("asset:") && !html.includes("page:")) return html;
  return html.replace(TAG, (tag) => {
    let saved: string | undefined;
    const rewritten = tag.replace(ATTRIBUTE, (whole, name: string, value = "") => {
      const [, kind, rest = ""] = (ADDRESSED.includes(name) && ADDRESS.exec(value)) || [];
      if (kind === undefined) return whole;
      const path = assetPath(rest);
      if (kind === "asset") saved ??= savedName(path);
      const address = kind === "asset" ? addresses.asset(path) : addresses.page(path);
      return address === undefined ? "" : ` ${name}="${escapeHtml(address)}"`;
    });
    return saved === undefined ? rewritten : savedAs(rewritten, saved);
  });
}

/** The tag of a link to a file that has another name in the package than it is to be saved under. */
function savedAs(tag: string, name: string): string {
  return tag.replace(ATTRIBUTE, (whole, attribute: string) =>
    attribute === "download" ? ` download="${escapeHtml(name)}"` : whole,
  );
}

/** Leaves out the sources of formulas, which browsers have no use for: they show MathML. */
export function withoutTex(html: Html): Html {
  return html.includes("data-tex=") ? html.replace(TAG, (tag) => tag.replace(TEX, "")) : html;
}

/** Whether an element of it has a style of its own, as parts of formulas do. */
export function isStyled(html: Html): boolean {
  return html.includes(" style=") && html.match(TAG)?.some((tag) => STYLE.test(tag)) === true;
}

const STYLE = /\sstyle="/;

/** The sites whose films and documents are shown within it once they are asked for. */
export function framedIn(html: Html): readonly string[] {
  if (!html.includes(" data-embed=")) return [];
  return (html.match(TAG) ?? []).flatMap((tag) => EMBED.exec(tag)?.[1] ?? []);
}

const EMBED = /\sdata-embed="(https:\/\/[a-z0-9.-]+)\//;
