import type { Words } from "./words.ts";

const hoursOf = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])].join(" ");
};
const several = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

export const en: Words = {
  files: { course: "course", questions: "questions", keys: "questions-and-keys" },
  kinds: {
    course: "Course content",
    questions: "Question bank",
    keys: "Question bank with keys",
  },
  attachedTo: "(Attached to decision No. ……………… of ………………………… by …………………………………………)",
  facts: {
    audience: "For",
    version: "Version",
    duration: "Duration",
    size: "Size",
    passing: "Passed by",
    certificate: "Certificate",
    code: "Content code",
  },
  codeMeans:
    "One letter changed in a lesson, a question or a key changes this code. Printed at the foot of each page, it tells that a copy is of what was approved.",
  codeInShort: (code) => `Content code ${code}`,
  versionInShort: (version) => `version ${version}`,
  sizeOf: (modules, pages, questions) =>
    [
      several(modules, "module"),
      several(pages, "page"),
      ...(questions > 0 ? [several(questions, "question")] : []),
    ].join(", "),
  minutes: hoursOf,
  passedByReading: "reading every page",
  passedByExam: (percent) => `answering at least ${percent} of the exam’s questions rightly`,
  issuedBy: (issuer, signatory) =>
    [issuer ?? "yes", ...(signatory ? [`signed by: ${signatory}`] : [])].join("; "),
  signers: ["Author", "Reviewing council", "Approved by"],
  signingTitle: "Approval",
  date: "Date: …… / …… / 20……",
  sign: "(Signature and full name)",
  howToPrint:
    "To print it or to save it as PDF, press Ctrl+P (on a Mac: ⌘P) and choose A4 at 100 %.",
  contents: "Contents",
  programme: "Programme",
  programmeColumns: ["No.", "Main contents", "Outcomes", "Duration, notes"],
  welcome: "Introduction",
  module: (number) => `Module ${number}`,
  outcomes: "Outcomes",
  practice: (questions) =>
    `The module ends with practice: ${several(questions, "question")} drawn from its bank, which never count.`,
  glossary: "Glossary",
  section: (number) => `section ${number}`,
  inLesson: "Checks in the lessons, never graded",
  examRules: "The exam",
  noExam: "The course has no exam. Its questions are for practice.",
  rules: {
    drawn: (questions, available) =>
      `Each attempt has ${several(questions, "question")}, drawn from ${available} in the bank.`,
    passing: (percent, right) =>
      `Passed with at least ${percent} right answers, which is ${right}.`,
    minutes: (minutes) => `Time for an attempt: ${minutes}.`,
    noLimit: "No limit of time.",
    attempts: (attempts) => `At most ${several(attempts, "attempt")}.`,
    anyAttempts: "Any number of attempts.",
    shuffled: "Questions and choices come in a new order each time.",
    inOrder: "Questions and choices keep their order.",
    feedback: {
      end: "Keys and explanations are shown after the exam was handed in.",
      each: "Keys and explanations are shown after each answer.",
      none: "Keys and explanations are not shown to learners.",
      "after-close": "Keys and explanations are shown once the contest has closed.",
    },
    spread: "Questions are spread evenly over the outcomes.",
  },
  blueprint: "Blueprint",
  blueprintColumns: [
    "Module, outcome",
    "Questions in the bank",
    "Of these for the exam",
    "Drawn for an attempt",
  ],
  total: "Total",
  noQuestions: "This module has no questions in the bank.",
  question: (number) => `Question ${number}`,
  check: (number) => `Check ${number}`,
  id: "id",
  types: {
    single: "choose one",
    multiple: "choose all that are right",
    "true-false": "true or false",
    matching: "matching",
    ordering: "put in order",
    "fill-in": "fill in",
    numeric: "write a number",
    categorize: "sort into groups",
    likert: "opinion",
  },
  outcome: "outcome",
  difficulties: { easy: "easy", medium: "medium", hard: "hard" },
  points: (points) => several(points, "point"),
  partial: "partly right answers have part of the points",
  practiceOnly: "practice only",
  notGraded: "not graded",
  hint: "Hint",
  key: "Key",
  feedback: "Feedback",
  explanation: "Explanation",
  columns: ["Column 1", "Column 2"],
  groups: "Groups",
  either: (answers) => answers.join(" or "),
  exact: "to the letter",
  noTones: "right without tone marks too",
  number: (number) => number.toLocaleString("en", { maximumFractionDigits: 20 }),
  range: (from, to) => `from ${from} to ${to}`,
  film: (path) => `Film: ${path}`,
  sound: (path) => `Sound: ${path}`,
  file: (path) => `file ${path}`,
  ticked: "ticked",
  unticked: "not ticked",
};
