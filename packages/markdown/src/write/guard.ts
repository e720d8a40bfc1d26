import type { Html, Nodes, Parents, Root, RootContent } from "mdast";
import { visit } from "../visit.ts";

/** Shows nothing, and parts what would be read as one. */
const APART: Html = { type: "html", value: "<!-- -->" };

/**
 * Parts text from what it would change. These marks are looked for in text once it is read, where no backslash is left that
 * would take their meaning from them.
 */
export function guard(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === "text") node.value = node.value.normalize("NFC");
    if (node.type === "blockquote") sealAlert(node.children);
    if (node.type === "image" && parent && index !== undefined) {
      const next = (parent as Parents).children[index + 1];
      if (next?.type === "text" && next.value.startsWith("{"))
        parent.children.splice(index + 1, 0, { ...APART } as never);
    }
    if (node.type === "heading") sealEnd(node.children as Nodes[], /\{[^{}]*\}\s*$/);
    return undefined;
  });
}

/** Keeps text at the end of `nodes` from being read as the mark that `pattern` looks for. */
export function sealEnd(nodes: Nodes[], pattern: RegExp): void {
  const last = nodes.at(-1);
  if (last?.type === "text" && pattern.test(last.value)) nodes.push({ ...APART });
}

/** Keeps the first words in a quote from being read as `[!NOTE]`. */
export function sealAlert([first]: readonly RootContent[]): void {
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  if (text?.type !== "text" || first?.type !== "paragraph" || !text.value.startsWith("[!")) return;
  text.value = text.value.slice(1);
  first.children.unshift({ type: "text", value: "[" }, { ...APART });
}

/** Parts `[[` and `]]` in text, so that no half of a blank is seen in them. */
export function partBrackets(tree: Root): void {
  visit(tree, "text", (node, index, parent) => {
    if (!parent || index === undefined || !/\[\[|\]\]/.test(node.value)) return undefined;
    const pieces = node.value.split(/(?<=\[)(?=\[)|(?<=\])(?=\])/);
    const parted = pieces.flatMap((value, at) => [
      ...(at > 0 ? [{ ...APART }] : []),
      { type: "text" as const, value },
    ]);
    parent.children.splice(index, 1, ...(parted as never[]));
    return index + parted.length;
  });
}
