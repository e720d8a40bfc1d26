import { type Diagnostic, diagnostic, suggestionsFrom } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";
import { type Course, type Exam, examBank } from "@hocvu/model";

/** Whether the banks can feed the exam and the quizzes, and whether the exam's questions are fit for one. */
export function* checkExam(built: BuiltCourse): Iterable<Diagnostic> {
  const { course, placeAt, idsFromStems, told, complete } = built;
  if (complete) yield* checkQuizzes(built);
  const { exam } = course;
  if (!exam) return;
  yield* checkBlueprint(exam, built);
  const available = examBank(course).length;
  const place = placeAt("/exam/questions");
  if (!complete || course.modules.length === 0) {
    // There may be questions that could not be read.
  } else if (course.modules.every((module) => module.bank.length === 0)) {
    yield diagnostic("HV2302", { asked: exam.questions }, place);
  } else if (available < exam.questions) {
    yield diagnostic("HV2301", { asked: exam.questions, available }, place);
  }
  for (const [m, { bank }] of course.modules.entries()) {
    for (const [q, question] of bank.entries()) {
      const at = placeAt(`/modules/${m}/bank/${q}`);
      if (told.has(question.id)) continue;
      if (idsFromStems.has(question.id)) yield diagnostic("HV2210", { id: question.id }, at);
      if (question.exam && !question.explanation) {
        yield diagnostic("HV2213", { id: question.id }, at);
      }
    }
  }
}

function* checkQuizzes({
  course: { modules, contest },
  placeAt,
}: BuiltCourse): Iterable<Diagnostic> {
  for (const [m, { id, quiz, bank }] of modules.entries()) {
    // What a contest may draw nobody practises with before.
    const available = (contest ? bank.filter((question) => !question.exam) : bank).length;
    if (!quiz || quiz.questions <= available) continue;
    const args = { module: id, wanted: quiz.questions, available };
    yield diagnostic("HV2306", args, placeAt(`/modules/${m}/quiz/questions`));
  }
}

function* checkBlueprint(
  { questions, blueprint }: Exam,
  { course, placeAt, sound, complete }: BuiltCourse,
): Iterable<Diagnostic> {
  if (!blueprint) return;
  const parts = Object.entries(blueprint);
  const sum = parts.reduce((total, [, count]) => total + count, 0);
  if (sum !== questions) {
    yield diagnostic("HV2303", { sum, asked: questions }, placeAt("/exam/blueprint"));
  }
  const known = new Set([...course.modules, ...course.outcomes].map(({ id }) => id));
  const suggest = suggestionsFrom(known);
  const available = countByPart(course);
  const large = examBank(course).length >= questions;
  for (const [part, wanted] of parts) {
    const place = placeAt(`/exam/blueprint/${part}`);
    if (!known.has(part)) {
      const suggestion = suggest(part);
      if (sound) yield diagnostic("HV2304", { part, ...(suggestion ? { suggestion } : {}) }, place);
      continue;
    }
    const found = available.get(part) ?? 0;
    // A bank too small for the exam was reported as such.
    if (complete && found < wanted && large) {
      yield diagnostic("HV2305", { part, wanted, available: found }, place);
    }
  }
}

/** How many of the exam's questions each module and outcome has; a question for both counts for each. */
function countByPart({ modules }: Course): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, bank } of modules) {
    for (const { exam, outcomes } of bank) {
      if (!exam) continue;
      for (const part of new Set([id, ...outcomes])) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  return counts;
}
