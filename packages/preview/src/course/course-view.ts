import type { PlaceAt } from "@hocvu/diagnostics";
import type { Course, Html, Id, Question } from "@hocvu/model";
import { type KeyLine, keyLines } from "./key-lines.ts";
import { type Answers, answersTo } from "./responses.ts";

/** The course as its author looks at it: what its modules teach and its questions ask, with the keys. */
export interface CourseView {
  /** The version that it is of. */
  readonly number: number;
  readonly modules: readonly ModuleView[];
  /** Of lessons and banks, in course order. */
  readonly questions: readonly QuestionView[];
  /** Outcomes that questions name and no module teaches. */
  readonly untaught: readonly Id[];
  readonly exam?: { readonly questions: number; readonly blueprint: Readonly<Record<Id, number>> };
}

export interface ModuleView {
  readonly id: Id;
  readonly title: string;
  /** Its first page. */
  readonly screen: Id;
  readonly pages: number;
  /** Where its questions are practised. */
  readonly practice?: string;
  readonly outcomes: readonly { readonly id: Id; readonly title: string }[];
}

export interface QuestionView {
  readonly id: Id;
  readonly module: Id;
  readonly type: Question["type"];
  readonly outcomes: readonly Id[];
  /** Whether the exam may draw it. */
  readonly exam: boolean;
  /** The page that it stands in; none for one of the bank. */
  readonly page?: Id;
  readonly points: number;
  readonly difficulty?: string;
  readonly stem: Html;
  readonly key: readonly KeyLine[];
  readonly hint?: Html;
  readonly explanation?: Html;
  readonly answers: Answers;
  readonly line?: number;
  readonly file?: string;
}

export function courseView(
  course: Course,
  number: number,
  placeAt: PlaceAt,
  nameOf: (file: string) => string,
): CourseView {
  const questions = course.modules.flatMap((module, m) => {
    const view = (question: Question, pointer: string, page?: Id): QuestionView => {
      const place = placeAt(pointer);
      const { id, type, outcomes, exam, points, difficulty, stem, hint, explanation } = question;
      return {
        ...{ id, type, outcomes, exam, points, stem, module: module.id },
        ...(page === undefined ? {} : { page }),
        ...(difficulty === undefined ? {} : { difficulty }),
        ...(hint === undefined ? {} : { hint }),
        ...(explanation === undefined ? {} : { explanation }),
        key: keyLines(question),
        answers: answersTo(question),
        ...(place ? { file: nameOf(place.file), line: place.start.line } : {}),
      };
    };
    return [
      ...module.pages.flatMap(({ id, checks }, p) =>
        checks.map((check, c) => view(check, `/modules/${m}/pages/${p}/checks/${c}`, id)),
      ),
      ...module.bank.map((question, q) => view(question, `/modules/${m}/bank/${q}`)),
    ];
  });
  const taught = new Set(course.outcomes.map(({ id }) => id));
  const asked = questions.flatMap(({ outcomes }) => outcomes);
  const { exam } = course;
  return {
    number,
    modules: course.modules.map((module) => ({
      id: module.id,
      title: module.title,
      screen: module.pages[0]?.id ?? ":contents",
      pages: module.pages.length,
      ...(module.quiz ? { practice: `:quiz-${module.id}` } : {}),
      outcomes: course.outcomes
        .filter((outcome) => outcome.module === module.id)
        .map(({ id, title }) => ({ id, title })),
    })),
    questions,
    untaught: [...new Set(asked)].filter((id) => !taught.has(id)),
    ...(exam ? { exam: { questions: exam.questions, blueprint: exam.blueprint ?? {} } } : {}),
  };
}
