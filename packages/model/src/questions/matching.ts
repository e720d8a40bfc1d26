import { gradeParts, type Item, type Keyed } from "./item.ts";
import type { Grade, QuestionBase } from "./question.ts";
import type { Response } from "./response.ts";

/** Each of the left things belongs to one of the right ones; several may belong to the same. */
export interface MatchingQuestion extends QuestionBase, Keyed {
  readonly type: "matching";
  readonly lefts: readonly Item[];
  /** In an order that tells nothing. */
  readonly rights: readonly Item[];
}

/** The answer names, for each left thing in order, the id of the right one; `""` for none. */
export function gradeMatching({ right, scoring }: MatchingQuestion, response: Response): Grade {
  const hits = right.filter((id, index) => id === response[index]).length;
  return gradeParts(hits, right.length, scoring);
}
