import type { LikertQuestion } from "@hocvu/model";
import { h, prose } from "../dom.ts";
import type { Asked, PartOf } from "./index.ts";
import { verdictOn } from "./marks.ts";

/** A scale of opinions. The answer is the id of one point. */
export const likert: PartOf<LikertQuestion> = {
  instruction: (words) => words.chooseOpinion,
  ask: (view, onAnswer) => points(view, (id) => onAnswer([id])),
  show: (view) => points(view),
};

function points(
  { question, answer, words }: Asked<LikertQuestion>,
  onChoice?: (id: string) => void,
): readonly Node[] {
  return question.scale.map(({ id, html }) => {
    const checked = answer.includes(id);
    const input = h("input", {
      type: "radio",
      name: question.id,
      value: id,
      checked,
      disabled: !onChoice,
      onchange: () => onChoice?.(id),
    });
    const text = [prose("span", html), !onChoice && checked && verdictOn("good", words.yourAnswer)];
    return h("label.choice", input, h("span.choice-text", ...text));
  });
}
