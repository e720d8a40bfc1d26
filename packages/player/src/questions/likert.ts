import type { LikertQuestion } from "@hocvu/model";
import { words } from "../words/current.ts";
import { options } from "./choice.ts";
import type { PartOf } from "./index.ts";

/** A scale of opinions. The answer is the id of one point. */
export const likert: PartOf<LikertQuestion> = {
  instruction: () => words.chooseOpinion,
  ask: (view, onAnswer) => options(view.question.scale, view, onAnswer),
  show: (view) => options(view.question.scale, view),
};
