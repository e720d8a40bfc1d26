/** What the command says for itself, in one language; what it says of courses is in `@hocvu/diagnostics`. */
export interface CommandWords {
  readonly tagline: string;
  readonly build: string;
  readonly check: string;
  readonly checkTarget: (known: string) => string;
  readonly checkFormat: string;
  readonly nothingWrong: (courses: number) => string;
  readonly explain: string;
  /** The argument of `explain`. */
  readonly code: string;
  readonly courses: string;
  readonly target: (known: string) => string;
  readonly out: string;
  readonly json: string;
  readonly noOptimize: string;
  readonly strict: string;
  readonly format: string;
  readonly lang: string;
  readonly help: string;
  readonly version: string;
  /** The headings of commander's help, by its own words for them. */
  readonly titles: Readonly<Record<string, string>>;
  readonly defaultsTo: (value: string) => string;
  readonly usageError: string;
  readonly seeHelp: string;
  readonly unknownTarget: (name: string, known: string, suggestion?: string) => string;
  readonly unknownFormat: (name: string, known: string) => string;
  readonly unknownLanguage: (name: string, known: string) => string;
  readonly unknownCode: (name: string, suggestion?: string) => string;
  readonly unknownCommand: (name: string, suggestion?: string) => string;
  readonly unknownOption: (name: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (option: string) => string;
  readonly sameId: (id: string, first: string, second: string) => string;
  readonly cannotWrite: (path: string, reason: string) => string;
  readonly written: (
    path: string,
    size: string,
    files: number,
    sha256: string,
    seconds: string,
  ) => string;
  readonly strictFailed: string;
  readonly bug: (version: string, node: string) => string;
  readonly locale: string;
}
