import type { Directive } from "./directive.ts";

/** `:::steps` around an ordered list: a how-to with large step marks. */
export const steps: Directive = {
  name: "steps",
  kind: "container",
  says: {
    vi: "Danh sách đánh số thành các bước có số lớn",
    en: "A numbered list as steps with large marks",
  },
  attributes: {},
  apply(node) {
    node.data = { ...node.data, hName: "div", hProperties: { className: ["steps"] } };
  },
};
