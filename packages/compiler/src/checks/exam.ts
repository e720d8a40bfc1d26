import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";
import { examBank, isChoice, type Question } from "@hocvu/model";

/** Whether the banks can feed the exam, and whether its questions are fit for one. */
export function* checkExam({
  course,
  placeAt,
  idsFromStems,
  complete,
}: BuiltCourse): Iterable<Diagnostic> {
  const { exam } = course;
  if (!exam) return;
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
      if (idsFromStems.has(question.id)) yield diagnostic("HV2210", { id: question.id }, at);
      if (question.exam && !isChoice(question)) {
        yield diagnostic("HV2226", { id: question.id, type: question.type }, at);
      }
      if (question.exam && !question.explanation && !isUnanswerable(question)) {
        yield diagnostic("HV2213", { id: question.id }, at);
      }
    }
  }
}

/** A question without choices was reported as such; what else it lacks can wait. */
function isUnanswerable(question: Question): boolean {
  return isChoice(question) && question.choices.length === 0;
}
