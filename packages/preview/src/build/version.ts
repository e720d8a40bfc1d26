import type { PackageFile } from "@hocvu/archive";
import type { UnderstoodCourse } from "@hocvu/compiler";
import type { Diagnostic, Place, SourceOf } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";
import type { Spot } from "./spots.ts";

/** What came of the course's folder as it was when it was read. */
export interface Version {
  /** Counts up from 1. */
  readonly number: number;
  /** The course as laid out; that of an earlier version where this one has errors that leave nothing to play, if there was any. */
  readonly shown: Shown | undefined;
  /** As far as it could be read, errors or not; nothing where there is no course at all. */
  readonly understood: UnderstoodCourse | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly sourceOf: SourceOf;
  /** How diagnostics name the course's folder. */
  readonly root: string;
  readonly spotOf: (place: Place) => Spot | undefined;
}

/** A course that can be played. */
export interface Shown {
  /** The version that it came with. */
  readonly number: number;
  readonly course: Course;
  /** What it was made of. */
  readonly sourceOf: SourceOf;
  readonly files: ReadonlyMap<string, PackageFile>;
}
