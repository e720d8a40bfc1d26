// What `hocvu publish` and the service say to each other: first what files a course has, each as the SHA-256 of its pieces, then
// the pieces that the service lacks. Nothing is packed, so nothing is unpacked, and what arrived once is not sent again: an
// upload that broke off goes on where it was, and a corrected lesson costs its own bytes.

/** Of one piece, in bytes. Small enough for a slow line and a limit of any proxy's. */
export const PART_SIZE = 1024 * 1024;
/** Of all files of a course together, in bytes. */
export const MAX_COURSE_SIZE = 512 * 1024 * 1024;
/** Far more than any course has. */
export const MAX_FILES = 10_000;

export const PUBLISH_PATH = "/publish";

export interface Manifest {
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile {
  /** Relative to the course folder, with forward slashes; `../name` for a glossary right above it. */
  readonly path: string;
  /** SHA-256 in hex of each piece of the file, in their order. */
  readonly parts: readonly string[];
}

/** A problem as `hocvu check --format json` prints it, its file relative to the course folder. */
export interface ToldProblem {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly hint?: string;
  readonly file?: string;
  readonly range?: { readonly start: { readonly line: number; readonly column: number } };
}

export type Answer =
  | { readonly missing: readonly string[] }
  | { readonly problems: readonly ToldProblem[] }
  | { readonly course: string; readonly version: string; readonly changed: boolean };
