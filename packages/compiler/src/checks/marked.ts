import { type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";
import { type Course, isMarked } from "@hocvu/model";

/** Whether what a teacher is to mark stands where there is one: in a bank, and in no contest, whose ranking waits for nobody. */
export function* checkMarked({ course, placeAt }: BuiltCourse): Iterable<Diagnostic> {
  for (const [m, { pages, bank }] of course.modules.entries()) {
    for (const [p, { checks }] of pages.entries()) {
      for (const [c, question] of checks.entries()) {
        if (!isMarked(question)) continue;
        const at = placeAt(`/modules/${m}/pages/${p}/checks/${c}/marked`);
        yield diagnostic("HV2429", { id: question.id }, at);
      }
    }
    if (!course.contest) continue;
    for (const [q, question] of bank.entries()) {
      if (!isMarked(question)) continue;
      const at = placeAt(`/modules/${m}/bank/${q}/marked`);
      yield diagnostic("HV2435", { id: question.id }, at);
    }
  }
}

/** What the exams of `targets`, which nobody marks, leave out: written answers, which are practice there. */
export function* checkLeftOut(
  { modules, exam, contest }: Pick<Course, "modules" | "exam" | "contest">,
  placeAt: PlaceAt,
  targets: readonly string[],
): Iterable<Diagnostic> {
  // A contest asks none.
  if (!exam || contest || targets.length === 0) return;
  const places = modules.flatMap(({ bank }, m) =>
    bank.flatMap((question, q) => (isMarked(question) ? [`/modules/${m}/bank/${q}/marked`] : [])),
  );
  const [first, { length }] = [places[0], places];
  if (first === undefined) return;
  yield diagnostic("HV2434", { targets, questions: length }, placeAt(first));
}
