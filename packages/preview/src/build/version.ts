import type { PackageFile } from "@hocvu/archive";
import type { Diagnostic, Place, PlaceAt, SourceOf } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";
import type { Spot } from "./spots.ts";

/** What came of the course's folder as it was when it was read. */
export interface Version {
  /** Counts up from 1. */
  readonly number: number;
  /** The course as laid out; that of an earlier version where this one has errors, if there was any. */
  readonly shown: Shown | undefined;
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
  readonly placeAt: PlaceAt;
  /** What it was made of. */
  readonly sourceOf: SourceOf;
  readonly files: ReadonlyMap<string, PackageFile>;
}
