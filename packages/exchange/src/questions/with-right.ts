import type { Question } from "@hocvu/model";

/**
 * A question of choices with other right ones, as an author says who looks it through; nothing where it has no choices or none
 * of these is one of them.
 */
export function withRight(question: Question, right: readonly number[]): Question | undefined {
  if (!("choices" in question)) return undefined;
  const choices = question.choices.map((choice, index) => ({
    ...choice,
    correct: right.includes(index),
  }));
  const count = choices.filter(({ correct }) => correct).length;
  if (count === 0) return undefined;
  if (question.type === "true-false") return count === 1 ? { ...question, choices } : undefined;
  return { ...question, choices, type: count > 1 ? "multiple" : "single" };
}
