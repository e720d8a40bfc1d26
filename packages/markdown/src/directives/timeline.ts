import { diagnostic } from "@hocvu/diagnostics";
import type { Directive } from "./directive.ts";

/** `:::timeline` around a list: what happened when, along a line. */
export const timeline: Directive = {
  name: "timeline",
  kind: "container",
  says: {
    vi: "Danh sách thành dòng thời gian; mốc in đậm ở đầu mỗi mục",
    en: "A list along a line of time; each item begins with its date in bold",
  },
  attributes: {},
  apply(node, { file, diagnostics }) {
    if (!node.children.some(({ type }) => type === "list")) {
      diagnostics.push(diagnostic("HV2418", { name: "timeline" }, file.placeOf(node)));
    }
    node.data = { ...node.data, hName: "div", hProperties: { className: ["timeline"] } };
  },
};
