import type { Nodes, Root } from "mdast";
import { parseTree } from "../parse-file.ts";
import { visit } from "../visit.ts";

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is to be written otherwise in a text, so that it means the same. */
export type Rule = (tree: Root, text: string) => Iterable<Edit>;

/** A text after what all rules say of it at once; of edits that touch the same letters only the first is made. */
export function applyRules(text: string, rules: readonly Rule[]): string {
  const tree = parseTree(text);
  const edits = rules
    .flatMap((rule) => [...rule(tree, text)])
    .filter(({ start, end, text: put }) => text.slice(start, end) !== put)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let at = -1;
  let done = 0;
  const parts: string[] = [];
  for (const { start, end, text: put } of edits) {
    if (start < at || (start === at && start === end)) continue;
    parts.push(text.slice(done, start), put);
    at = end;
    done = end;
  }
  return parts.join("") + text.slice(done);
}

export function startOf({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}

export function endOf({ position }: Nodes): number {
  return position?.end.offset ?? 0;
}

/** Where lines mean something as they stand: front matter, code, formulas, HTML and comments. */
export function verbatim(tree: Root): (offset: number) => boolean {
  const ranges: (readonly [start: number, end: number])[] = [];
  visit(tree, (node: Nodes) => {
    if (/^(?:yaml|code|html|math|inlineCode|inlineMath)$/.test(node.type))
      ranges.push([startOf(node), endOf(node)]);
  });
  return (offset) => ranges.some(([start, end]) => start <= offset && offset < end);
}
