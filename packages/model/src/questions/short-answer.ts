import type { Html } from "../course.ts";
import { gradeParts, type Item } from "./item.ts";
import type { Grade, QuestionBase } from "./question.ts";
import type { Response } from "./response.ts";

/** The most characters that a learner can write: a long paragraph, which saved state still has room for. */
export const MAX_SHORT_ANSWER = 400;

/** A question answered in a few sentences, which whoever wrote them compares with a sample. No exam draws it, as nobody marks it. */
export interface ShortAnswerQuestion extends QuestionBase {
  readonly type: "short-answer";
  /** A good answer. */
  readonly sample: Html;
  /** What a good answer has; one or more. */
  readonly rubric: readonly Criterion[];
}

export interface Criterion extends Item {
  /** What it is worth beside the others: a whole number from 1. */
  readonly points: number;
}

/** The answer is the text, and the ids, one after the other, of the criteria that it meets; `-` for none. */
export function gradeShortAnswer(
  { rubric }: Pick<ShortAnswerQuestion, "rubric">,
  [, met = ""]: Response,
): Grade {
  const sum = (list: typeof rubric) => list.reduce((total, { points }) => total + points, 0);
  return gradeParts(sum(rubric.filter(({ id }) => met.includes(id))), sum(rubric), "partial");
}
