import type { Blockquote } from "mdast";
import type { Directive } from "./directive.ts";
import { reportEmpty, takeLabel } from "./label.ts";

/** `:::quote[Who said it]` … `:::`: words of somebody, set large. */
export const quote: Directive = {
  name: "quote",
  kind: "container",
  says: {
    vi: "Lời trích dẫn in to; tên người nói viết trong ngoặc vuông",
    en: "Somebody's words, set large; who said them stands in the square brackets",
  },
  attributes: {},
  apply(node, context) {
    reportEmpty(node, "quote", context);
    const who = takeLabel(node);
    const said: Blockquote = { type: "blockquote", children: node.children };
    if (who) who.data = { hName: "figcaption" };
    node.children = who ? [said, who] : [said];
    node.data = { ...node.data, hName: "figure", hProperties: { className: ["quote"] } };
  },
};
