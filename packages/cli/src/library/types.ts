// What the library takes and gives. Nothing here names a type of another package: these are what semver holds us to.

/** Of messages. */
export type Language = "vi" | "en";

/** Something that a course can be built as. */
export interface Target {
  /** As the command takes it, such as `scorm12`. */
  readonly id: string;
  readonly title: string;
  /** What its files are put into; `file`: the package is a single one. */
  readonly container: Container;
}

export type Container = "zip" | "tar.gz" | "file";

export interface CheckOptions {
  /** Ids of targets whose limits are looked at too; none if left out. */
  readonly targets?: readonly string[];
  /** Of the problems' sentences; `en` if left out. */
  readonly language?: Language;
  /** In bytes, above which a package is called large. */
  readonly maxSize?: number;
}

export interface CompileOptions extends CheckOptions {
  /** Ids of targets; `scorm12` if left out. */
  readonly targets?: readonly string[];
  /** Whether photos are made light; true if left out. It takes the image library (`sharp`), which npm may leave out. */
  readonly optimize?: boolean;
  /** Of SCORM 2004; the 4th if left out. */
  readonly edition?: 3 | 4;
  /** Of SCORM and cmi5: one thing to open, or one a module and one for the exam; `single` if left out. */
  readonly structure?: "single" | "modules";
  /** Of Open edX, what it may be at least; `maple` if left out. */
  readonly release?: "maple" | "teak";
  /** Of Open edX: the service (`hocvu serve`) that plays the course, by its public address. */
  readonly lti?: { readonly url: string; readonly version: "1.3" | "1.1" };
}

export interface BuildOptions extends CompileOptions {
  /** The folder that packages are written to; `dist` if left out. */
  readonly out?: string;
  /** Breaks off: the call rejects, and nothing half-written is left. */
  readonly signal?: AbortSignal;
}

/** One thing that is wrong, in words. */
export interface Problem {
  /** Such as `HV2103`: never used for anything else. */
  readonly code: string;
  /** With an error there is no package. */
  readonly severity: "error" | "warning" | "note";
  readonly message: string;
  /** What to write instead. */
  readonly hint?: string;
  /** With forward slashes, beginning with the course's folder as it was given. */
  readonly file?: string;
  readonly range?: Range;
  /** Other places that belong to it. */
  readonly related?: readonly {
    readonly file: string;
    readonly range: Range;
    readonly role: string;
  }[];
}

/** Lines and columns count from 1, columns in letters as they are seen. */
export interface Range {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export interface Checked {
  /** By file and place. */
  readonly problems: readonly Problem[];
  /** Whether a package can be built: there is no error. Warnings and notes are allowed. */
  readonly ok: boolean;
}

export interface Compiled extends Checked, Optimised {
  /** None where the course has an error. */
  readonly packages: readonly LaidOutPackage[];
}

export interface Built extends Checked, Optimised {
  /** None where the course has an error. */
  readonly packages: readonly WrittenPackage[];
}

interface Optimised {
  /** Whether photos were made light: false where that was not asked for, or the image library is not installed. */
  readonly optimised: boolean;
}

export interface LaidOutPackage {
  readonly target: string;
  readonly container: Container;
  /** In the order they stand in the package. */
  readonly files: readonly LaidOutFile[];
}

export interface LaidOutFile {
  /** With forward slashes, relative to the package's root. */
  readonly path: string;
  /** Its bytes, read anew at each call. */
  open(): AsyncIterable<Uint8Array>;
}

export interface WrittenPackage {
  /** The course's id. */
  readonly course: string;
  readonly target: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly files: number;
  /** In hex. The same sources, options and version give the same. */
  readonly sha256: string;
}

export interface ReportFormat {
  /** `pretty` if left out: for people, with the line and what to do. `sarif` and `github` are for code scanning and annotations. */
  readonly format?: "pretty" | "json" | "sarif" | "github";
  /** `en` if left out. */
  readonly language?: Language;
  readonly color?: boolean;
}

/** What a course covers. */
export interface OutlineResult {
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly minutes?: number;
  /** How many questions it draws, and the share of right answers that passes, such as `50%`. */
  readonly exam?: { readonly questions: number; readonly passing: string };
  readonly modules: readonly OutlineModule[];
  readonly questions: OutlineQuestions;
}

/** How many, and how many of them the exam may draw. */
export interface OutlineQuestions {
  readonly all: number;
  readonly exam: number;
}

export interface OutlineModule {
  readonly id: string;
  readonly title: string;
  readonly minutes?: number;
  readonly pages: number;
  readonly contents: readonly string[];
  readonly note?: string;
  readonly outcomes: readonly {
    readonly id: string;
    readonly title: string;
    readonly questions: OutlineQuestions;
  }[];
  readonly questions: OutlineQuestions;
}
