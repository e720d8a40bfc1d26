import { parseTree } from "@hocvu/markdown";
import type { Nodes } from "mdast";
import { spanOf } from "../names/names-in.ts";
import { type Section, sectionsOf } from "./outline.ts";

/** What can be folded into its first line; offsets into the text. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind?: "comment";
}

const WHOLE = ["yaml", "containerDirective", "code", "math", "table", "list", "blockquote"];

/** Front matter, sections, directives, lists and all else that takes several lines. */
export function foldsOf(file: string, text: string): readonly Fold[] {
  const folds: Fold[] = [];
  const add = (start: number, end: number, kind?: "comment") => {
    if (text.slice(start, end).trimEnd().includes("\n"))
      folds.push({ start, end, ...(kind ? { kind } : {}) });
  };
  const walk = (node: Nodes): void => {
    const { start, end } = spanOf(node);
    if (WHOLE.includes(node.type)) add(start, end);
    else if (node.type === "html" && node.value.startsWith("<!--")) add(start, end, "comment");
    if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(parseTree(text));
  const each = (sections: readonly Section[]): void => {
    for (const { start, end, sections: beneath } of sections) {
      add(start, end);
      each(beneath);
    }
  };
  each(sectionsOf(file, text));
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}
