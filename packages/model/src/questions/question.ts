import type { Html, Id } from "../course.ts";
import type { Share } from "../passing.ts";
import { type ChoiceQuestion, type ChoiceResponse, gradeChoice } from "./choice.ts";

/** What every question has, whatever its type. */
export interface QuestionBase {
  readonly id: Id;
  /** Outcomes it asks about; the first is the one it is counted for. */
  readonly outcomes: readonly Id[];
  readonly stem: Html;
  readonly explanation?: Html;
  readonly points: number;
  readonly difficulty?: "easy" | "medium" | "hard";
  /** Whether an exam may draw it; practice only if not. */
  readonly exam: boolean;
}

export type Question = ChoiceQuestion;
export type QuestionType = Question["type"];
export type Response = ChoiceResponse;

/** What an answer is worth. Only a wholly right answer counts for the certificate; `part` is its share of the points. */
export interface Grade {
  readonly right: boolean;
  readonly part: Share;
}

export function grade(question: Question, response: Response): Grade {
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false":
      return gradeChoice(question, response);
  }
}
