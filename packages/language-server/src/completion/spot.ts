import type { KnownCourse } from "../known-course.ts";

/** Where one is writing. */
export interface Spot {
  readonly known: KnownCourse;
  /** Relative to the course folder. */
  readonly file: string;
  readonly text: string;
  readonly offset: number;
  /** The line as far as the caret. */
  readonly before: string;
  /** The rest of the line. */
  readonly after: string;
  readonly isBank: boolean;
}
