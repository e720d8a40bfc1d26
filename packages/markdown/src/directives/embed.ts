import { diagnostic } from "@hocvu/diagnostics";
import type { Link, PhrasingContent } from "mdast";
import { EMBED_HOSTS, embedAddress } from "../embeds.ts";
import type { Directive } from "./directive.ts";

/** An address of another kind than the web's. */
const FORBIDDEN = /^(?!https?:)[a-z][a-z\d+.-]*:/i;

/**
 * `::embed[Title]{src=…}`: a film or document of another site, shown within the page once it is pressed. Until then it is a
 * link, and nothing is asked of that site; where no script runs, on paper or on another platform, it stays one.
 */
export const embed: Directive = {
  name: "embed",
  kind: "leaf",
  says: {
    vi: "Phim hoặc tài liệu của trang khác, chỉ tải khi học viên bấm",
    en: "A film or document of another site, loaded only once it is pressed",
  },
  attributes: {
    src: {
      says: {
        vi: "Địa chỉ của phim hoặc tài liệu, chép từ thanh địa chỉ",
        en: "Its address, as the browser shows it",
      },
    },
  },
  required: ["src"],
  apply(node, { file, diagnostics }) {
    const url = node.attributes?.src ?? "";
    const address = embedAddress(url);
    // What no link may begin with is told where links are read.
    if (address === undefined && !FORBIDDEN.test(url)) {
      const args = { url, hosts: EMBED_HOSTS };
      diagnostics.push(diagnostic("HV2421", args, file.placeOf(node)));
    }
    const host = /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url;
    const link: Link = {
      type: "link",
      url,
      children: node.children.length > 0 ? node.children : [{ type: "text", value: host }],
      data: { hProperties: address === undefined ? {} : { dataEmbed: address } },
      ...(node.position ? { position: node.position } : {}),
    };
    const box = { type: "paragraph", children: [link] };
    const caption = {
      type: "paragraph",
      children: [{ type: "text", value: host }],
      data: { hName: "figcaption" },
    };
    // A leaf may hold blocks once it is rendered; only its type does not foresee it.
    node.children = [box, caption] as unknown as PhrasingContent[];
    node.data = { ...node.data, hName: "figure", hProperties: { className: ["embed"] } };
  },
};
