import { diagnostic } from "@hocvu/diagnostics";
import type { ContainerDirective } from "mdast-util-directive";
import type { Directive, DirectiveContext } from "./directive.ts";

type CalloutName = "note" | "tip" | "warning" | "example";

/** `:::tip[Title]` … `:::`: a framed remark; without a title it carries its kind's word. */
export function callout(name: CalloutName): Directive {
  return {
    name,
    kind: "container",
    attributes: [],
    apply: (node, context) => applyCallout(name, node, context),
  };
}

function applyCallout(
  name: CalloutName,
  node: ContainerDirective,
  { file, words, diagnostics }: DirectiveContext,
): void {
  const first = node.children[0];
  const labelled = first?.type === "paragraph" && first.data?.directiveLabel === true;
  if (node.children.length === (labelled ? 1 : 0)) {
    diagnostics.push(diagnostic("HV2117", {}, file.placeOf(node)));
  }
  const title = labelled
    ? first
    : {
        type: "paragraph" as const,
        children: [{ type: "text" as const, value: words.callouts[name] }],
      };
  title.data = { ...title.data, hName: "p", hProperties: { className: ["callout-title"] } };
  if (!labelled) node.children.unshift(title);
  node.data = {
    ...node.data,
    hName: "aside",
    hProperties: { className: ["callout", `callout-${name}`] },
  };
}
