import type { Item, Keyed } from "./item.ts";
import type { QuestionBase } from "./question.ts";

/** Each of the left things belongs to one of the right ones; several may belong to the same. The answer names, for each left thing in order, the id of the right one; `""` for none. */
export interface MatchingQuestion extends QuestionBase, Keyed {
  readonly type: "matching";
  readonly lefts: readonly Item[];
  /** In an order that tells nothing. */
  readonly rights: readonly Item[];
}
