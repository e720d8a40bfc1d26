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
  /** What becomes of the course apart from its banks. */
  check?(course: Course, placeAt: PlaceAt, how: WrittenHow): Iterable<Diagnostic>;
  layOut(course: Course, kit: ExchangeKit): readonly PackageFile[];
}
