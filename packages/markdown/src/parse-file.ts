import type { Place, Point } from "@hocvu/diagnostics";
import type { Root, RootContent } from "mdast";
import type { Node } from "unist";
import { location } from "vfile-location";
import { editInPlace } from "./edit-in-place.ts";
import { parseWith } from "./reading/mask.ts";
import { parserFor } from "./reading/parsers.ts";
import type { SourceText } from "./source.ts";

/** A Markdown file as a syntax tree, with the means to say where something in it stands. */
export interface ParsedFile extends SourceText {
  readonly tree: Root;
  /** The place from one offset to another. */
  place(start: number, end: number): Place;
  /** The place of a node of `tree`. */
  placeOf(node: Node): Place;
}

editInPlace();

/** Makes a syntax tree of Markdown. A caller may bring one of its own that counts, to show how far it is. */
export type ParseTree = (text: string) => Root;

export const parseTree: ParseTree = (text) => parseWith(parseCounted, text);

/** micromark drops a byte order mark without counting it, which would put every place one to the left: it gets one to drop. */
function parseCounted(text: string): Root {
  return parserFor(text).parse(text.startsWith("\ufeff") ? `\ufeff${text}` : text);
}

/** Parses one file. Never fails: any text is Markdown. */
export function parseFile({ path, text }: SourceText, parse: ParseTree = parseTree): ParsedFile {
  const toPoint = location(text).toPoint;
  const point = (offset: number): Point => {
    const { line, column } = toPoint(offset) ?? { line: 1, column: 1 };
    return { line, column, offset };
  };
  const place = (start: number, end: number): Place => ({
    file: path,
    start: point(start),
    end: point(end),
  });
  let tree: Root | undefined;
  return {
    path,
    text,
    // Not before it is wanted: most modules are remembered from the build before.
    get tree() {
      tree ??= parse(text);
      return tree;
    },
    place,
    placeOf: ({ position }) => {
      // Nodes that a later step made may know their place in part, or not at all.
      const start = position?.start?.offset ?? 0;
      return place(start, Math.max(start, position?.end?.offset ?? start));
    },
  };
}

/** Marks a node whose children come from another file: steps that know places in this one pass it over. */
export function markForeign<N extends Node>(node: N): N {
  node.data = { ...node.data, foreign: true } as NonNullable<N["data"]>;
  return node;
}

export function isForeign({ data }: Node): boolean {
  return data !== undefined && "foreign" in data;
}

/** The file's blocks without front matter and without definitions, which show nothing where they stand. */
export function contentOf(file: ParsedFile): RootContent[] {
  return file.tree.children.filter(
    ({ type }) => type !== "yaml" && type !== "definition" && type !== "footnoteDefinition",
  );
}
