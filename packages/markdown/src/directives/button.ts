import type { Link } from "mdast";
import type { Directive } from "./directive.ts";

/** `::button[Label]{to=…}`: a link that looks like what one presses. */
export const button: Directive = {
  name: "button",
  kind: "leaf",
  says: { vi: "Liên kết có dáng nút bấm", en: "A link that looks like a button" },
  attributes: {
    to: {
      says: {
        vi: "Nơi nút dẫn đến: địa chỉ trên mạng, một trang hay một tệp của khóa học",
        en: "Where it leads: an address of the web, a page or a file of the course",
      },
    },
  },
  required: ["to"],
  apply(node) {
    const url = node.attributes?.to ?? "";
    const link: Link = {
      type: "link",
      url,
      children: node.children.length > 0 ? node.children : [{ type: "text", value: url }],
      data: { hProperties: { className: ["button"] } },
      ...(node.position ? { position: node.position } : {}),
    };
    node.children = [link];
    node.data = { ...node.data, hName: "p", hProperties: { className: ["go"] } };
  },
};
