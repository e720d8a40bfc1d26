import type { RootContent } from "mdast";
import type { AnswerFields, Shape } from "../fields.ts";
import { endOf, startOf } from "../find-questions.ts";
import type { AnswerShape, ReadAnswer } from "./answer-shape.ts";
import { blanks } from "./blanks.ts";
import { choices } from "./choices.ts";
import { groups } from "./groups.ts";
import { items } from "./items.ts";
import { pairs } from "./pairs.ts";
import { written } from "./written.ts";

/** What no form can show: it is changed as Markdown. */
const markdown: AnswerShape<"markdown"> = {
  read(nodes, text) {
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (!first || !last) return undefined;
    const range = { start: startOf(first), end: endOf(last) };
    return {
      fields: { shape: "markdown", text: text.slice(range.start, range.end) },
      range,
      write: (after) => [{ ...range, text: after.text }],
    };
  },
  render: ({ text }) => text,
};

const shapes: { readonly [S in Shape]: AnswerShape<S> } = {
  choices,
  items,
  pairs,
  groups,
  blanks,
  written,
  markdown,
};

/** Answers of a shape, or as Markdown where that shape cannot hold them. */
export function readAnswer(
  shape: Shape,
  nodes: readonly RootContent[],
  text: string,
): ReadAnswer<Shape> | undefined {
  return (shapes[shape].read(nodes, text) ?? markdown.read(nodes, text)) as
    | ReadAnswer<Shape>
    | undefined;
}

export function renderAnswer(answer: AnswerFields): string {
  return (shapes[answer.shape] as AnswerShape<Shape>).render(answer);
}
