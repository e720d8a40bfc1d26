import type { LikertQuestion } from "@hocvu/model";
import { h } from "../dom.ts";
import * as words from "../words/current.ts";
import { options, shownChoice } from "./choice.ts";
import type { PartOf } from "./index.ts";

/** A scale of opinions. The answer is the id of one point. */
export const likert: PartOf<LikertQuestion> = {
  instruction: () => words.chooseOpinion,
  ask: (view, onAnswer) => [h("div.scale", ...options(view.question.scale, view, onAnswer))],
  show: ({ question, answer }) =>
    question.scale.map(({ id, html }) =>
      shownChoice(html, answer.includes(id) && "due", words.yourAnswer),
    ),
};
