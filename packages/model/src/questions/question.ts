import type { Html, Id } from "../course.ts";
import type { Share } from "../passing.ts";
import { type CategorizeQuestion, gradeCategorize } from "./categorize.ts";
import { type ChoiceQuestion, gradeChoice } from "./choice.ts";
import { type FillInQuestion, gradeFillIn } from "./fill-in.ts";
import type { LikertQuestion } from "./likert.ts";
import { gradeMatching, type MatchingQuestion } from "./matching.ts";
import { gradeNumeric, type NumericQuestion } from "./numeric.ts";
import { gradeOrdering, type OrderingQuestion } from "./ordering.ts";
import type { Response } from "./response.ts";

/** What every question has, whatever its type. */
export interface QuestionBase {
  readonly id: Id;
  readonly key?: string;
  /** Outcomes it asks about; the first is the one it is counted for. */
  readonly outcomes: readonly Id[];
  readonly stem: Html;
  /** Shown on demand where nothing is graded. */
  readonly hint?: Html;
  readonly explanation?: Html;
  readonly points: number;
  readonly difficulty?: "easy" | "medium" | "hard";
  /** Whether an exam may draw it; practice only if not. */
  readonly exam: boolean;
}

export type Question =
  | ChoiceQuestion
  | MatchingQuestion
  | OrderingQuestion
  | FillInQuestion
  | NumericQuestion
  | CategorizeQuestion
  | LikertQuestion;
export type QuestionType = Question["type"];

/** What an answer is worth. Only a wholly right answer counts for the certificate; `part` is its share of the points. */
export interface Grade {
  readonly right: boolean;
  readonly part: Share;
}

/** What `response`, worded as the question's type asks, is worth. An opinion is neither right nor wrong: it counts as right, for nothing. */
export function grade(question: Question, response: Response): Grade {
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false":
      return gradeChoice(question, response);
    case "matching":
      return gradeMatching(question, response);
    case "ordering":
      return gradeOrdering(question, response);
    case "categorize":
      return gradeCategorize(question, response);
    case "fill-in":
      return gradeFillIn(question, response);
    case "numeric":
      return gradeNumeric(question, response);
    case "likert":
      return { right: true, part: { num: 0, den: 1 } };
  }
}

export function isChoice(question: Question): question is ChoiceQuestion {
  return ["single", "multiple", "true-false"].includes(question.type);
}
