import type { Html, Id } from "../course.ts";
import type { Share } from "../passing.ts";
import type { CategorizeQuestion } from "./categorize.ts";
import { type ChoiceQuestion, gradeChoice } from "./choice.ts";
import { type FillInQuestion, gradeFillIn } from "./fill-in.ts";
import type { HotspotQuestion } from "./hotspot.ts";
import { gradeKeyed } from "./item.ts";
import type { LikertQuestion } from "./likert.ts";
import type { MatchingQuestion } from "./matching.ts";
import { gradeNumeric, type NumericQuestion } from "./numeric.ts";
import type { OrderingQuestion } from "./ordering.ts";
import type { Response } from "./response.ts";
import { gradeShortAnswer, type ShortAnswerQuestion } from "./short-answer.ts";

/** From the easiest on. */
export const DIFFICULTIES = ["easy", "medium", "hard"] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

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
  readonly difficulty?: Difficulty;
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
  | HotspotQuestion
  | LikertQuestion
  | ShortAnswerQuestion;
export type QuestionType = Question["type"];

/** Types that no exam draws and nothing is given for: an opinion is never wrong, and a text is marked by whoever wrote it. */
export const UNRATED: readonly QuestionType[] = ["likert", "short-answer"];

/** What an answer is worth. Only a wholly right answer counts for the certificate; `part` is its share of the points. */
export interface Grade {
  readonly right: boolean;
  readonly part: Share;
}

/** What `response`, worded as the question's type asks, is worth. An opinion is neither right nor wrong: it counts as right, for nothing. */
export function grade(question: Question, response: Response): Grade {
  // By what they have, which is shorter to say in a learner's browser than all their names.
  if ("choices" in question) return gradeChoice(question, response);
  if ("right" in question) return gradeKeyed(question, response);
  if ("blanks" in question) return gradeFillIn(question, response);
  if ("from" in question) return gradeNumeric(question, response);
  if ("rubric" in question) return gradeShortAnswer(question, response);
  question satisfies LikertQuestion;
  return { right: true, part: { num: 0, den: 1 } };
}

/** Whether something of a list is chosen, be it by its place in a picture. */
export function isChoice(question: Question): question is ChoiceQuestion | HotspotQuestion {
  return "choices" in question;
}
