import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Html } from "@hocvu/model";
import type { Element, Root as HastRoot } from "hast";
import type {
  Definition,
  FootnoteDefinition,
  Nodes,
  Paragraph,
  Root,
  RootContent,
  Table,
} from "mdast";
import { defaultHandlers, type State } from "mdast-util-to-hast";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { ParsedFile } from "./parse-file.ts";
import type { Words } from "./words.ts";

/** Turns parts of one file's tree into HTML. */
export interface Renderer {
  /** Blocks, one after the other. */
  blocks(nodes: readonly RootContent[]): Html;
  /** The same, but a single paragraph without its `<p>`: for stems, choices and labels. */
  inline(nodes: readonly RootContent[]): Html;
}

/** A renderer for parts of `file`, which may name its link definitions and footnotes from anywhere in it. */
export function rendererFor(file: ParsedFile, words: Words): Renderer {
  const definitions = file.tree.children.filter(
    (node): node is Definition | FootnoteDefinition =>
      node.type === "definition" || node.type === "footnoteDefinition",
  );
  const processor = unified()
    .use(remarkRehype, {
      footnoteLabel: words.footnotes,
      footnoteBackLabel: words.footnoteBack,
      handlers: { table: scrollableTable(words) },
    })
    .use(rehypeStringify);
  const blocks = (nodes: readonly RootContent[]): Html => {
    const root: Root = { type: "root", children: [...nodes, ...definitions] };
    return processor.stringify(processor.runSync(root) as HastRoot).trim();
  };
  return {
    blocks,
    inline: ([first, ...rest]) =>
      first?.type === "paragraph" && rest.length === 0
        ? // Phrasing content may stand at the root for rendering; only mdast's types do not foresee it.
          blocks((first as Paragraph).children as RootContent[])
        : blocks(first ? [first, ...rest] : []),
  };
}

/** A wide table scrolls by itself, also by keyboard, instead of pushing the page sideways. */
function scrollableTable(words: Words) {
  return (state: State, node: Table): Element => ({
    type: "element",
    tagName: "div",
    properties: {
      className: ["table-scroll"],
      tabIndex: 0,
      role: "region",
      ariaLabel: words.table,
    },
    children: [defaultHandlers.table(state, node)],
  });
}

/** Reports raw HTML, which the renderer leaves out; comments are an author's own business. */
export function reportRawHtml(tree: Nodes, file: ParsedFile, diagnostics: Diagnostic[]): void {
  visit(tree, "html", (node) => {
    if (/^\s*<!--[\s\S]*-->\s*$/.test(node.value)) return;
    const html = node.value.split("\n", 1)[0]?.slice(0, 60) ?? "";
    diagnostics.push(diagnostic("HV2109", { html }, file.placeOf(node)));
  });
}
