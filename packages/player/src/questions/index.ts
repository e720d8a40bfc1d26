import type { ChoiceQuestion, PlayedType, Question, Response, SealedQuestion } from "@hocvu/model";
import { byPiece } from "./by-piece.ts";
import { choice } from "./choice.ts";
import { fillIn, numeric } from "./fill-in.ts";
import { likert } from "./likert.ts";
import { categorize, matching } from "./matching.ts";
import { ordering } from "./ordering.ts";

/** A question of type `Q`, open or sealed, on the screen. */
export interface Asked<Q extends Question = Question> {
  readonly question: Q | SealedOf<Q>;
  readonly answer: Response;
  /** Decides the order of choices; the author's order if left out. */
  readonly seed?: number | undefined;
  /** Help on demand, where nothing is graded. */
  readonly hint?: string | undefined;
}

export interface Answered<Q extends Question = Question> extends Asked<Q> {
  readonly question: Q;
}

type SealedOf<Q extends Question> = Extract<SealedQuestion, { readonly type: Q["type"] }>;

/** What one type of question puts beneath its stem. */
export interface PartOf<Q extends Question> {
  /** What there is to do. */
  instruction(question: Q | SealedOf<Q>): string;
  ask(view: Asked<Q>, onAnswer: (response: Response) => void): readonly Node[];
  show(view: Answered<Q>): readonly Node[];
}

type QuestionOf<T extends PlayedType> = T extends ChoiceQuestion["type"]
  ? ChoiceQuestion
  : Extract<Question, { readonly type: T }>;

/** All types that the player knows; another one is a file in this folder and a line here. A hotspot is a choice: see `toPlayed`. */
export const parts: {
  readonly [T in PlayedType]: PartOf<QuestionOf<T>>;
} = {
  single: choice,
  multiple: choice,
  "true-false": choice,
  matching,
  categorize,
  ordering,
  "fill-in": fillIn,
  numeric,
  likert,
  "short-answer": byPiece,
};
