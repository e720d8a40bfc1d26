import type { Course, Module, Question } from "@hocvu/model";

/** A module's questions by the outcome that they count for, in the order of the bank. */
export function byOutcome(
  module: Module,
  course: Course,
): readonly { readonly title: string | undefined; readonly questions: readonly Question[] }[] {
  const groups = new Map<string | undefined, Question[]>();
  for (const question of module.bank) {
    const [id] = question.outcomes;
    const title = course.outcomes.find((outcome) => outcome.id === id)?.title ?? id;
    groups.set(title, [...(groups.get(title) ?? []), question]);
  }
  return [...groups].map(([title, questions]) => ({ title, questions }));
}
