import type { Heading, Nodes, Paragraph, TableCell } from "mdast";
import { isForeign, type ParsedFile } from "../parse-file.ts";
import { visit } from "../visit.ts";

/** A paragraph, heading or cell with what a learner will see of its source. */
export interface Visible {
  readonly block: Paragraph | Heading | TableCell;
  /** As long as the block's source: whatever is no text there (code, formulas, addresses, escapes) is {@link HIDDEN}. */
  readonly text: string;
  /** Of the block in its file. */
  readonly start: number;
  /** The block beside it, before; a list's item or a quote begins anew. */
  readonly before?: Nodes;
  /** The block beside it, behind. */
  readonly after?: Nodes;
  readonly parent: Nodes;
}

/** Stands for a character that is not shown as it is. */
export const HIDDEN = "\uFFFC";

/** The blocks of `tree` that hold words, in their order. */
export function visibleBlocks(tree: Nodes, file: ParsedFile): Visible[] {
  const found: Visible[] = [];
  visit(tree, (node, index, parent) => {
    if (isForeign(node)) return "skip";
    if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell") {
      return undefined;
    }
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined || !parent || index === undefined) return "skip";
    const before = parent.children[index - 1];
    const after = parent.children[index + 1];
    found.push({
      block: node,
      text: visibleText(node, start, end, file),
      start,
      parent,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    });
    return "skip";
  });
  return found;
}

function visibleText(node: Nodes, start: number, end: number, { text }: ParsedFile): string {
  const source = text.slice(start, end);
  const shown = [...source.replace(/[^\n]/gs, HIDDEN)];
  visit(node, "text", ({ position }) => {
    const from = (position?.start.offset ?? end) - start;
    const to = Math.min((position?.end.offset ?? end) - start, source.length);
    for (let at = Math.max(0, from); at < to; at++) {
      // An escaped sign is meant as it stands.
      if (source[at] === "\\" && /[!-/:-@[-`{-~]/.test(source[at + 1] ?? "")) at++;
      else shown[at] = source[at] as string;
    }
  });
  // What quotes and lists put before a line is not part of it.
  return shown
    .join("")
    .replace(/\n[ \t>\uFFFC]*(?=[^\n])/g, (lead) => `\n${" ".repeat(lead.length - 1)}`);
}
