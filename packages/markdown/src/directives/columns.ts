import type { ContainerDirective } from "mdast-util-directive";
import type { Directive } from "./directive.ts";
import { applyParted, isAlone } from "./parted.ts";

const NAMES = ["columns", "column"] as const;

/** `::::columns` around `:::column`: side by side where there is room, one beneath the other on a phone. */
export const columns: Directive = {
  name: "columns",
  kind: "container",
  says: {
    vi: "Các cột đứng cạnh nhau; trên điện thoại xếp lần lượt từ trên xuống",
    en: "Columns side by side; on a phone one beneath the other",
  },
  attributes: {},
  apply: (node, context) => applyParted(node, context, NAMES, toColumn),
};

/** Only within `columns`, which has dealt with it by then. */
export const column: Directive = {
  name: "column",
  kind: "container",
  says: { vi: "Một cột, đặt trong columns", en: "One column within columns" },
  attributes: {},
  apply(node, context) {
    if (isAlone(node, context, NAMES)) toColumn(node);
  },
};

function toColumn(node: ContainerDirective): void {
  node.data = { ...node.data, hName: "div", hProperties: { className: ["column"] } };
}
