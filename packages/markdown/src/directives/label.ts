import type { Paragraph } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";

/** The `[label]` of a container, taken off its children; `undefined` if it has none. */
export function takeLabel(node: ContainerDirective): Paragraph | undefined {
  const first = node.children[0];
  if (first?.type !== "paragraph" || first.data?.directiveLabel !== true) return undefined;
  node.children.shift();
  return first;
}

/** A paragraph with `text`, for a container whose author gave no label. */
export function labelOf(text: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value: text }] };
}
