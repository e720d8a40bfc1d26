import { type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import { type Course, examBank, type Question } from "@hocvu/model";

/** What Open edX does otherwise than the course asks. */
export function* checkOlx(course: Course, placeAt: PlaceAt): Iterable<Diagnostic> {
  const { exam, certificate } = course;
  yield* checkRanges(course, placeAt);
  if (certificate?.template !== undefined) {
    yield diagnostic("HV3106", {}, placeAt("/certificate/template"));
  }
  if (!exam) return;
  if (exam.attempts !== 1) yield diagnostic("HV3101", {}, placeAt("/exam/attempts"));
  if (exam.feedback === "end") {
    yield diagnostic("HV3102", {}, placeAt("/exam/feedback"));
  }
  if (exam.minutes !== undefined) yield diagnostic("HV3103", {}, placeAt("/exam/time"));
  const bank = examBank(course);
  const parts = bank.filter(hasParts).length;
  if (parts > 0) yield diagnostic("HV3104", { count: parts }, placeAt("/exam"));
  const weighted = bank.filter(({ points }) => points !== 1).length;
  if (weighted > 0) yield diagnostic("HV3105", { count: weighted }, placeAt("/exam"));
}

/** Of one number we write every spelling into the package. A range is Open edX's own to read, and it knows no comma. */
function* checkRanges({ modules }: Course, placeAt: PlaceAt): Iterable<Diagnostic> {
  for (const [m, { bank, pages }] of modules.entries()) {
    const questions = [
      ...bank.map((question, q) => [question, `/modules/${m}/bank/${q}`] as const),
      ...pages.flatMap(({ checks }, p) =>
        checks.map((question, c) => [question, `/modules/${m}/pages/${p}/checks/${c}`] as const),
      ),
    ];
    for (const [question, pointer] of questions) {
      if (question.type !== "numeric" || question.from === question.to) continue;
      const { from, to } = question;
      if (Number.isInteger(from) && Number.isInteger(to)) continue;
      yield diagnostic("HV3107", { from, to }, placeAt(pointer));
    }
  }
}

/** Whether Open edX takes it for several questions, each with a share of the point. */
function hasParts(question: Question): boolean {
  switch (question.type) {
    case "matching":
    case "categorize":
    case "ordering":
      return true;
    case "fill-in":
      return question.blanks.length > 1;
    default:
      return false;
  }
}
