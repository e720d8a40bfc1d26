import { parseTree } from "@hocvu/markdown";
import type { Nodes } from "mdast";
import { endOf, startOf } from "../question/find-questions.ts";
import type { TextEdit } from "../text-edit.ts";

/** The path that a file of the course gets, or that of the file that the page `fragment` of it gets into. */
export type Renaming = (path: string, fragment?: string) => string;

/**
 * The edits of a file's links that lead to files which are renamed, it itself among them perhaps. `home` is the path of the
 * file that the text is in from now on.
 */
export function mendedLinks(
  path: string,
  text: string,
  renaming: Renaming,
  home = renaming(path),
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const mend = (address: string, start: number, end: number) => {
    const put = mendedAddress(address, path, renaming, home);
    if (put === undefined) return;
    const at = text.slice(start, end).lastIndexOf(address);
    if (at >= 0) edits.push({ start: start + at, end: start + at + address.length, text: put });
  };
  const visit = (node: Nodes): void => {
    if (node.type === "html") {
      for (const found of node.value.matchAll(/\b(?:href|src)\s*=\s*(["'])(.*?)\1/g)) {
        const from = startOf(node) + found.index;
        mend(found[2] ?? "", from, from + found[0].length);
      }
    } else if (node.type === "link" || node.type === "image" || node.type === "definition") {
      mend(node.url, startOf(node), endOf(node));
    } else if (node.type.endsWith("Directive") && "attributes" in node) {
      for (const value of Object.values(node.attributes ?? {})) {
        if (value) mend(value, startOf(node), endOf(node));
      }
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(parseTree(text));
  return edits;
}

/** The address as it has to be written; undefined where it stays what it is. */
function mendedAddress(
  address: string,
  path: string,
  renaming: Renaming,
  home: string,
): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|\?|$)/i.test(address)) return undefined;
  const [, file = "", rest = ""] = /^([^#?]*)(.*)$/s.exec(address) ?? [];
  const fragment = /#(.*)$/s.exec(rest)?.[1];
  const plain = decoded(file);
  const folder = path.split("/").slice(0, -1);
  const newFolder = home.split("/").slice(0, -1);
  if (file === "") {
    const now = renaming(path, fragment);
    return now === home ? undefined : encodeURI(relative(newFolder, now)) + rest;
  }
  const target = joined(folder, plain);
  if (target === undefined) return undefined;
  const renamed = renaming(target, fragment);
  if (renamed === target && newFolder.join("/") === folder.join("/")) return undefined;
  const made = relative(newFolder, renamed);
  if (made === plain.replace(/^\.\//, "")) return undefined;
  const written = file === plain ? made : encodeURI(made);
  return (file.startsWith("./") ? "./" : "") + written + rest;
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

function joined(folder: readonly string[], address: string): string | undefined {
  const parts = [...folder];
  for (const part of address.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function relative(folder: readonly string[], path: string): string {
  const parts = path.split("/");
  let same = 0;
  while (same < folder.length && folder[same] === parts[same]) same++;
  return [...folder.slice(same).map(() => ".."), ...parts.slice(same)].join("/");
}
