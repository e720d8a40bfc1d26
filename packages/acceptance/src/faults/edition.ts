import type { Course } from "@hocvu/model";
import { isChoice } from "@hocvu/model";

/** One edition of a course, as far as somebody has to know who plays it blindly. */
export interface Edition {
  /** Address of the start page. */
  readonly start: string;
  readonly masteryScore?: string;
  readonly asked: number;
  readonly pages: readonly string[];
  /** Pages with a check in them. */
  readonly checked: readonly string[];
  /** Modules that offer practice. */
  readonly quizzes: readonly string[];
  /** The right choice of each question that the exam may ask. */
  readonly right: Readonly<Record<string, string>>;
}

export function editionOf(course: Course, start: string, masteryScore?: string): Edition {
  const pages = course.modules.flatMap((module) => module.pages);
  const bank = course.modules.flatMap((module) => module.bank);
  return {
    start,
    ...(masteryScore === undefined ? {} : { masteryScore }),
    asked: course.exam?.questions ?? 0,
    pages: pages.map(({ id }) => id),
    checked: pages.filter(({ checks }) => checks.length > 0).map(({ id }) => id),
    quizzes: course.modules.filter(({ quiz }) => quiz).map(({ id }) => id),
    right: Object.fromEntries(
      bank.filter(isChoice).map(({ id, choices }) => [
        id,
        choices
          .filter((choice) => choice.correct)
          .map((choice) => choice.id)
          .join(),
      ]),
    ),
  };
}
