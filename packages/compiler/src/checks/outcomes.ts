import { type Diagnostic, diagnostic, suggestionsFrom } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";
import { allQuestions } from "./all-questions.ts";

/** Questions for outcomes that nobody teaches, questions for none, outcomes that no question asks about. */
export function* checkOutcomes({
  course,
  placeAt,
  told,
  sound,
  complete,
}: BuiltCourse): Iterable<Diagnostic> {
  const taught = new Set(course.outcomes.map(({ id }) => id));
  const suggest = suggestionsFrom(taught);
  const asked = new Set<string>();
  // A misspelt outcome leaves the one that was meant without a question; that is one mistake, not two.
  const meant = new Set<string>();
  for (const { question, pointer } of allQuestions(course)) {
    const inBank = pointer.includes("/bank/");
    for (const [o, outcome] of question.outcomes.entries()) {
      if (inBank) asked.add(outcome);
      if (taught.has(outcome) || !sound) continue;
      const suggestion = suggest(outcome);
      if (suggestion) meant.add(suggestion);
      yield diagnostic(
        "HV2207",
        { outcome, ...(suggestion ? { suggestion } : {}) },
        placeAt(`${pointer}/outcomes/${o}`),
      );
    }
    // A check stands beside the text it is about; it needs no outcome.
    if (inBank && question.outcomes.length === 0 && taught.size > 0 && !told.has(question.id)) {
      yield diagnostic("HV2209", { id: question.id }, placeAt(pointer));
    }
  }
  const hasQuestions = course.modules.some((module) => module.bank.length > 0);
  if (!hasQuestions || !complete) return;
  for (const [o, { id }] of course.outcomes.entries()) {
    if (!asked.has(id) && !meant.has(id)) {
      yield diagnostic("HV2208", { outcome: id }, placeAt(`/outcomes/${o}`));
    }
  }
}
