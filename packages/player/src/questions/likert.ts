import type { LikertQuestion } from "@hocvu/model";
import { h, prose } from "../dom.ts";
import { words } from "../words/current.ts";
import type { Asked, PartOf } from "./index.ts";

/** A scale of opinions. The answer is the id of one point. */
export const likert: PartOf<LikertQuestion> = {
  instruction: () => words.chooseOpinion,
  ask: (view, onAnswer) => points(view, (id) => onAnswer([id])),
  show: (view) => points(view),
};

function points(
  { question, answer }: Asked<LikertQuestion>,
  onChoice?: (id: string) => void,
): readonly Node[] {
  return question.scale.map(({ id, html }) => {
    const input = h("input", {
      type: "radio",
      name: question.id,
      value: id,
      checked: answer.includes(id),
      disabled: !onChoice,
      onchange: () => onChoice?.(id),
    });
    return h("label.choice", input, prose("span", html));
  });
}
