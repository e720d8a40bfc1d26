import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Nodes, Root } from "mdast";
import type { ParsedFile } from "./parse-file.ts";
import { visit } from "./visit.ts";

// `#hashtag` is a word; nobody begins one with two signs.
const HASHES = /^(#{2,6})[^\s#]/;

/** Reports lines such as `##Title`, which Markdown takes for text: a heading needs a blank after its signs. */
export function reportLoneHashes(tree: Root, file: ParsedFile, diagnostics: Diagnostic[]): void {
  visit(tree, "paragraph", (node) => {
    const hashes = hashesOf(node);
    if (hashes === undefined) return;
    const start = node.position?.start.offset ?? 0;
    diagnostics.push(diagnostic("HV2127", { hashes }, file.place(start, start + hashes.length)));
  });
}

/** The signs that a paragraph begins with as if it were a heading. */
export function hashesOf(node: Nodes): string | undefined {
  const first = node.type === "paragraph" ? node.children[0] : undefined;
  return first?.type === "text" ? HASHES.exec(first.value)?.[1] : undefined;
}
