import type { Item } from "./item.ts";
import type { QuestionBase } from "./question.ts";

/** A scale of opinions. Nothing is right or wrong, so no exam draws it; the answer is the id of one point. */
export interface LikertQuestion extends QuestionBase {
  readonly type: "likert";
  readonly scale: readonly Item[];
}
