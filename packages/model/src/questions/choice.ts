import type { Html } from "../course.ts";
import { gradeParts } from "./item.ts";
import type { Grade, QuestionBase } from "./question.ts";
import type { Response } from "./response.ts";

/** One or several of a list: `single` has exactly one right choice, `multiple` two or more, `true-false` two choices. */
export interface ChoiceQuestion extends QuestionBase {
  readonly type: "single" | "multiple" | "true-false";
  readonly choices: readonly Choice[];
  /** Whether the choices may be shown in another order; pinned ones keep their place. */
  readonly shuffle: boolean;
  /** `partial`: each right choice counts, each wrong one takes back as much. Without meaning where one choice is right. */
  readonly scoring: "all" | "partial";
}

export interface Choice {
  /** `a`, `b`, … in the author's order: what state and interactions carry (SCORM 1.2 RTE 3.4.7.2.5: single characters). */
  readonly id: string;
  readonly html: Html;
  readonly correct: boolean;
  /** Keeps its place when choices are shuffled ("all of the above"). */
  readonly pinned: boolean;
  readonly feedback?: Html;
}

/** The most choices a question may have: one character each, `a` to `z`, then `0` to `9`. */
export const MAX_CHOICES = 36;

/** The id of the choice at `index` (from 0). */
export function choiceId(index: number): string {
  return "abcdefghijklmnopqrstuvwxyz0123456789".charAt(index);
}

/** The answer lists the ids of the chosen choices, in any order. */
export function gradeChoice(
  question: Pick<ChoiceQuestion, "choices" | "scoring">,
  chosen: Response,
): Grade {
  const picked = new Set(chosen);
  const correct = question.choices.filter((choice) => choice.correct).length;
  const hits = question.choices.filter((choice) => choice.correct && picked.has(choice.id)).length;
  const misses = [...picked].length - hits;
  return gradeParts(Math.max(0, hits - misses), correct, question.scoring);
}
