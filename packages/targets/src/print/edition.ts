import type { Course, Module, Question } from "@hocvu/model";
import type { LayoutKit } from "../target.ts";
import { contentCode } from "./content-code.ts";
import { type Words, wordsFor } from "./words.ts";

/** The edition of a course that its documents are made of. */
export interface Edition {
  readonly course: Course;
  readonly words: Words;
  /** See `contentCode`. */
  readonly code: string;
  /** Questions of banks and checks of lessons are numbered through the course, each kind for itself. */
  readonly numbers: ReadonlyMap<Question, number>;
}

export function editionOf(course: Course, kit: Pick<LayoutKit, "asset">): Edition {
  const words = wordsFor(course.lang);
  const banks = course.modules.flatMap(({ bank }) => bank);
  const checks = course.modules.flatMap(checksOf);
  const numbers = [banks, checks].flatMap((all) =>
    all.map((one, index) => [one, index + 1] as const),
  );
  return { course, words, code: contentCode(course, kit), numbers: new Map(numbers) };
}

export function checksOf({ pages }: Module): readonly Question[] {
  return pages.flatMap(({ checks }) => checks);
}
