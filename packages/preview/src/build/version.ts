import type { PackageFile } from "@hocvu/archive";
import type { Diagnostic, Place, SourceOf } from "@hocvu/diagnostics";

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
  readonly screenOf: (place: Place) => string | undefined;
}

/** A course that can be played. */
export interface Shown {
  /** The version that it came with. */
  readonly number: number;
  readonly title: string;
  readonly files: ReadonlyMap<string, PackageFile>;
}
