import { type Diagnostic, diagnostic, MAX_ALIKE } from "@hocvu/diagnostics";
import type { Nodes, Parents, Root, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { ParsedFile } from "../parse-file.ts";
import { visitWithParents } from "../visit.ts";
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
  const parents: ParentOf = new Map();
  const blocks = findBlocks(tree, file, parents);
  const lines = findColonLines(tree, file);
  if (lines.length === 0 && blocks.every(({ closed }) => closed)) return;
  const pageStarts = tree.children.filter(isPageHeading).map((heading) => extent(heading)[0]);
  const closings = lines.filter(({ kind }) => kind === "closing");
  /** Takes the first closing line after `offset` on the same page. */
  const takeClosing = (offset: number): ColonLine | undefined => {
    const pageEnd =
      pageStarts[firstFrom(offset, pageStarts, (start) => start)] ?? Number.POSITIVE_INFINITY;
    const index = firstFrom(offset, closings, ({ start }) => start);
    const line = closings[index];
    if (!line || line.start >= pageEnd) return undefined;
    closings.splice(index, 1);
    return line;
  };

  const openings = lines.filter(({ kind }) => kind === "opening");
  for (const [index, { start, end, text }] of openings.entries()) {
    // More are not told, and each proposal is parsed.
    const suggestion = index <= MAX_ALIKE ? meantOpening(text) : undefined;
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
    if (closing) extendTo(closing, block, parents);
    else shorten(block, parents);
  }
  for (const { start, end } of closings) {
    diagnostics.push(diagnostic("HV2121", {}, file.place(start, end)));
  }
}

/** The index of the first of `list`, which is sorted by `at`, that stands at `offset` or behind it. */
function firstFrom<T>(offset: number, list: readonly T[], at: (item: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(list[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What each block stands in, kept up as they are moved. */
type ParentOf = Map<Nodes, Parents>;

function findBlocks(tree: Root, file: ParsedFile, parentOf: ParentOf): Block[] {
  const blocks = new Map<Nodes, Block>();
  visitWithParents(tree, "containerDirective", (node, parents) => {
    const source = file.text.slice(...extent(node));
    const colons = /^:+/.exec(source)?.[0].length ?? 0;
    // Within a quote the last line has the quote's mark before it.
    const last = /\n[ \t>]*(:{3,})\s*$/.exec(source)?.[1]?.length ?? 0;
    const around = parents.flatMap((parent) => blocks.get(parent) ?? []);
    blocks.set(node, { node, around, colons, closed: last >= colons });
    parentOf.set(node, parents.at(-1) ?? tree);
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
function shorten({ node }: Block, parentOf: ParentOf): void {
  const label = node.children[0]?.data && "directiveLabel" in node.children[0].data ? 1 : 0;
  const page = node.children.findIndex((child, index) => index > label && isPageHeading(child));
  const whole = ["tabs", "columns", "cards", "check"].includes(node.name);
  const parts = whole ? node.children.length : label + 1;
  const rest = node.children.splice(page < 0 ? parts : Math.min(page, parts));
  const parent = parentOf.get(node);
  if (!parent) return;
  parent.children.splice(parent.children.indexOf(node as never) + 1, 0, ...(rest as never[]));
  for (const child of rest) parentOf.set(child, parent);
}

/** Puts into a block that ended too early what stands up to the line that was meant to close it. */
function extendTo({ start }: ColonLine, { node }: Block, parentOf: ParentOf): void {
  const siblings = parentOf.get(node)?.children ?? [];
  const first = siblings.indexOf(node as never) + 1;
  const last = siblings.findIndex((sibling, index) => index >= first && extent(sibling)[1] > start);
  if (last < 0) return;
  const taken = siblings.splice(first, last - first + 1);
  // The line may be a paragraph of its own, or the first of one that stands behind the block.
  const kept = taken.filter((sibling) => extent(sibling)[0] !== start);
  const behind = taken.filter((sibling) => extent(sibling)[0] === start && dropLine(sibling));
  node.children.push(...(kept as never[]));
  siblings.splice(first, 0, ...behind);
  for (const child of kept) parentOf.set(child, node);
}

/** Takes the first line off a paragraph; says whether anything is left of it. */
function dropLine(node: Nodes): boolean {
  const text = node.type === "paragraph" ? node.children[0] : undefined;
  if (text?.type !== "text" || !text.value.includes("\n")) return false;
  text.value = text.value.slice(text.value.indexOf("\n") + 1);
  return true;
}
