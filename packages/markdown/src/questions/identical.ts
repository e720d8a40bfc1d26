import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Nodes, Parents } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type { ParsedFile } from "../parse-file.ts";

/** Reports each of `nodes` that reads the same as an earlier one: a learner cannot tell them apart. */
export function reportIdentical(
  nodes: readonly Parents[],
  htmls: readonly string[],
  file: ParsedFile,
  diagnostics: Diagnostic[],
): void {
  const first = new Map<string, Nodes>();
  nodes.forEach((node, index) => {
    const shown = node.children[0] ?? node;
    const text = textOf(shown).trim().toLowerCase().replace(/\s+/g, " ");
    // Pictures have no text of their own: they are the same when all of their HTML is.
    const key = text || htmls[index] || "";
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, shown);
      return;
    }
    const related = [{ place: file.placeOf(earlier), role: "firstUsed" as const }];
    diagnostics.push(
      diagnostic("HV2205", { text: textOf(shown).trim() }, file.placeOf(shown), related),
    );
  });
}
