import { gradeParts, type Item, type Keyed } from "./item.ts";
import type { Grade, QuestionBase } from "./question.ts";
import type { Response } from "./response.ts";

/** Things to be sorted into groups. */
export interface CategorizeQuestion extends QuestionBase, Keyed {
  readonly type: "categorize";
  readonly groups: readonly Item[];
  /** In an order that tells nothing. */
  readonly items: readonly Item[];
}

/** The answer names, for each item in order, the group's id; `""` for none. */
export function gradeCategorize({ right, scoring }: CategorizeQuestion, response: Response): Grade {
  const hits = right.filter((id, index) => id === response[index]).length;
  return gradeParts(hits, right.length, scoring);
}
