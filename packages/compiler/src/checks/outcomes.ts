import { type Diagnostic, diagnostic, didYouMean } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";

/** Questions for outcomes that nobody teaches, questions for none, outcomes that no question asks about. */
export function* checkOutcomes({ course, placeAt, sound }: BuiltCourse): Iterable<Diagnostic> {
  const taught = course.outcomes.map(({ id }) => id);
  const asked = new Set<string>();
  // A misspelt outcome leaves the one that was meant without a question; that is one mistake, not two.
  const meant = new Set<string>();
  for (const [m, { bank }] of course.modules.entries()) {
    for (const [q, question] of bank.entries()) {
      const pointer = `/modules/${m}/bank/${q}`;
      for (const [o, outcome] of question.outcomes.entries()) {
        asked.add(outcome);
        if (taught.includes(outcome) || !sound) continue;
        const suggestion = didYouMean(outcome, taught);
        if (suggestion) meant.add(suggestion);
        yield diagnostic(
          "HV2207",
          { outcome, ...(suggestion ? { suggestion } : {}) },
          placeAt(`${pointer}/outcomes/${o}`),
        );
      }
      if (question.outcomes.length === 0 && taught.length > 0) {
        yield diagnostic("HV2209", { id: question.id }, placeAt(pointer));
      }
    }
  }
  const hasQuestions = course.modules.some((module) => module.bank.length > 0);
  if (!hasQuestions) return;
  for (const [o, { id }] of course.outcomes.entries()) {
    if (!asked.has(id) && !meant.has(id)) {
      yield diagnostic("HV2208", { outcome: id }, placeAt(`/outcomes/${o}`));
    }
  }
}
