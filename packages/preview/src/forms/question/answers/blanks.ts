import { endOf, startOf } from "../find-questions.ts";
import type { AnswerShape } from "./answer-shape.ts";

/** Paragraphs with `[[…]]`. */
export const blanks: AnswerShape<"blanks"> = {
  read(nodes, text) {
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (!first || !last) return undefined;
    const range = { start: startOf(first), end: endOf(last) };
    return {
      fields: { shape: "blanks", text: text.slice(range.start, range.end) },
      range,
      write: (after) => [{ ...range, text: after.text }],
    };
  },
  render: ({ text }) => text,
};
