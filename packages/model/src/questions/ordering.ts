import { gradeParts, type Item, type Keyed } from "./item.ts";
import type { Grade, QuestionBase } from "./question.ts";
import type { Response } from "./response.ts";

/** Things to be put in their order. */
export interface OrderingQuestion extends QuestionBase, Keyed {
  readonly type: "ordering";
  /** In an order that is not the right one. */
  readonly items: readonly Item[];
}

/** The answer lists the items' ids in the learner's order; in part, each item in its place counts. */
export function gradeOrdering({ right, scoring }: OrderingQuestion, response: Response): Grade {
  const hits = right.filter((id, index) => id === response[index]).length;
  return gradeParts(hits, right.length, scoring);
}
