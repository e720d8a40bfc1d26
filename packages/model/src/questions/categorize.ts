import type { Item, Keyed } from "./item.ts";
import type { QuestionBase } from "./question.ts";

/** Things to be sorted into groups. The answer names, for each item in order, the group's id; `""` for none. */
export interface CategorizeQuestion extends QuestionBase, Keyed {
  readonly type: "categorize";
  readonly groups: readonly Item[];
  /** In an order that tells nothing. */
  readonly items: readonly Item[];
}
