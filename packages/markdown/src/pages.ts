import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import { isId, MAX_ID_LENGTH, slug } from "@hocvu/model";
import type { Heading, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { takeAttributes } from "./attributes.ts";
import { contentOf, type ParsedFile } from "./parse-file.ts";
import { writtenTitle } from "./variables/apply-variables.ts";

/** A page before it is rendered. */
export interface PageSource {
  readonly id: string;
  readonly title: string;
  /** None for what stands before the first one. */
  readonly heading?: Heading;
  readonly nodes: readonly RootContent[];
  readonly place: Place;
}

/**
 * Parts a module's file into pages at its `##` headings. What stands before the first is the opening page, which
 * carries the module's own id and title. Pages without an id get one made from the module's id and their title.
 */
export function splitPages(
  file: ParsedFile,
  module: { readonly id: string; readonly title: string },
  diagnostics: Diagnostic[],
): PageSource[] {
  const groups: { heading?: Heading; nodes: RootContent[] }[] = [{ nodes: [] }];
  for (const node of contentOf(file)) {
    if (node.type === "heading" && node.depth <= 2) groups.push({ heading: node, nodes: [] });
    else groups.at(-1)?.nodes.push(node);
  }
  const taken = new Set<string>();
  const pages: PageSource[] = [];
  for (const { heading, nodes } of groups) {
    if (!heading) {
      if (nodes.length === 0) continue;
      taken.add(module.id);
      pages.push({ ...module, nodes, place: file.place(0, 0) });
      continue;
    }
    const { id, title, place } = readHeading(heading, file, diagnostics);
    if (nodes.length === 0)
      diagnostics.push(diagnostic("HV2110", { title }, file.placeOf(heading)));
    const made = id ?? freeId(`${module.id}-${slug(writtenTitle(heading) ?? title)}`, taken);
    taken.add(made);
    let level = 2;
    for (const node of nodes) level = lowerHeading(node, level, file, diagnostics);
    pages.push({ id: made, title, heading, nodes, place });
  }
  return pages;
}

function readHeading(
  heading: Heading,
  file: ParsedFile,
  diagnostics: Diagnostic[],
): { id?: string; title: string; place: Place } {
  const attributes = takeAttributes(heading, file, diagnostics);
  const place = file.placeOf(heading);
  const title = textOf(heading).trim();
  if (title === "") diagnostics.push(diagnostic("HV2118", { kind: "page" }, place));
  if (heading.depth === 1) diagnostics.push(diagnostic("HV2115", { title }, place));
  for (const [name, { place }] of attributes.pairs) {
    diagnostics.push(diagnostic("HV2112", { name }, place));
  }
  if (!attributes.id) return { title, place };
  const { value, place: idPlace } = attributes.id;
  if (isId(value)) return { id: value, title, place: idPlace };
  diagnostics.push(diagnostic("HV1011", { id: value, suggestion: slug(value) }, idPlace));
  return { title, place };
}

/**
 * The page's title is the screen's first heading, so `###` inside it is the second level there. Takes the level, as
 * written, of the heading before and gives back that of the last one.
 */
function lowerHeading(
  node: RootContent,
  before: number,
  file: ParsedFile,
  diagnostics: Diagnostic[],
): number {
  if (node.type !== "heading") return before;
  const level = node.depth;
  if (level > before + 1) {
    const args = { title: textOf(node), from: before, to: level };
    diagnostics.push(diagnostic("HV2509", args, file.placeOf(node)));
  }
  const { id } = takeAttributes(node, file, diagnostics);
  if (id) node.data = { ...node.data, hProperties: { id: id.value } };
  node.depth = Math.max(2, level - 1) as Heading["depth"];
  return level;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.slice(0, MAX_ID_LENGTH).replace(/-$/, "");
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? "" : `-${n}`;
    const id = base.slice(0, MAX_ID_LENGTH - suffix.length) + suffix;
    if (!taken.has(id)) return id;
  }
}
