import type { ContainerDirective } from "mdast-util-directive";
import type { Directive, DirectiveContext, Said } from "./directive.ts";
import { labelOf, reportEmpty, takeLabel } from "./label.ts";

type CalloutName = "note" | "tip" | "warning" | "example";

const SAYS: Readonly<Record<CalloutName, Said>> = {
  note: { vi: "Khung ghi chú", en: "A note in a frame" },
  tip: { vi: "Khung mẹo hay", en: "A tip in a frame" },
  warning: { vi: "Khung cảnh báo", en: "A warning in a frame" },
  example: { vi: "Khung ví dụ", en: "An example in a frame" },
};

/** `:::tip[Title]` … `:::`: a framed remark; without a title it carries its kind's word. */
export function callout(name: CalloutName): Directive {
  return {
    name,
    kind: "container",
    says: SAYS[name],
    attributes: {},
    apply: (node, context) => applyCallout(name, node, context),
  };
}

function applyCallout(
  name: CalloutName,
  node: ContainerDirective,
  context: DirectiveContext,
): void {
  reportEmpty(node, "callout", context);
  const title = takeLabel(node) ?? labelOf(context.words.callouts[name]);
  title.data = { hName: "p", hProperties: { className: ["callout-title"] } };
  node.children.unshift(title);
  node.data = {
    ...node.data,
    hName: "aside",
    hProperties: { className: ["callout", `callout-${name}`], role: "note" },
  };
}
