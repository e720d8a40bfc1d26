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
  const parts: string[] = [];
  let done = start;
  visit(node, "text", ({ position }) => {
    const from = Math.max(done, position?.start.offset ?? end);
    const to = Math.min(position?.end.offset ?? end, end);
    if (to <= from) return;
    parts.push(hidden(text.slice(done, from)), withoutEscapes(text, from, to));
    done = to;
  });
  parts.push(hidden(text.slice(done, end)));
  const shown = parts.join("");
  if (!shown.includes("\n")) return shown;
  // What quotes and lists put before a line is not part of it.
  return shown.replace(/\n[ \t>\uFFFC]*(?=[^\n])/g, (lead) => `\n${" ".repeat(lead.length - 1)}`);
}

function hidden(source: string): string {
  return source.replace(/[^\n]/g, HIDDEN);
}

/** An escaped sign is meant as it stands, also where it is the first behind `to`. */
function withoutEscapes(text: string, from: number, to: number): string {
  const words = text.slice(from, to);
  if (!words.includes("\\")) return words;
  return text
    .slice(from, to + 1)
    .replace(/\\[!-/:-@[-`{-~]/g, HIDDEN + HIDDEN)
    .slice(0, to - from);
}
