import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { FootnoteDefinition, Root } from "mdast";
import type { ParsedFile } from "../parse-file.ts";
import { visit } from "../visit.ts";

/** Reports footnotes that nothing points to: they would not be shown. */
export function reportLoneNotes(tree: Root, file: ParsedFile, diagnostics: Diagnostic[]): void {
  const notes = tree.children.filter(
    (node): node is FootnoteDefinition => node.type === "footnoteDefinition",
  );
  if (notes.length === 0) return;
  const marked = new Set<string>();
  visit(tree, "footnoteReference", ({ identifier }) => void marked.add(identifier));
  for (const { identifier, label, position } of notes) {
    if (marked.has(identifier)) continue;
    const start = position?.start.offset ?? 0;
    const name = label ?? identifier;
    const place = file.place(start, start + name.length + "[^]".length);
    diagnostics.push(diagnostic("HV2179", { label: name, missing: "mark" }, place));
  }
}
