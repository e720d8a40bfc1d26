import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Root } from "mdast";
import type { ParsedFile } from "./parse-file.ts";
import { visit } from "./visit.ts";

/** Reports the second text of a footnote: the first is shown wherever its name stands. */
export function reportLostFootnotes(tree: Root, file: ParsedFile, diagnostics: Diagnostic[]): void {
  const seen = new Set<string>();
  visit(tree, "footnoteDefinition", (node) => {
    const { identifier, label } = node;
    if (seen.has(identifier)) {
      const args = { label: label ?? identifier };
      diagnostics.push(diagnostic("HV2254", args, file.placeOf(node)));
    }
    seen.add(identifier);
  });
}
