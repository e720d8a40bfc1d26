import { diagnostic } from "@hocvu/diagnostics";
import type { Link } from "mdast";
import type { Directive } from "./directive.ts";

/** `::download[Label]{src=media/file.pdf}`: a file to take away. Without a label it shows the file's name. */
export const download: Directive = {
  name: "download",
  kind: "leaf",
  attributes: ["src"],
  apply(node, { file, diagnostics }) {
    const url = node.attributes?.src ?? "";
    if (url === "") {
      diagnostics.push(
        diagnostic("HV2116", { name: "download", attribute: "src" }, file.placeOf(node)),
      );
      return;
    }
    const link: Link = {
      type: "link",
      url,
      children:
        node.children.length > 0
          ? node.children
          : [{ type: "text", value: url.split("/").at(-1) ?? url }],
      data: { hProperties: { className: ["download"], download: true } },
      ...(node.position ? { position: node.position } : {}),
    };
    node.children = [link];
    node.data = { ...node.data, hName: "p" };
  },
};
