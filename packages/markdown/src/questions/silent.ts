import type { Nodes } from "mdast";

/** Whether a block shows nothing where it stands: a comment, a rule between questions, a definition. */
export function isSilent(node: Nodes): boolean {
  switch (node.type) {
    case "thematicBreak":
    case "definition":
    case "footnoteDefinition":
      return true;
    case "html":
      return /^\s*(?:<!--[\s\S]*?-->\s*)*$/.test(node.value);
    default:
      return false;
  }
}
