import { diagnostic } from "@hocvu/diagnostics";
import type { BlockContent, Image, ImageReference, Paragraph, RootContent } from "mdast";
import type { Directive } from "./directive.ts";

type Picture = Image | ImageReference;

/** `:::gallery` around pictures: small ones side by side, each with its title beneath it. */
export const gallery: Directive = {
  name: "gallery",
  kind: "container",
  says: {
    vi: "Nhiều ảnh nhỏ đứng cạnh nhau; chữ trong ngoặc kép sau đường dẫn là lời dưới ảnh",
    en: "Small pictures side by side; the title of each stands beneath it",
  },
  attributes: {},
  apply(node, { file, diagnostics }) {
    const pictures = node.children.flatMap(picturesIn);
    if (!pictures.every(Boolean) || pictures.length === 0) {
      diagnostics.push(diagnostic("HV2419", { name: "gallery" }, file.placeOf(node)));
      node.data = { ...node.data, hName: "div" };
      return;
    }
    node.children = pictures.flatMap((picture) => (picture ? [framed(picture)] : []));
    node.data = { ...node.data, hName: "div", hProperties: { className: ["gallery"] } };
  },
};

/** The pictures of a block of them alone; `undefined` for whatever else is in it. */
function picturesIn(block: RootContent): readonly (Picture | undefined)[] {
  const parts = block.type === "paragraph" ? block.children : [block];
  return parts
    .filter((part) => part.type !== "break" && !(part.type === "text" && part.value.trim() === ""))
    .map((part) => (part.type === "image" || part.type === "imageReference" ? part : undefined));
}

function framed(picture: Picture): BlockContent {
  const title = picture.type === "image" ? picture.title : undefined;
  if (picture.type === "image") picture.title = null;
  const box = { type: "paragraph", children: [picture], data: { hName: "div" } } as Paragraph;
  const caption: Paragraph = {
    type: "paragraph",
    children: [{ type: "text", value: title ?? "" }],
    data: { hName: "figcaption" },
  };
  return {
    type: "blockquote",
    children: title ? [box, caption] : [box],
    data: { hName: "figure" },
  };
}
