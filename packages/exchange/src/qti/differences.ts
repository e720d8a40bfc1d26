import {
  type Diagnostic,
  diagnostic,
  type ExamRule,
  type PlaceAt,
  type QtiDifference,
} from "@hocvu/diagnostics";
import type { Course, Question } from "@hocvu/model";

/** What is not said, or read otherwise by some, of a course in QTI: once a course, as it is the same for every question. */
export function* differencesIn(
  course: Course,
  format: string,
  placeAt: PlaceAt,
): Iterable<Diagnostic> {
  const bank = course.modules.flatMap((module) => module.bank);
  const differences = DIFFERENCES.filter(([, isIn]) => bank.some(isIn)).map(([name]) => name);
  if (differences.length > 0)
    yield diagnostic("HV3104", { format, differences }, placeAt("/modules/0/bank/0"));
  const lost = lostRules(course, bank);
  if (lost.length > 0) yield diagnostic("HV3105", { format, lost }, placeAt("/exam"));
}

const DIFFERENCES: readonly (readonly [QtiDifference, (question: Question) => boolean])[] = [
  ["hint", ({ hint }) => hint !== undefined],
  [
    "partial",
    (question) =>
      "scoring" in question &&
      question.scoring === "partial" &&
      (question.type !== "fill-in" || question.blanks.length > 1),
  ],
  ["spelling", (question) => question.type === "fill-in" && !question.exact],
  ["opinions", ({ type }) => type === "likert"],
];

function lostRules({ exam, certificate }: Course, bank: readonly Question[]): readonly ExamRule[] {
  if (!exam) return [];
  const isDrawn = exam.questions < bank.filter((question) => question.exam).length;
  return [
    ...(exam.attempts === undefined ? [] : ["attempts" as const]),
    "passing",
    ...(isDrawn ? ["spread" as const] : []),
    ...(bank.some((question) => !question.exam) ? ["practice" as const] : []),
    ...(certificate ? ["certificate" as const] : []),
  ];
}
