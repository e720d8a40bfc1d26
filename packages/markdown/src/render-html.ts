import type { Diagnostic } from "@hocvu/diagnostics";
import type { Html } from "@hocvu/model";
import type { Element, Root as HastRoot } from "hast";
import type { Paragraph, Root, RootContent, Table } from "mdast";
import { defaultHandlers, type State } from "mdast-util-to-hast";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { UsedAssets } from "./asset-use.ts";
import { breakLongNames } from "./break-long-names.ts";
import { definitionsOf } from "./definitions.ts";
import type { LinkTargets } from "./links.ts";
import { setNamesApart } from "./names-apart.ts";
import type { ParsedFile } from "./parse-file.ts";
import type { RareConstructs } from "./rare-constructs.ts";
import type { Repeats } from "./repeats.ts";
import { noteSourceLines } from "./source-lines.ts";
import { SKIP, visit } from "./visit.ts";
import type { Words } from "./words.ts";

/** Turns parts of one file's tree into HTML. */
export interface Renderer {
  /** Blocks, one after the other. */
  blocks(nodes: readonly RootContent[]): Html;
  /** The blocks of a page, which tell their lines where that was asked for: see {@link noteSourceLines}. */
  page(nodes: readonly RootContent[]): Html;
  /** As {@link blocks}, but a single paragraph without its `<p>`: for stems, choices and labels. */
  inline(nodes: readonly RootContent[]): Html;
}

/** What rendering a file needs beside it. */
export interface RenderContext {
  readonly words: Words;
  readonly targets: LinkTargets & UsedAssets;
  readonly rare: RareConstructs;
  /** Whether pages tell where they were written. */
  readonly sourceLines: boolean;
  readonly repeats: Repeats;
  /** By the path of the file that shows them. */
  readonly transcripts: ReadonlyMap<string, readonly ParsedFile[]>;
  readonly diagnostics: Diagnostic[];
}

/** A renderer for parts of `file`, which may name its link definitions and footnotes from anywhere in it, as its transcripts theirs. */
export function rendererFor(file: ParsedFile, context: RenderContext): Renderer {
  const { words, targets, rare, sourceLines, repeats, transcripts, diagnostics } = context;
  const usedBy = definitionsOf([file, ...(transcripts.get(file.path) ?? [])], repeats);
  const processor = unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      // All names get one, these as well.
      clobberPrefix: "",
      footnoteLabel: words.footnotes,
      footnoteBackLabel: words.footnoteBack,
      handlers: { table: scrollableTable(words) },
    })
    .use(rehypeStringify);

  const render = (nodes: readonly RootContent[], finish?: (tree: HastRoot) => void): Html => {
    if (nodes.length === 0) return "";
    const root: Root = { type: "root", children: [...nodes, ...usedBy(nodes)] };
    let tree = processor.runSync(root) as HastRoot;
    if (rare.rawHtml && holdsRawHtml(tree)) {
      tree = rare.rawHtml.cleanRawHtml(tree, file, targets, diagnostics);
      boxTables(tree, words);
    }
    setNamesApart(tree);
    finish?.(tree);
    return processor.stringify(tree).trim();
  };
  const blocks = (nodes: readonly RootContent[]) => render(nodes);
  return {
    blocks,
    page: (nodes) => render(nodes, sourceLines ? noteSourceLines : undefined),
    inline: ([first, ...rest]) =>
      first?.type === "paragraph" && rest.length === 0
        ? (plainOf(first) ?? render([boxed(first)], unbox))
        : blocks(first ? [first, ...rest] : []),
  };
}

const PLAIN = /^[^\s<&]+(?: [^\s<&]+)*$/;

/** A paragraph's HTML where that is what was written: most choices are a few words, and there are more of them than of all else. */
function plainOf({ children }: Paragraph): Html | undefined {
  const [only] = children;
  if (children.length !== 1 || only?.type !== "text" || only.data) return undefined;
  return PLAIN.test(only.value) ? only.value : undefined;
}

/** At the root a line end is put between any two: phrasing goes there in one piece, or `(**a**)` would get blanks. */
function boxed({ children }: Paragraph): Paragraph {
  return { type: "paragraph", data: { hName: "span" }, children };
}

function unbox(tree: HastRoot): void {
  const [box] = tree.children;
  if (box?.type === "element" && box.tagName === "span")
    tree.children.splice(0, 1, ...box.children);
}

const BOX = "table-scroll";

/** A wide table scrolls by itself, also by keyboard, instead of pushing the page sideways. */
function scrollableTable(words: Words) {
  return (state: State, node: Table): Element => {
    const table = defaultHandlers.table(state, node);
    breakLongNames(table);
    return scrollBox(table, words);
  };
}

function scrollBox(table: Element, words: Words): Element {
  return {
    type: "element",
    tagName: "div",
    properties: { className: [BOX], tabIndex: 0, role: "region", ariaLabel: words.table },
    children: [table],
  };
}

/** The same for tables that an author wrote in HTML. */
function boxTables(tree: HastRoot, words: Words): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "table" || !parent || index === undefined) return undefined;
    const { className } = (parent as Element).properties ?? {};
    if (Array.isArray(className) && className.includes(BOX)) return SKIP;
    parent.children[index] = scrollBox(node, words);
    return SKIP;
  });
}

/** Whether the tree holds HTML that an author wrote; comments are left out without a word. */
function holdsRawHtml(tree: HastRoot): boolean {
  let found = false;
  visit(tree, "raw", (node, index, parent) => {
    if (/^\s*<!--[\s\S]*-->\s*$/.test(node.value) && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    found = true;
    return undefined;
  });
  return found;
}
