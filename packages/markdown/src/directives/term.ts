import { toString as textOf } from "mdast-util-to-string";
import type { Directive } from "./directive.ts";

/** `:term[đám mây]{def="…"}`: a word with its definition on demand, gathered in the glossary. */
export const term: Directive = {
  name: "term",
  kind: "text",
  attributes: ["def"],
  required: ["def"],
  apply(node, { define }) {
    const definition = node.attributes?.def ?? "";
    define(textOf(node), definition);
    node.data = {
      ...node.data,
      hName: "dfn",
      hProperties: { className: ["term"], title: definition },
    };
  },
};
