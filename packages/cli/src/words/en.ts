import type { CommandWords } from "./catalogue.ts";

export const en: CommandWords = {
  tagline:
    "Turns a folder of Markdown into a course package that learning platforms import, play and grade",
  build: "compile courses into packages",
  check: "say what is wrong in courses, without building them",
  checkTarget: (known) => `which packages the courses are to fit, separated by commas: ${known}`,
  checkFormat: "how problems are printed: pretty, json, sarif, github",
  nothingWrong: (courses) =>
    courses === 1 ? "nothing wrong in this course" : `nothing wrong in ${courses} courses`,
  explain: "tell what a code such as HV2103 means, with an example",
  code: "a code as printed with problems: HV2103",
  courses: "course folders, each with a course.md",
  target: (known) => `what to build, separated by commas: ${known}`,
  out: "folder for the packages",
  noOptimize: "leave photos as they are, instead of making them light",
  json: "print the list of packages as JSON",
  strict: "treat warnings as errors",
  format:
    "how problems are printed: pretty, json, sarif, github (all but pretty go to standard output)",
  lang: "language of messages: vi, en (default: the system's)",
  help: "show this help",
  version: "show the version",
  titles: {},
  defaultsTo: (value) => `(default: ${value})`,
  usageError: "error",
  seeHelp: "`hocvu --help` lists commands and options",
  unknownTarget: (name, known, suggestion) =>
    `there is no target \`${name}\`; ${suggestion ? `did you mean \`${suggestion}\`?` : `there is ${known}`}`,
  unknownFormat: (name, known) => `there is no format \`${name}\`; there is ${known}`,
  unknownLanguage: (name, known) => `messages do not come in \`${name}\`; they come in ${known}`,
  unknownCode: (name, suggestion) =>
    `there is no code \`${name}\`; ${suggestion ? `did you mean \`${suggestion}\`?` : "codes begin with HV1 (files and front matter), HV2 (questions and course) or HV3 (what a platform can take)"}`,
  unknownCommand: (name, suggestion) =>
    `there is no command \`${name}\`${suggestion ? `; did you mean \`${suggestion}\`?` : ""}`,
  unknownOption: (name) => `there is no option \`${name}\` here`,
  missingArgument: (name) =>
    name === "code"
      ? "`code` is missing: write one that was printed with a problem, such as HV2103"
      : `\`${name}\` is missing: name at least one course folder`,
  missingValue: (option) => `\`${option}\` needs a value`,
  sameId: (id, first, second) =>
    `\`${first}\` and \`${second}\` both have the course id \`${id}\`, so one package would replace the other`,
  cannotWrite: (path, reason) => `\`${path}\` cannot be written: ${reason}`,
  written: (path, size, files, sha256, seconds) =>
    `${path}  ${size}, ${files} files, ${seconds} s, SHA-256 ${sha256}`,
  strictFailed: "no package was written: with --strict, warnings count as errors",
  bug: (version, node) =>
    `This is a fault in hocvu, not in your course. Please report it with the text below and, if you can, the course that shows it (hocvu ${version}, Node.js ${node}).`,
  locale: "en",
};
