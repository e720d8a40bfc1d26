import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Nodes, Parents, Root, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { visit } from "unist-util-visit";
import { visitParents } from "unist-util-visit-parents";
import type { ParsedFile } from "../parse-file.ts";
import { type ColonLine, extent, findColonLines } from "./colon-lines.ts";
import { meantOpening } from "./unread-opening.ts";

/** A `:::name` block as it was parsed. */
interface Block {
  readonly node: ContainerDirective;
  /** The blocks around it, the nearest last. */
  readonly around: readonly Block[];
  readonly colons: number;
  /** Whether a line of colons closes it, not the end of what it stands in. */
  readonly closed: boolean;
}

/** What is to be done with one block whose end is not where its author meant it. */
interface Repair {
  readonly block: Block;
  /** The line that was meant to close it; none where there is no such line. */
  readonly closing?: ColonLine;
}

/**
 * Reports blocks that end where their author did not mean it, and lines of colons that became text: each mistake once.
 * `tree` is changed to what was probably meant, so that one block's fault does not become another's.
 */
export function mendNesting(tree: Root, file: ParsedFile, diagnostics: Diagnostic[]): void {
  const blocks = findBlocks(tree, file);
  const lines = findColonLines(tree, file);
  if (lines.length === 0 && blocks.every(({ closed }) => closed)) return;
  const pageStarts = tree.children.filter(isPageHeading).map((heading) => extent(heading)[0]);
  const closings = new Set(lines.filter(({ kind }) => kind === "closing"));
  /** Takes the first closing line after `offset` on the same page. */
  const takeClosing = (offset: number): ColonLine | undefined => {
    const pageEnd = pageStarts.find((start) => start >= offset) ?? Number.POSITIVE_INFINITY;
    const line = [...closings].find(({ start }) => start >= offset && start < pageEnd);
    if (line) closings.delete(line);
    return line;
  };

  for (const { kind, start, end, text } of lines) {
    if (kind !== "opening") continue;
    const suggestion = meantOpening(text);
    const args = { text, ...(suggestion ? { suggestion } : {}) };
    diagnostics.push(diagnostic("HV2126", args, file.place(start, end)));
    if (text.startsWith(":::")) takeClosing(end);
  }

  const repairs: Repair[] = [];
  const unclosed = new Set<Block>();
  for (const block of blocks) {
    if (block.closed || block.around.some((outer) => unclosed.has(outer) && outer.closed)) continue;
    const outer = block.around.at(-1);
    const closed = block.around.findLast((around) => around.closed);
    if (!outer || !closed || block.colons < outer.colons) {
      unclosed.add(block);
      continue;
    }
    // The outer one ended where this one was meant to.
    const closing = turnsPage(outer.node) ? undefined : takeClosing(extent(closed.node)[1]);
    if (!closing) unclosed.add(outer);
    else {
      const args = { name: nameOf(outer), inner: nameOf(block) };
      diagnostics.push(diagnostic("HV2125", args, placeOf(outer, file)));
      repairs.push({ block: outer, closing });
    }
  }
  for (const block of unclosed) {
    diagnostics.push(diagnostic("HV2124", { name: nameOf(block) }, placeOf(block, file)));
    repairs.push({ block });
    // What closes nothing now would have closed something.
    const [, end] = extent(block.node);
    if (block.closed) while (takeClosing(end));
  }
  // From the innermost, so that what one gives up reaches the outermost.
  for (const { block, closing } of repairs.reverse()) {
    if (closing) extendTo(closing, block, tree);
    else shorten(block, tree);
  }
  for (const { start, end } of closings) {
    diagnostics.push(diagnostic("HV2121", {}, file.place(start, end)));
  }
}

function findBlocks(tree: Root, file: ParsedFile): Block[] {
  const blocks = new Map<Nodes, Block>();
  visitParents(tree, "containerDirective", (node, parents) => {
    const source = file.text.slice(...extent(node));
    const colons = /^:+/.exec(source)?.[0].length ?? 0;
    // Within a quote the last line has the quote's mark before it.
    const last = /\n[ \t>]*(:{3,})\s*$/.exec(source)?.[1]?.length ?? 0;
    const around = parents.flatMap((parent) => blocks.get(parent) ?? []);
    blocks.set(node, { node, around, colons, closed: last >= colons });
  });
  return [...blocks.values()];
}

function nameOf({ node, colons }: Block): string {
  return `${":".repeat(colons)}${node.name}`;
}

function placeOf({ node, colons }: Block, file: ParsedFile) {
  const [start] = extent(node);
  return file.place(start + colons, start + colons + node.name.length);
}

function isPageHeading(node: RootContent): boolean {
  return node.type === "heading" && node.depth <= 2;
}

/** Whether a page begins inside of a block, below its first line: then its end was forgotten. */
function turnsPage({ children }: ContainerDirective): boolean {
  return children.slice(1).some(isPageHeading);
}

/** Ends a block that was never closed: after its first part, or where the next page begins. */
function shorten({ node }: Block, tree: Root): void {
  const label = node.children[0]?.data && "directiveLabel" in node.children[0].data ? 1 : 0;
  const page = node.children.findIndex((child, index) => index > label && isPageHeading(child));
  const whole = node.name === "tabs" || node.name === "check";
  const parts = whole ? node.children.length : label + 1;
  const rest = node.children.splice(page < 0 ? parts : Math.min(page, parts));
  const parent = parentOf(node, tree);
  parent?.children.splice(parent.children.indexOf(node as never) + 1, 0, ...(rest as never[]));
}

/** Puts into a block that ended too early what stands up to the line that was meant to close it. */
function extendTo({ start }: ColonLine, { node }: Block, tree: Root): void {
  const siblings = parentOf(node, tree)?.children ?? [];
  const first = siblings.indexOf(node as never) + 1;
  const last = siblings.findIndex((sibling, index) => index >= first && extent(sibling)[1] > start);
  if (last < 0) return;
  const taken = siblings.splice(first, last - first + 1);
  // The line may be a paragraph of its own.
  node.children.push(...(taken.filter((sibling) => extent(sibling)[0] !== start) as never[]));
}

function parentOf(node: Nodes, tree: Root): Parents | undefined {
  let found: Parents | undefined;
  visit(tree, node.type, (one, _, parent) => {
    if (one === node) found = parent as Parents;
  });
  return found;
}
