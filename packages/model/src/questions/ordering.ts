import type { Html } from "../course.ts";
import { gradeParts } from "./matching.ts";
import type { Grade, QuestionBase } from "./question.ts";
import type { Response } from "./response.ts";

/** Things to be put in their order. */
export interface OrderingQuestion extends QuestionBase {
  readonly type: "ordering";
  /** In the right order. */
  readonly items: readonly OrderedItem[];
  /** `partial`: each item in its place counts. */
  readonly scoring: "all" | "partial";
}

export interface OrderedItem {
  /** `a`, `b`, … in the right order. */
  readonly id: string;
  readonly html: Html;
}

/** The answer lists the items' ids in the learner's order. */
export function gradeOrdering({ items, scoring }: OrderingQuestion, response: Response): Grade {
  const hits = items.filter((item, index) => item.id === response[index]).length;
  const whole = hits === items.length && response.length > items.length ? hits - 1 : hits;
  return gradeParts(whole, items.length, scoring);
}
