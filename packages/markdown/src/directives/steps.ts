import type { Directive } from "./directive.ts";

/** `:::steps` around an ordered list: a how-to with large step marks. */
export const steps: Directive = {
  name: "steps",
  kind: "container",
  attributes: [],
  apply(node) {
    node.data = { ...node.data, hName: "div", hProperties: { className: ["steps"] } };
  },
};
