import { apartEn } from "./apart.ts";
import type { CommandWords } from "./catalogue.ts";
import { certifyInEnglish } from "./certify.ts";
import { editingInEnglish } from "./editing.ts";
import { formatInEnglish } from "./format.ts";
import { importInEnglish } from "./import.ts";
import { narrateInEnglish } from "./narrate.ts";
import { previewInEnglish } from "./preview.ts";
import { projectInEnglish } from "./project.ts";
import { publishInEnglish } from "./publish.ts";
import { reportInEnglish } from "./report.ts";
import { serveInEnglish } from "./serve.ts";
import { stressInEnglish } from "./stress.ts";
import { validateInEnglish } from "./validate.ts";

/** What to write for an argument that was left out. */
const missing: Readonly<Record<string, string>> = {
  course: "name a course folder",
  code: "write one that was printed with a problem, such as HV2103",
  folder: "name the folder that the course is to go into",
  shell: "write powershell, bash, zsh or fish",
};

export const en: CommandWords = {
  apart: apartEn,
  tagline:
    "Turns a folder of Markdown into a course package that learning platforms import, play and grade",
  build: "compile courses into packages",
  check: "say what is wrong in courses, without building them",
  checkTarget: (known) =>
    `which packages the courses are to fit, separated by commas: ${known}, or all`,
  checkFormat: "how problems are printed: pretty, json, sarif, github",
  programme:
    "also compare the courses with an approved programme; with #id, only the course of that id",
  covers: (path) => `all that \`${path}\` asks for is taught and asked`,
  unknownProgramme: (course, path, known, suggestion) =>
    `\`${path}\` has no programme for a course \`${course}\`; ${suggestion ? `did you mean \`${suggestion}\`?` : `it has them for: ${known}`}`,
  cannotRead: (path, reason) => `\`${path}\` cannot be read: ${reason}`,
  nothingWrong: (courses) =>
    courses === 1 ? "nothing wrong in this course" : `nothing wrong in ${courses} courses`,
  explain: "tell what a code such as HV2103 means, with an example",
  newCourse: "begin a course: write a small one that builds, to be made your own",
  newFolder: "folder for the course; new or empty",
  newId: "the course's id: a-z, 0-9 and hyphens (default: from the folder's name)",
  newTitle: "the course's title (default: from the folder's name)",
  newLanguage: "language of the course: vi, en (default: that of messages)",
  newModules: 'number of modules, or their names: "Passwords, Fake news" (default: 3)',
  yes: "ask nothing",
  askTitle: "What is the course called?",
  askId: "Its id (a-z, 0-9, hyphens)? Platforms remember results by it",
  askLanguage: "In which language is it?",
  askModules: "How many modules? Or their names, with commas between them",
  notAnId: (id, suggestion) =>
    id === ""
      ? "an id needs at least one of a-z and 0-9"
      : `\`${id}\` cannot be an id, which has a-z, 0-9 and hyphens, at most 64${suggestion ? `; write \`${suggestion}\`` : ""}`,
  emptyTitle: "a course needs a title",
  moduleCount: (max) => `write a number of modules from 1 to ${max}, or as many names`,
  sameModule: (first, second) =>
    first === second
      ? `two modules are called \`${first}\`; give each a name of its own`
      : `\`${first}\` and \`${second}\` would get the same id; give one another name`,
  unknownCourseLanguage: (name, known) => `courses can begin in ${known}, not in \`${name}\``,
  folderNotEmpty: (path) =>
    `\`${path}\` is not empty; name a new folder, so that nothing is overwritten`,
  nothingWritten: "broken off; nothing was written",
  courseBegun: (folder) =>
    `The course is ready to be made your own.\nSee it, write it:   hocvu preview ${folder}\nSee what is wrong:  hocvu check ${folder}\nMake a package:     hocvu build ${folder}`,
  outline: "show what a course covers: modules, outcomes and their questions",
  outlineFormat:
    "table, md, csv, json or docx; md and docx are the programme's table (default: table)",
  outlineProgramme: "also show what an approved programme asks, in its words",
  outlineOut: "write into this file; its ending tells the format",
  unknownEnding: (path, known) =>
    `the ending of \`${path}\` tells no format; let it be one of ${known}, or add \`--format\``,
  docxNeedsOut: "docx goes into a file: add `--out outline.docx`",
  outlineTable: {
    columns: ["No.", "Module", "Outcome", "In exam", "All"],
    noOutcome: "(no outcome stated)",
    missing: "(missing)",
    total: "Questions altogether",
    exam: (drawn, available, passing) =>
      `exam: ${drawn} of ${available} questions, passed with ${passing}`,
    noExam: "no exam",
  },
  targets: "list what can be built, and what each learning platform takes",
  targetsFormat: "table or json",
  targetsTable: {
    targets: ["Target", "Builds", "Taken by"],
    platforms: ["Platform", "Best target first", "Import it there"],
    titles: {},
    howToBuild: "Make a package:  hocvu build <course> --target <target>",
  },
  course: "a course folder, with a course.md",
  completion: "print what makes a shell complete commands and options",
  shell: "powershell, bash, zsh or fish",
  unknownShell: (name, known) => `there is no completion for \`${name}\`; there is ${known}`,
  code: "a code as printed with problems: HV2103",
  courses: "course folders, each with a course.md; left out, those that `hocvu.yml` names",
  target: (known) => `what to build, separated by commas: ${known}`,
  out: "folder for the packages",
  structure: "single: one item; modules: one for each module, then the exam (SCORM and cmi5)",
  release: "of Open edX: maple, which newer ones take too, or teak (2025 on, easier to edit there)",
  lti: "of olx, cc and cc13: the platform opens the course at a running `hocvu serve` with this public address",
  ltiVersion: "of --lti: 1.3, or 1.1 for Open edX before April 2026 (one key for all blocks)",
  ltiMissing: "`--lti-version` goes with `--lti <url>`, the address of the service",
  edition: "of SCORM 2004: 4, or 3 for platforms that stop there",
  noOptimize: "leave photos as they are, instead of making them light",
  practice:
    "take only questions that no exam draws (`exam=no`), without exam and certificate; a course with a contest gives packages in no other way",
  withSource:
    "put all of the course's source into zips, to import and work on it again; whoever unpacks one can read the answers",
  maxSize:
    "warn when pictures, recordings and downloads come to more, as in 200MB (default: 100MB)",
  unknownSize: (size) => `\`${size}\` is not a size; write it like 200MB`,
  json: "print the list of packages as JSON",
  strict: "treat warnings as errors",
  format:
    "how problems are printed: pretty, json, sarif, github (all but pretty go to standard output)",
  lang: "language of messages: vi, en (default: the system's)",
  help: "show this help",
  helpCommand: "show the help of a command",
  helpOf: "a command, such as build",
  statusesTitle: "Exit status:",
  statuses: {
    0: "fine; there may be warnings",
    1: "a course has errors, or warnings with --strict",
    2: "the command was used wrongly",
    70: "a fault in hocvu",
    73: "something could not be written: a full disk, a folder that takes no files, a service out of reach",
    130: "broken off with Ctrl-C",
  },
  version: "show the version",
  titles: {},
  defaultsTo: (value) => `(default: ${value})`,
  usageError: "error",
  seeHelp: (command) =>
    command
      ? `\`hocvu help ${command}\` shows how it is used`
      : "`hocvu help` lists commands and options",
  unknownTarget: (name, known, suggestion) =>
    `there is no target \`${name}\`; ${suggestion ? `did you mean \`${suggestion}\`?` : `there is ${known}`}`,
  unknownEdition: (name, known) =>
    `SCORM 2004 has no edition \`${name}\` that can be built; there is ${known}`,
  unknownRelease: (name, known) => `the target olx knows no release \`${name}\`; there is ${known}`,
  unknownLtiVersion: (name, known) => `there is no LTI version \`${name}\` here; there is ${known}`,
  unknownStructure: (name, known) => `packages have no structure \`${name}\`; there is ${known}`,
  unknownFormat: (name, known) => `there is no format \`${name}\`; there is ${known}`,
  unknownLanguage: (name, known) => `messages do not come in \`${name}\`; they come in ${known}`,
  unknownCode: (name, suggestion) =>
    `there is no code \`${name}\`; ${suggestion ? `did you mean \`${suggestion}\`?` : "codes begin with HV1 (files and front matter), HV2 (questions and course) or HV3 (what a platform can take)"}`,
  unknownCommand: (name, suggestion) =>
    `there is no command \`${name}\`${suggestion ? `; did you mean \`${suggestion}\`?` : ""}`,
  pathForCommand: (path) =>
    `\`${path}\` is no command; write what to do with it, such as \`hocvu check ${path}\``,
  unknownOption: (name, elsewhere, suggestion) => {
    const others = elsewhere.map((one) => `\`${one}\``).join(", ");
    if (suggestion) return `there is no option \`${name}\` here; did you mean \`${suggestion}\`?`;
    return `there is no option \`${name}\` here${others ? `; it belongs to ${others}` : ""}`;
  },
  targetsApart: (list) =>
    `targets are separated by commas alone, without blanks: \`--target ${list}\``,
  missingArgument: (name) => `\`${name}\` is missing: ${missing[name] ?? "write it"}`,
  tooManyArguments: (command, takesNone) =>
    takesNone
      ? `\`${command}\` takes options only`
      : `\`${command}\` takes fewer words; put a name with blanks in quotes`,
  missingValue: (option) => `\`${option}\` needs a value`,
  sameId: (id, first, second) =>
    `\`${first}\` and \`${second}\` both have the course id \`${id}\`, so one package would replace the other`,
  diskReasons: {
    ENOENT: "there is no such file or folder",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of the path is not a folder",
    EEXIST: "there is a file of that name",
    ELINK:
      "it is a link, which may lead out of this folder; remove it, or say with `--out` where packages go",
    EACCES: "the system does not allow it",
    EPERM: "the system does not allow it",
    ENOSPC: "the disk is full",
    EDQUOT: "the space that is allowed to this account is used up",
    EFBIG: "the file would be larger than is allowed",
    EROFS: "nothing can be written there",
    EIO: "the disk has a fault",
    EBUSY: "another program is using it",
    EINVAL: "the system takes no such name",
    ETXTBSY: "another program is using it",
    EMFILE: "too many files are open",
    ENAMETOOLONG: "the name is too long",
    ELOOP: "links lead round in a circle",
  },
  heldOrForbidden: "another program has it open, or the system does not allow it",
  outputFailed: (reason) => `standard output cannot be written: ${reason}`,
  cannotWrite: (path, reason) => `\`${path}\` cannot be written: ${reason}`,
  written: (path, size, files, sha256, seconds) =>
    `${path}  ${size}, ${files} ${files === 1 ? "file" : "files"}, ${seconds} s, SHA-256 ${sha256}`,
  brokenOff: "broken off; no half package was left behind",
  progress: {
    read: (done, total) => `reading files: ${done} of ${total}`,
    picture: (done, total) => `making pictures light: ${done} of ${total}`,
    pack: (name, done, total) => `writing ${name}: ${done} of ${total} files`,
    send: (percent) => `sending: ${percent} %`,
  },
  fix: "first mend what is mechanical, in the files themselves, and say what was done",
  mended: (count, files) =>
    `mended ${count} ${count === 1 ? "place" : "places"} in ${files} ${files === 1 ? "file" : "files"}`,
  nothingMended: "there is nothing to mend mechanically",
  strictFailed: "no package was written: with --strict, warnings count as errors",
  editing: editingInEnglish,
  project: projectInEnglish,
  previewing: previewInEnglish,
  serving: serveInEnglish,
  publishing: publishInEnglish,
  reporting: reportInEnglish,
  certifying: certifyInEnglish,
  importing: importInEnglish,
  validating: validateInEnglish,
  formatting: formatInEnglish,
  narrating: narrateInEnglish,
  stressing: stressInEnglish,
  bug: (version, node) =>
    `This is a fault in hocvu, not in your course. Please report it with the text below and, if you can, the course that shows it (hocvu ${version}, Node.js ${node}).`,
  locale: "en",
};
