import type { Link } from "mdast";
import type { Directive } from "./directive.ts";

/** `::download[Label]{src=media/file.pdf}`: a file to take away. Without a label it shows the file's name. */
export const download: Directive = {
  name: "download",
  kind: "leaf",
  says: { vi: "Tệp để tải về", en: "A file to take away" },
  attributes: {
    src: { says: { vi: "Đường dẫn của tệp", en: "Path of the file" }, file: "download" },
  },
  required: ["src"],
  apply(node) {
    const url = node.attributes?.src ?? "";
    const name = url.split("/").at(-1) ?? url;
    const link: Link = {
      type: "link",
      url,
      children: node.children.length > 0 ? node.children : [{ type: "text", value: name }],
      data: { hProperties: { className: ["download"], download: true } },
      ...(node.position ? { position: node.position } : {}),
    };
    node.children = [link];
    node.data = { ...node.data, hName: "p" };
  },
};
