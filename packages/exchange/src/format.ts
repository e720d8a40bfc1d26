import type { PackageFile } from "@hocvu/archive";
import type { Diagnostic, PlaceAt } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";
import type { Carries } from "./questions/losses.ts";

/** What a writer needs beside the course. */
export interface ExchangeKit {
  /** The bytes behind one of `course.assets`. */
  asset(path: string): { readonly path: string; readonly content: PackageFile["content"] };
  /** The service that plays the course, where links to it go out in place of lessons and questions. */
  readonly lti?: LtiService | undefined;
}

/** A service by its address, without a slash at the end. */
export interface LtiService {
  readonly url: string;
}

/** What decides, besides the course, what a file can carry. */
export interface WrittenHow {
  readonly lti?: LtiService | undefined;
}

/** What a platform makes of a format's files where that is less than the format says. */
export interface Reading {
  /** As the platform is called. */
  readonly platform: string;
  readonly carries: Carries;
}

/** One kind of question file. Another one is a folder beside this file and a line in the table. */
export interface QuestionFormat {
  readonly id: string;
  readonly title: string;
  readonly container: "zip" | "file";
  readonly carries: Carries;
  readonly readings?: readonly Reading[];
  /** Whether links take the place of its questions where there is a service: then nothing of them is lost. */
  readonly isLinked?: boolean;
  /** Whether it holds lessons too: then it is worth having without a question. */
  readonly hasLessons?: boolean;
  /** As a target has it: whether the file holds the exam, where no links take its place. */
  readonly examines?: "without-lti";
  /** What else is to be said of a course in this format, beyond what each question loses. */
  check?(course: Course, placeAt: PlaceAt, how: WrittenHow): Iterable<Diagnostic>;
  layOut(course: Course, kit: ExchangeKit): readonly PackageFile[];
}
