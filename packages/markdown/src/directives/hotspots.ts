import { diagnostic } from "@hocvu/diagnostics";
import type { ListItem, Nodes, Text } from "mdast";
import type { Directive, DirectiveContext } from "./directive.ts";

const AT = /\s*\{at=(-?\d+(?:\.\d+)?)%?[,x](-?\d+(?:\.\d+)?)%?\}/;

/**
 * `:::hotspots` around a picture and a numbered list, whose items say by `{at=30,40}` where in the picture they belong: per
 * cent from its left and from its top. The list is read like any other, so nothing is lost where nobody can point.
 */
export const hotspots: Directive = {
  name: "hotspots",
  kind: "container",
  says: {
    vi: "Ảnh có các điểm đánh số; danh sách bên dưới nói về từng điểm, mỗi mục có {at=trái,trên} tính bằng phần trăm",
    en: "A picture with numbered places and a list of what is there; each item has its {at=left,top} in per cent",
  },
  attributes: {},
  apply(node, context) {
    const { file, diagnostics } = context;
    const [first, ...rest] = node.children;
    const hasPicture =
      first?.type === "paragraph" &&
      first.children.some(({ type }) => type === "image" || type === "imageReference");
    if (!hasPicture) {
      diagnostics.push(diagnostic("HV2419", { name: "hotspots" }, file.placeOf(node)));
    }
    const list = rest.find((child) => child.type === "list");
    if (list?.type !== "list") {
      diagnostics.push(diagnostic("HV2418", { name: "hotspots" }, file.placeOf(node)));
    } else {
      list.ordered = true;
      for (const item of list.children) place(item, context);
    }
    node.data = { ...node.data, hName: "div", hProperties: { className: ["hotspots"] } };
  },
};

/** Takes an item's place off its text. */
function place(item: ListItem, { file, diagnostics }: DirectiveContext): void {
  const text = textWithPlace(item);
  const [whole = "", x = "", y = ""] = AT.exec(text?.value ?? "") ?? [];
  if (text) text.value = text.value.replace(whole, "");
  const isInside = [x, y].every((part) => part !== "" && Number(part) >= 0 && Number(part) <= 100);
  if (!isInside) {
    diagnostics.push(diagnostic("HV2420", { written: whole.trim() }, file.placeOf(item)));
    return;
  }
  item.data = { ...item.data, hProperties: { dataAt: `${x} ${y}` } };
}

function textWithPlace(node: Nodes): Text | undefined {
  if (node.type === "text") return AT.test(node.value) ? node : undefined;
  if (!("children" in node)) return undefined;
  for (const child of node.children) {
    const found = textWithPlace(child);
    if (found) return found;
  }
  return undefined;
}
