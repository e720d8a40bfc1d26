import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";
import { examBank } from "@hocvu/model";
import { checkBlueprint } from "./blueprint.ts";

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
