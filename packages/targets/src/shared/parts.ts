import { type Course, distinctKeys, type Module, type PartEnding } from "@hocvu/model";
import type { Structure } from "../target.ts";
import { START_PAGE } from "./lay-out-player.ts";

/** What a platform opens, tracks and reports by itself: all of a course, one module, or its exam. */
export interface Part {
  /** Unique in the course, whatever its modules are called: ASCII letters, digits, `-`, `_` and `.`. */
  readonly id: string;
  /** The same, short: ASCII letters, digits, `-` and `_`. */
  readonly name: string;
  /** As a platform lists it. */
  readonly title: string;
  readonly start: string;
  /** What is played: the course without what the part has not. */
  readonly course: Course;
  /** The number of its first module. */
  readonly first: number;
  /** What is said at its end: what comes next is the platform's to open. */
  readonly ending?: PartEnding;
}

const WORDS = {
  vi: {
    exam: "Bài thi",
    examWhen: "Học xong mọi bài rồi hãy làm bài thi.",
    read: "Đã học xong bài này!",
    next: "Bài tiếp theo ở trong mục lục của trang học.",
    nextExam: "Xong mọi bài rồi, bấm “Lưu và thoát” là bài thi mở ra trong mục lục của trang học.",
  },
  en: {
    exam: "Exam",
    examWhen: "Finish every lesson before taking the exam.",
    read: "This lesson is done!",
    next: "The next lesson is in the learning platform’s contents.",
    nextExam:
      "Once every lesson is done, “Save and exit” opens the exam in the learning platform’s contents.",
  },
} as const;

/** The parts of `course`: one, or one a module and after them the exam. */
export function partsOf(course: Course, structure: Structure): readonly Part[] {
  const { id, title } = course;
  if (structure === "single") return [{ id, name: id, title, start: START_PAGE, course, first: 1 }];
  const keys = distinctKeys(course.modules.map(({ id }) => id));
  const words = wordsOf(course);
  const modules = course.modules.map((module, index) => ({
    // No slug has a dot, so no course is called like another one's module.
    id: `${course.id}.${module.id}`,
    name: `m${keys.get(module.id)}`,
    title: module.title,
    start: `module-${module.id}.html`,
    course: courseOf(course, module, index === 0),
    first: index + 1,
    // Moodle looks whether the exam may open only when a lesson has ended.
    ending: { title: words.read, hint: course.exam ? words.nextExam : words.next },
  }));
  return course.exam ? [...modules, examOf(course)] : modules;
}

function courseOf(
  { exam: _, certificate: __, ...course }: Course,
  module: Module,
  isFirst: boolean,
): Course {
  return {
    ...course,
    id: `${course.id}.${module.id}`,
    title: module.title,
    welcome: isFirst ? course.welcome : "",
    modules: [module],
    outcomes: course.outcomes.filter((outcome) => outcome.module === module.id),
  };
}

/** The exam, with the modules' questions and without what they teach. Not every platform can lock it: it says when it is due. */
function examOf(course: Course): Part {
  const id = `${course.id}._exam`;
  const modules = course.modules.map(({ quiz: _, ...module }) => ({ ...module, pages: [] }));
  const { exam: title, examWhen } = wordsOf(course);
  return {
    id,
    name: `exam-${course.id}`,
    title,
    start: "exam.html",
    course: { ...course, id, welcome: `<p>${examWhen}</p>`, modules, glossary: [] },
    first: 1,
  };
}

function wordsOf({ lang }: Course) {
  return WORDS[lang.startsWith("vi") ? "vi" : "en"];
}
