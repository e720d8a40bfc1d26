import type { exitStatus } from "../exit-status.ts";
import type { TerminalWords } from "../outline/terminal.ts";
import type { ProgressWords } from "../progress.ts";
import type { TargetsWords } from "../targets/terminal.ts";
import type { ApartWords } from "./apart.ts";
import type { CertifyWords } from "./certify.ts";
import type { EditingWords } from "./editing.ts";
import type { FormatWords } from "./format.ts";
import type { ImportWords } from "./import.ts";
import type { NarrateWords } from "./narrate.ts";
import type { PreviewWords } from "./preview.ts";
import type { ProjectWords } from "./project.ts";
import type { PublishWords } from "./publish.ts";
import type { ReportWords } from "./report.ts";
import type { ServeWords } from "./serve.ts";
import type { StressWords } from "./stress.ts";
import type { ValidateWords } from "./validate.ts";

/** What the command says for itself, in one language; what it says of courses is in `@hocvu/diagnostics`. */
export interface CommandWords {
  /** Of packages that are installed apart. */
  readonly apart: ApartWords;
  readonly tagline: string;
  readonly build: string;
  readonly check: string;
  readonly checkTarget: (known: string) => string;
  readonly checkFormat: string;
  readonly programme: string;
  /** Of courses that were compared with a programme. */
  readonly covers: (path: string) => string;
  readonly unknownProgramme: (
    course: string,
    path: string,
    known: string,
    suggestion?: string,
  ) => string;
  readonly cannotRead: (path: string, reason: string) => string;
  readonly nothingWrong: (courses: number) => string;
  readonly explain: string;
  readonly newCourse: string;
  readonly newFolder: string;
  readonly newId: string;
  readonly newTitle: string;
  readonly newLanguage: string;
  readonly newModules: string;
  readonly yes: string;
  readonly askTitle: string;
  readonly askId: string;
  readonly askLanguage: string;
  readonly askModules: string;
  readonly notAnId: (id: string, suggestion: string) => string;
  readonly emptyTitle: string;
  readonly moduleCount: (max: number) => string;
  readonly sameModule: (first: string, second: string) => string;
  readonly unknownCourseLanguage: (name: string, known: string) => string;
  readonly folderNotEmpty: (path: string) => string;
  readonly nothingWritten: string;
  readonly courseBegun: (folder: string) => string;
  readonly outline: string;
  readonly outlineFormat: string;
  readonly outlineProgramme: string;
  readonly outlineOut: string;
  readonly unknownEnding: (path: string, known: string) => string;
  readonly docxNeedsOut: string;
  readonly outlineTable: TerminalWords;
  readonly targets: string;
  readonly targetsFormat: string;
  readonly targetsTable: TargetsWords;
  /** The one course that a command takes. */
  readonly course: string;
  readonly completion: string;
  readonly shell: string;
  readonly unknownShell: (name: string, known: string) => string;
  /** The argument of `explain`. */
  readonly code: string;
  readonly courses: string;
  readonly target: (known: string) => string;
  readonly out: string;
  readonly json: string;
  readonly noOptimize: string;
  readonly withSource: string;
  readonly practice: string;
  readonly maxSize: string;
  unknownSize(size: string): string;
  readonly edition: string;
  readonly structure: string;
  readonly release: string;
  readonly lti: string;
  readonly ltiVersion: string;
  readonly ltiMissing: string;
  readonly strict: string;
  readonly format: string;
  readonly lang: string;
  readonly help: string;
  readonly helpCommand: string;
  /** The argument of `help`. */
  readonly helpOf: string;
  readonly statusesTitle: string;
  /** What each exit status means. */
  readonly statuses: Readonly<Record<(typeof exitStatus)[keyof typeof exitStatus], string>>;
  readonly version: string;
  /** The headings of commander's help, by its own words for them. */
  readonly titles: Readonly<Record<string, string>>;
  readonly defaultsTo: (value: string) => string;
  readonly usageError: string;
  /** Where help is; that of `command`, if it is known which was meant. */
  readonly seeHelp: (command?: string) => string;
  readonly unknownTarget: (name: string, known: string, suggestion?: string) => string;
  readonly unknownEdition: (name: string, known: string) => string;
  readonly unknownStructure: (name: string, known: string) => string;
  readonly unknownLtiVersion: (name: string, known: string) => string;
  readonly unknownRelease: (name: string, known: string) => string;
  readonly unknownFormat: (name: string, known: string) => string;
  readonly unknownLanguage: (name: string, known: string) => string;
  readonly unknownCode: (name: string, suggestion?: string) => string;
  readonly unknownCommand: (name: string, suggestion?: string) => string;
  /** `path` was written where the name of a command belongs. */
  readonly pathForCommand: (path: string) => string;
  /** `elsewhere` names the commands that have it. */
  readonly unknownOption: (
    name: string,
    elsewhere: readonly string[],
    suggestion?: string,
  ) => string;
  /** A list of targets was written with blanks in it; `list` has none. */
  readonly targetsApart: (list: string) => string;
  /** `name` as help shows it. */
  readonly missingArgument: (name: string) => string;
  readonly tooManyArguments: (command: string, takesNone: boolean) => string;
  readonly missingValue: (option: string) => string;
  readonly sameId: (id: string, first: string, second: string) => string;
  /** By the codes of Node.js; for others its own message is shown. */
  readonly diskReasons: Readonly<Record<string, string>>;
  /** For Windows, which says the same of both. */
  readonly heldOrForbidden: string;
  readonly outputFailed: (reason: string) => string;
  readonly cannotWrite: (path: string, reason: string) => string;
  readonly written: (
    path: string,
    size: string,
    files: number,
    sha256: string,
    seconds: string,
  ) => string;
  /** The option of `check`. */
  readonly fix: string;
  readonly mended: (count: number, files: number) => string;
  readonly nothingMended: string;
  readonly strictFailed: string;
  readonly brokenOff: string;
  readonly progress: ProgressWords;
  readonly editing: EditingWords;
  readonly project: ProjectWords;
  readonly previewing: PreviewWords;
  readonly serving: ServeWords;
  readonly publishing: PublishWords;
  readonly reporting: ReportWords;
  readonly certifying: CertifyWords;
  readonly importing: ImportWords;
  readonly validating: ValidateWords;
  readonly formatting: FormatWords;
  readonly narrating: NarrateWords;
  readonly stressing: StressWords;
  readonly bug: (version: string, node: string) => string;
  readonly locale: string;
}
