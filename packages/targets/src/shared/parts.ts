import type { Course, Module } from "@hocvu/model";
import type { Structure } from "../target.ts";
import { START_PAGE } from "./lay-out-player.ts";

/** What a platform opens, tracks and reports by itself: all of a course, one module, or its exam. */
export interface Part {
  /** Unique in the course, whatever its modules are called: ASCII letters, digits, `-`, `_` and `.`. */
  readonly id: string;
  /** As a platform lists it. */
  readonly title: string;
  readonly start: string;
  /** What is played: the course without what the part has not. */
  readonly course: Course;
  /** The number of its first module. */
  readonly first: number;
}

const EXAM = { vi: "Bài kiểm tra", en: "Exam" } as const;

/** The parts of `course`: one, or one a module and after them the exam. */
export function partsOf(course: Course, structure: Structure): readonly Part[] {
  if (structure === "single")
    return [{ id: course.id, title: course.title, start: START_PAGE, course, first: 1 }];
  const modules = course.modules.map((module, index) => ({
    // No slug has a dot, so no course is called like another one's module.
    id: `${course.id}.${module.id}`,
    title: module.title,
    start: `module-${module.id}.html`,
    course: courseOf(course, module, index === 0),
    first: index + 1,
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

/** The exam, with the modules' questions and without what they teach. */
function examOf(course: Course): Part {
  const id = `${course.id}._exam`;
  const modules = course.modules.map(({ quiz: _, ...module }) => ({ ...module, pages: [] }));
  return {
    id,
    title: EXAM[course.lang.startsWith("vi") ? "vi" : "en"],
    start: "exam.html",
    course: { ...course, id, welcome: "", modules, glossary: [] },
    first: 1,
  };
}
