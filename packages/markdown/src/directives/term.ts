import { toString as textOf } from "mdast-util-to-string";
import type { Directive } from "./directive.ts";

/** `:term[đám mây]{def="…"}`: a word with its definition on demand. Without `def` the glossary's is taken. */
export const term: Directive = {
  name: "term",
  kind: "text",
  says: {
    vi: "Thuật ngữ, bấm vào thì hiện định nghĩa",
    en: "A word that opens its definition",
  },
  attributes: {
    def: {
      says: {
        vi: "Định nghĩa; bỏ trống thì lấy trong bảng thuật ngữ",
        en: "Its definition; the glossary's if left out",
      },
    },
  },
  apply(node, { file, define }) {
    const definition = define(textOf(node), node.attributes?.def || undefined, file.placeOf(node));
    if (definition === undefined) return;
    node.data = {
      ...node.data,
      hName: "dfn",
      hProperties: { className: ["term"], title: definition },
    };
  },
};
