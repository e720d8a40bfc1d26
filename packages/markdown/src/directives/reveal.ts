import type { ContainerDirective } from "mdast-util-directive";
import type { Directive } from "./directive.ts";
import { labelOf, reportEmpty, takeLabel } from "./label.ts";

/** `:::reveal[Label]` … `:::`: text shown on demand, by the browser itself. */
export const reveal: Directive = {
  name: "reveal",
  kind: "container",
  says: { vi: "Phần chữ chỉ hiện khi bấm vào", en: "Text shown on demand" },
  attributes: {},
  apply(node, context) {
    reportEmpty(node, "reveal", context);
    toDetails(node, context.words.reveal, { className: ["reveal"] });
  },
};

/** Makes a container a `<details>` with its label as `<summary>`. */
export function toDetails(
  node: ContainerDirective,
  otherwise: string,
  properties: Readonly<Record<string, string | boolean | string[]>>,
): void {
  const summary = takeLabel(node) ?? labelOf(otherwise);
  summary.data = { hName: "summary" };
  node.children.unshift(summary);
  node.data = { ...node.data, hName: "details", hProperties: { ...properties } };
}
