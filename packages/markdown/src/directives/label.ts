import { diagnostic, type EmptyBlock } from "@hocvu/diagnostics";
import type { Paragraph } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { DirectiveContext } from "./directive.ts";

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

/** Reports a container that has at most a label: learners look for what is not there. */
export function reportEmpty(
  node: ContainerDirective,
  block: EmptyBlock,
  { file, diagnostics }: Pick<DirectiveContext, "file" | "diagnostics">,
): void {
  const isLabel = (child: ContainerDirective["children"][number]) =>
    child.type === "paragraph" && child.data?.directiveLabel === true;
  if (node.children.every(isLabel)) {
    diagnostics.push(diagnostic("HV2117", { block }, file.placeOf(node)));
  }
}
