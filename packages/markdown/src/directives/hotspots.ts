import { diagnostic } from "@hocvu/diagnostics";
import type { ListItem } from "mdast";
import { takeAnySpot } from "../spots.ts";
import type { Directive, DirectiveContext } from "./directive.ts";

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
  const spot = takeAnySpot(item.children);
  if (!spot?.area) {
    diagnostics.push(diagnostic("HV2420", { written: spot?.written ?? "" }, file.placeOf(item)));
    return;
  }
  item.data = { ...item.data, hProperties: { dataAt: `${spot.area.x} ${spot.area.y}` } };
}
