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
  "qti21",
  "qti3",
] as const;
/** What each of them is called; a test compares. */
export const QUESTION_TITLES: Readonly<Record<(typeof QUESTION_TARGETS)[number], string>> = {
  "moodle-xml": "Moodle XML",
  gift: "GIFT",
  aiken: "Aiken",
  csv: "CSV",
  qti12: "QTI 1.2",
  cc: "Common Cartridge 1.1",
  cc13: "Common Cartridge 1.3",
  qti21: "QTI 2.1",
  qti3: "QTI 3.0",
};
/** And those that they are read from; a test compares. */
export const QUESTION_FILES = [
  "moodle-xml",
  "xlsx",
  "word",
  "cc",
  "qti",
  "qti12",
  "csv",
  "mkdocs-quiz",
  "liascript",
  "text2qti",
  "aiken",
  "gift",
  "scorm",
] as const;
/** What is built when nothing else is asked for. */
export const DEFAULT_TARGET = "scorm12";
/** What `--target` says for every target there is. */
export const ALL_TARGETS = "all";
