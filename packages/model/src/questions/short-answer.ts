import type { Html } from "../course.ts";
import { gradeParts, type Item } from "./item.ts";
import type { Grade, Question, QuestionBase } from "./question.ts";
import type { Response } from "./response.ts";

/** The most characters that a learner can write: a long paragraph, which saved state still has room for. */
export const MAX_SHORT_ANSWER = 400;

/**
 * A question answered in a few sentences, which whoever wrote them compares with a sample. No exam draws it, as nobody marks it;
 * of a service, where teachers do, the exam asks those that are `marked` after the questions it draws.
 */
export interface ShortAnswerQuestion extends QuestionBase {
  readonly type: "short-answer";
  /** Whether the exam of a service asks it of everybody, for a teacher to mark. Everywhere else it is practised. */
  readonly marked?: true;
  /** From how many points on it counts as right; all of them if left out. */
  readonly enough?: number;
  /** A good answer. */
  readonly sample: Html;
  /** What a good answer has; one or more. */
  readonly rubric: readonly Criterion[];
}

/** Whether a teacher marks it, in the exam of a service. */
export function isMarked(question: Question): question is ShortAnswerQuestion & { marked: true } {
  return question.type === "short-answer" && question.marked === true;
}

export interface Criterion extends Item {
  /** What it is worth beside the others: a whole number from 1. */
  readonly points: number;
}

/**
 * The answer is the text, and the ids, one after the other, of the criteria that it meets; `-` for none. What a teacher noted may
 * follow, for its writer to read.
 */
export function gradeShortAnswer(
  question: Pick<ShortAnswerQuestion, "rubric" | "enough">,
  [, met = ""]: Response,
): Grade {
  const { rubric, enough } = question;
  const points = pointsOf(rubric.filter(({ id }) => met.includes(id)));
  const all = pointsOf(rubric);
  return { ...gradeParts(points, all, "partial"), right: points >= (enough || all) };
}

/** What the criteria come to. */
export function pointsOf(rubric: readonly Pick<Criterion, "points">[]): number {
  return rubric.reduce((total, { points }) => total + points, 0);
}
