import type { Html } from "mdast";
import type { ParsedFile } from "../parse-file.ts";

/** A tag that an author wrote. */
export interface Tag {
  /** In small letters. */
  readonly name: string;
  readonly kind: "opening" | "closing" | "empty";
  readonly attributes: string;
  /** As written. */
  readonly source: string;
  /** In the file. */
  readonly start: number;
  readonly end: number;
}

const TAG = /<!--[\s\S]*?-->|<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** The tags of a piece of HTML, in their order. */
export function tagsOf(node: Html, file: ParsedFile): Tag[] {
  const start = node.position?.start.offset ?? 0;
  const source = file.text.slice(start, node.position?.end.offset);
  const tags: Tag[] = [];
  let searched = 0;
  for (const [written, slash, name, attributes = "", empty] of node.value.matchAll(TAG)) {
    // In a quote the lines of the source have more than the node's.
    const at = source.indexOf(written, searched);
    if (at >= 0) searched = at + written.length;
    if (name === undefined) continue;
    const lower = name.toLowerCase();
    tags.push({
      name: lower,
      kind: slash ? "closing" : empty || VOID.has(lower) ? "empty" : "opening",
      attributes: attributes.trim(),
      source: written,
      start: start + Math.max(0, at),
      end: start + Math.max(0, at) + written.length,
    });
  }
  return tags;
}
