import type { Definition, FootnoteDefinition, Nodes, RootContent } from "mdast";
import type { ParsedFile } from "./parse-file.ts";
import type { Repeats } from "./repeats.ts";
import { visit } from "./visit.ts";

type AnyDefinition = Definition | FootnoteDefinition;

/**
 * Finds the link definitions and footnotes of `files`, a lesson and the transcripts it shows, that given nodes use, directly
 * or by way of a footnote. A file may have thousands and be rendered in thousands of parts, so each part is given its own
 * only.
 */
export function definitionsOf(
  files: readonly ParsedFile[],
  repeats: Repeats,
): (nodes: readonly RootContent[]) => readonly AnyDefinition[] {
  const known = new Map<
    string,
    { readonly definition: AnyDefinition; readonly file: ParsedFile }
  >();
  for (const file of files) {
    for (const node of file.tree.children) {
      if (node.type !== "definition" && node.type !== "footnoteDefinition") continue;
      const key = keyOf(node.type, node.identifier);
      if (!known.has(key)) known.set(key, { definition: node, file });
    }
  }
  if (known.size === 0) return () => [];

  return (nodes) => {
    const used = new Set<AnyDefinition>();
    const refused = new Set<AnyDefinition>();
    // A chain of footnotes may be longer than any stack.
    const pending: Nodes[] = [...nodes];
    for (const node of pending) {
      visit(node, (reference) => {
        const found = known.get(keyOfReference(reference));
        if (!found) return;
        const { definition, file } = found;
        const again = used.has(definition);
        used.add(definition);
        if (definition.type === "definition") {
          const length = definition.url.length + (definition.title?.length ?? 0);
          const place = file.placeOf(reference);
          if (!repeats.allow("definitions", definition, length, place)) refused.add(definition);
        } else if (!again) {
          const length = lengthOf(definition);
          const place = file.placeOf(reference);
          if (repeats.allow("footnotes", definition, length, place)) pending.push(definition);
          else refused.add(definition);
        }
      });
    }
    return [...used].filter((definition) => !refused.has(definition));
  };
}

function keyOfReference(node: Nodes): string {
  switch (node.type) {
    case "linkReference":
    case "imageReference":
      return keyOf("definition", node.identifier);
    case "footnoteReference":
      return keyOf("footnoteDefinition", node.identifier);
    default:
      return "";
  }
}

/** As the renderer compares them. */
function keyOf(type: AnyDefinition["type"], identifier: string): string {
  return `${type} ${identifier.toUpperCase()}`;
}

function lengthOf({ position }: Nodes): number {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
}
