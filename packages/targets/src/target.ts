import type { PackageFile } from "@hocvu/archive";
import type { Diagnostic, PlaceAt } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";

/** One kind of package. Another one is a folder beside this file and a line in `index.ts`. */
export interface Target {
  readonly id: string;
  readonly title: string;
  /** What the files are put into; `file`: there is one, and it is the package itself. */
  readonly container: Container;
  /** Whether it draws pictures of its own, for which the image library is needed. */
  readonly draws?: boolean;
  /** Whether its packages hold the exam, which a program alone marks there; `without-lti`: where they do not only lead to a service. */
  readonly examines?: "always" | "without-lti";
  /** What this platform cannot carry, or will carry badly. */
  check?(course: Course, placeAt: PlaceAt, how: CheckedAs): Iterable<Diagnostic>;
  /** The package's files, in the order they are to be written. Pure: the same course and kit give the same files. */
  layOut(course: Course, kit: LayoutKit): readonly PackageFile[];
}

/** What decides, besides the course, what a package can carry. */
export interface CheckedAs {
  readonly structure: Structure;
  readonly lti?: LtiTool | undefined;
}

export type Container = "zip" | "tar.gz" | "file";

/** Of SCORM 2004. */
export type Edition = 3 | 4;

/** Of Open edX: what it may be at least. `maple` (2021) is taken by newer ones as well, `teak` (2025) is not by older ones. */
export type Release = "maple" | "teak";

/** A service (`hocvu serve`) that a platform opens the course at, in place of what it would show itself. */
export interface LtiTool {
  /** Its public address, without a slash at the end. */
  readonly url: string;
  readonly version: LtiVersion;
}

/** LTI 1.3 Advantage, or LTI 1.1 with Basic Outcomes for platforms that need it. */
export type LtiVersion = "1.3" | "1.1";

/** Whether a platform gets one thing to open, or one a module and one for the exam. */
export type Structure = "single" | "modules";

/** What a target cannot make from the course alone. */
export interface LayoutKit {
  /** Which edition of SCORM 2004 is wanted; the 4th if left out. */
  readonly edition?: Edition;
  /** Of SCORM and cmi5; single if left out. */
  readonly structure?: Structure;
  /** Of Open edX; Maple if left out. */
  readonly release?: Release;
  /** Of Open edX: the service that plays the course; the platform itself if left out. */
  readonly lti?: LtiTool | undefined;
  readonly player: PlayerFiles;
  /** The bytes behind one of `course.assets`. */
  asset(path: string): AssetContent;
  /** A square drawing as PNG, so many pixels wide; nothing where there is no image library. */
  readonly png?: ((svg: string, size: number) => PackageFile["content"]) | undefined;
}

/** The built player: a script for each run-time and language (`scorm12-vi`), and one style sheet. */
export interface PlayerFiles {
  readonly scripts: Readonly<Record<string, string>>;
  readonly style: string;
  /** What a run-time has besides. */
  readonly styles: Readonly<Record<string, string>>;
  /** What the style sheets call their variables, by the names that their sources have. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What comes with the first file that needs it, by name: see `shared/pieces.ts`. */
  readonly pieces?: Readonly<Record<string, PlayerPiece>>;
}

/** A style sheet, and a script in each language that the player has; either or both. */
export interface PlayerPiece {
  readonly style?: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

export interface AssetContent {
  /** As in the course, with the ending that the content has now: a photo may have become another kind of file. */
  readonly path: string;
  readonly content: PackageFile["content"];
  /** SHA-256 of the content, in hex. */
  readonly digest: string;
}
