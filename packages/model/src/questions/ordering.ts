import type { Item, Keyed } from "./item.ts";
import type { QuestionBase } from "./question.ts";

/** Things to be put in their order. The answer lists the items' ids in the learner's order; in part, each item in its place counts. */
export interface OrderingQuestion extends QuestionBase, Keyed {
  readonly type: "ordering";
  /** In an order that is not the right one. */
  readonly items: readonly Item[];
}
