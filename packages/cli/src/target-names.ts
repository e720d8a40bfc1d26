// Apart from the targets themselves, which are loaded only by the commands that need them.

/** Every target there is, for the help; a test compares. */
export const TARGETS = [
  "scorm12",
  "scorm2004",
  "cmi5",
  "xapi",
  "web",
  "olx",
  "print",
  "json",
] as const;
/** Question files that banks are written as, by a package that is installed apart; a test compares. */
export const QUESTION_TARGETS = [
  "moodle-xml",
  "gift",
  "aiken",
  "csv",
  "qti12",
  "cc",
  "cc13",
] as const;
/** And those that they are read from; a test compares. */
export const QUESTION_FILES = [
  "moodle-xml",
  "xlsx",
  "cc",
  "qti12",
  "csv",
  "aiken",
  "gift",
] as const;
/** What is built when nothing else is asked for. */
export const DEFAULT_TARGET = "scorm12";
/** What `--target` says for every target there is. */
export const ALL_TARGETS = "all";
