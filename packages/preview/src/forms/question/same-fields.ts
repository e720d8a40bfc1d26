import type { AnswerFields, QuestionFields } from "./fields.ts";

/** Whether two forms say the same, whatever their things come from. */
export function sameFields(one: QuestionFields, other: QuestionFields): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain({ type, stem, body, at, attributes, hint, answer, explanation }: QuestionFields) {
  const { type: _, ...others } = attributes;
  const named = Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1));
  return { type, stem, body, at, named, hint, answer: plainAnswer(answer), explanation };
}

function plainAnswer(answer: AnswerFields): object {
  switch (answer.shape) {
    case "choices":
      return answer.choices.map(({ text, right, pin, feedback }) => ({
        text,
        right,
        pin,
        feedback,
      }));
    case "items":
      return answer.items.map(({ text }) => text);
    case "pairs":
      return [answer.header, answer.pairs.map(({ left, right }) => [left, right])];
    case "groups":
      // Within a group there is no order.
      return answer.groups.map((name, group) => [
        name,
        answer.cells
          .filter((cell) => cell.group === group)
          .map(({ text }) => text)
          .sort(),
      ]);
    case "written":
      return [answer.sample, answer.criteria.map(({ text, points }) => [text, points])];
    default:
      return { [answer.shape]: answer.text };
  }
}
