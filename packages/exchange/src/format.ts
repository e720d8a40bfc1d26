import type { PackageFile } from "@hocvu/archive";
import type { Diagnostic, PlaceAt } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";
import type { Carries } from "./questions/losses.ts";

/** What a writer needs beside the course. */
export interface ExchangeKit {
  /** The bytes behind one of `course.assets`. */
  asset(path: string): { readonly path: string; readonly content: PackageFile["content"] };
}

/** One kind of question file. Another one is a folder beside this file and a line in the table. */
export interface QuestionFormat {
  readonly id: string;
  readonly title: string;
  readonly container: "zip" | "file";
  readonly carries: Carries;
  /** What else is to be said of a course in this format, beyond what each question loses. */
  check?(course: Course, placeAt: PlaceAt): Iterable<Diagnostic>;
  layOut(course: Course, kit: ExchangeKit): readonly PackageFile[];
}
