import type { Node, Parent, Text } from "mdast";
import type { ParsedFile } from "./parse-file.ts";

/** Puts a node's source back as text, joined with the text around it so that later readers see one piece. */
export function restoreText(node: Node, index: number, parent: Parent, file: ParsedFile): void {
  const start = node.position?.start;
  const end = node.position?.end;
  if (!start || !end) return;
  const pieces = [parent.children[index - 1], undefined, parent.children[index + 1]];
  const [before, , after] = pieces.map((piece) => (piece?.type === "text" ? piece : undefined));
  const text: Text = {
    type: "text",
    value: `${before?.value ?? ""}${file.text.slice(start.offset, end.offset)}${after?.value ?? ""}`,
    position: { start: before?.position?.start ?? start, end: after?.position?.end ?? end },
  };
  parent.children.splice(before ? index - 1 : index, 1 + (before ? 1 : 0) + (after ? 1 : 0), text);
}
