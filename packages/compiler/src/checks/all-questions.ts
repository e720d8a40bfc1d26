import type { Course, Question } from "@hocvu/model";

/** Every question of a course with its JSON pointer: first each module's checks, then its bank. */
export function* allQuestions({
  modules,
}: Course): Iterable<{ readonly question: Question; readonly pointer: string }> {
  for (const [m, { pages, bank }] of modules.entries()) {
    for (const [p, { checks }] of pages.entries()) {
      for (const [c, question] of checks.entries()) {
        yield { question, pointer: `/modules/${m}/pages/${p}/checks/${c}` };
      }
    }
    for (const [q, question] of bank.entries()) {
      yield { question, pointer: `/modules/${m}/bank/${q}` };
    }
  }
}
