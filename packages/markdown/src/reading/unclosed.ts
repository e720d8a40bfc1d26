import type { Html, Nodes, Root } from "mdast";
import { visit } from "../visit.ts";
import type { Region } from "./region.ts";

/** `$$` and `<!--` that are never closed: what stands after them, to the end of their container, would be gone. */
export function findUnclosed(text: string, tree: Root): Region[] {
  const found: Region[] = [];
  visit(tree, (node) => {
    if (node.type === "math") found.push(...inMath(node, text));
    if (node.type === "html") found.push(...inComment(node, text));
  });
  return found;
}

function inMath({ position }: Extract<Nodes, { type: "math" }>, text: string): Region[] {
  const start = position?.start.offset ?? 0;
  const source = text.slice(start, position?.end.offset);
  const signs = /^\$+/.exec(source)?.[0].length ?? 0;
  // `$$ x = 1` in one line and `= y $$` in another are closed all the same; Markdown reads on to a line that is `$$` alone.
  const block = /^[\s\S]*?(?=\n[ \t>]*\n|$(?![\s\S]))/.exec(source)?.[0] ?? "";
  const close = block.indexOf("$$", signs);
  const end = close + 2;
  if (close > 0 && end < source.trimEnd().length) {
    return [{ start, end: start + end, kind: "display" }];
  }
  const closed = /\n[ \t>]*\${2,}[ \t]*$/.test(source);
  const turnsPage = /\n[ \t>]*#{1,6}[ \t]/.test(source);
  if (closed && !turnsPage) return [];
  return close > 0
    ? [{ start, end: start + end, kind: "display" }]
    : [{ start, end: start + signs, kind: "unclosed" }];
}

function inComment({ position, value }: Html, text: string): Region[] {
  if (!/^\s*<!--/.test(value) || value.includes("-->")) return [];
  const start = text.indexOf("<!--", position?.start.offset ?? 0);
  return start < 0 ? [] : [{ start, end: start + "<!--".length, kind: "unclosed" }];
}

/** The lines of a conflict of versions, which Markdown takes for headings and quotes. */
export function findConflicts(text: string): Region[] {
  const conflict = /^<{7} [^\n]*\n[\s\S]*?^={7}$[\s\S]*?^>{7} [^\n]*$/m.exec(text);
  if (!conflict) return [];
  return [...conflict[0].matchAll(/^(?:<{7} [^\n]*|={7}|>{7} [^\n]*)$/gm)].map(
    ({ 0: line, index }) => {
      const start = conflict.index + index;
      return { start, end: start + line.length, kind: "unclosed" as const };
    },
  );
}
