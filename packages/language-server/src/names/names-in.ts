import { isBank, parseTree } from "@hocvu/markdown";
import type { Nodes, Root } from "mdast";
import { attributesOf } from "./attributes-of.ts";
import { frontNames } from "./front-names.ts";
import { linkNames, pathNamed } from "./link-names.ts";
import type { Name } from "./name.ts";
import { termKey } from "./term-key.ts";

const VARIABLE = /(?<!\\)\{\{[ \t]*([\p{L}\d][\p{L}\p{M}\d _-]*?)[ \t]*\}\}/gu;

/** All names that stand in one Markdown file of a course, in their order. */
export function namesIn(file: string, text: string): readonly Name[] {
  const tree = parseTree(text);
  const names = [...frontNames(file, text)];
  const code: { readonly start: number; readonly end: number }[] = [];
  const context: Context = { file, text, names, code, inBank: isBank(file) };
  for (const node of tree.children) if (node.type !== "yaml") walk(node, false, context);
  for (const { 0: whole, 1: id = "", index } of text.matchAll(VARIABLE)) {
    if (code.some(({ start, end }) => start <= index && index < end)) continue;
    const start = index + whole.indexOf(id, 2);
    names.push({ kind: "variable", id, defines: false, file, start, end: start + id.length });
  }
  return names.sort((a, b) => a.start - b.start);
}

interface Context {
  readonly file: string;
  readonly text: string;
  readonly names: Name[];
  /** What is shown as it is written. */
  readonly code: { readonly start: number; readonly end: number }[];
  readonly inBank: boolean;
}

function walk(node: Nodes, inCheck: boolean, context: Context): void {
  const { file, text, names, code } = context;
  const { start, end } = spanOf(node);
  const source = text.slice(start, end);
  switch (node.type) {
    case "code":
    case "inlineCode":
    case "math":
    case "inlineMath":
      code.push({ start, end });
      return;
    case "heading":
      names.push(...headingNames(start, source, node.depth, inCheck, context));
      break;
    case "link":
    case "image":
    case "definition":
    case "html":
      names.push(...linkNames(node, source, start, file));
      break;
    case "textDirective":
    case "leafDirective":
      if (node.name === "term") names.push(...termNames(start, source, file));
      else names.push(...fileNames(node.attributes ?? {}, start, source, file));
      break;
  }
  if (!("children" in node)) return;
  const within = inCheck || (node.type === "containerDirective" && node.name === "check");
  for (const child of node.children) walk(child, within, context);
}

/** Ids and outcomes between a heading's braces: of a question, or of a page. */
function headingNames(
  start: number,
  source: string,
  depth: number,
  inCheck: boolean,
  { file, inBank }: Context,
): readonly Name[] {
  const names: Name[] = [];
  const asks = inBank || inCheck;
  for (const { name, value, at } of attributesOf(source)) {
    const from = start + at;
    if (name === "#" && (asks || (depth <= 2 && file !== "course.md"))) {
      const span = { file, start: from, end: from + value.length, defines: true };
      names.push(
        asks
          ? { kind: "question", id: value, ...span }
          : { kind: "page", id: value, lesson: file, ...span },
      );
    }
    if (name !== "outcome" || !asks) continue;
    for (const { 0: id, index } of value.matchAll(/[^\s,]+/g)) {
      const at = from + index;
      names.push({ kind: "outcome", id, defines: false, file, start: at, end: at + id.length });
    }
  }
  return names;
}

function termNames(start: number, source: string, file: string): readonly Name[] {
  const [, written = ""] = /^:term\[([^[\]]*)\]/.exec(source) ?? [];
  if (written === "") return [];
  const from = start + ":term[".length;
  const end = from + written.length;
  return [{ kind: "term", id: termKey(written), defines: false, file, start: from, end }];
}

/** Files that a directive's attributes name. */
function fileNames(
  attributes: Readonly<Record<string, string | null | undefined>>,
  start: number,
  source: string,
  file: string,
): readonly Name[] {
  return Object.values(attributes).flatMap((value): readonly Name[] => {
    const at = value ? source.lastIndexOf(value) : -1;
    const id = value ? pathNamed(value, file) : undefined;
    if (!value || at < 0 || id === undefined || !/\.\w+$/.test(id)) return [];
    const from = start + at;
    return [{ kind: "file", id, defines: false, file, start: from, end: from + value.length }];
  });
}

export function spanOf({ position }: Nodes | Root): {
  readonly start: number;
  readonly end: number;
} {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}
