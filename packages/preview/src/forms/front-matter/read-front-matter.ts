import { type Document, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Range } from "../text-edit.ts";

export type FrontKind = "course" | "module";

/** What stands at a key: an item of a list is named by its index. */
export type FrontPath = readonly (string | number)[];

/** YAML between two `---` lines. */
export interface FrontMatter {
  readonly document: Document.Parsed;
  readonly data: Readonly<Record<string, unknown>>;
  /** The YAML in its file; empty, at the file's beginning, where there is none. */
  readonly range: Range;
  readonly isThere: boolean;
}

const FRONT = /^---[ \t]*\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/;

/** Front matter that a form can show; nothing for one with mistakes, which is for its author to see. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const match = FRONT.exec(text);
  const start = match ? match[0].indexOf("\n") + 1 : 0;
  const yaml = match?.[1] ?? "";
  if (!match && /^\s*(?:---|[a-z]+:)/.test(text)) return undefined;
  const document = parseDocument(yaml, { keepSourceTokens: true });
  const isMapping = document.contents === null || isMap(document.contents);
  if (document.errors.length > 0 || document.warnings.length > 0 || !isMapping) return undefined;
  if (hasOthers(document.contents)) return undefined;
  const data = (document.toJS() ?? {}) as Record<string, unknown>;
  return { document, data, range: { start, end: start + yaml.length }, isThere: match !== null };
}

/** Whether something stands there that no form has: a name for a value, a value by its name, a tag. */
function hasOthers(node: unknown): boolean {
  if (isMap(node)) {
    return (
      node.items.some(({ key, value }) => !isScalar(key) || hasOthers(value)) ||
      node.anchor !== undefined
    );
  }
  if (isSeq(node)) return node.items.some(hasOthers) || node.anchor !== undefined;
  if (node === null) return false;
  return !isScalar(node) || node.anchor !== undefined || node.tag !== undefined;
}
