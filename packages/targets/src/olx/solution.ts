import type { Question, ShortAnswerQuestion } from "@hocvu/model";
import type { Element } from "xast";
import { x } from "xastscript";
import type { Words } from "./words.ts";
import { xmlNodes } from "./xml-nodes.ts";

/** What is shown once an answer is given: where it was written in, what would have been right, and the explanation. */
export function solutionOf(question: Question, words: Words): readonly Element[] {
  const { explanation } = question;
  const right = writtenAnswers(question, words);
  const written = question.type === "short-answer" ? markingOf(question, words) : [];
  if (explanation === undefined && right === undefined && written.length === 0) return [];
  const content = [
    ...(right === undefined ? [] : [x("p", { class: "hocvu-right" }, words.rightAnswer(right))]),
    ...written,
    ...(explanation === undefined ? [] : xmlNodes(explanation)),
  ];
  return [x("solution", [x("div", { class: "detailed-solution" }, content)])];
}

/** What a written answer is compared with. */
function markingOf({ sample, rubric }: ShortAnswerQuestion, words: Words) {
  return [
    x("p", { class: "hocvu-right" }, words.sample),
    ...xmlNodes(sample),
    x("p", { class: "hocvu-right" }, words.rubric),
    x(
      "ul",
      rubric.map(({ html, points }) =>
        x("li", [...xmlNodes(html), ...(points === 1 ? [] : [` (${words.points(points)})`])]),
      ),
    ),
  ];
}

/** Open edX would show its pattern, which is for machines. */
function writtenAnswers(question: Question, words: Words): string | undefined {
  switch (question.type) {
    case "fill-in":
      return question.blanks.map(({ answers }) => words.either(answers)).join("; ");
    case "numeric": {
      const { from, to } = question;
      return from === to ? words.number(from) : words.range(words.number(from), words.number(to));
    }
    default:
      return undefined;
  }
}
