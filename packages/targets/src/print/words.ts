import type { ExamFeedback, QuestionType } from "@hocvu/model";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** Which of the documents it is. */
export type DocumentName = "course" | "questions" | "keys";

/** What stands on paper beside the course's own words, in one language. */
export interface Words {
  /** What the documents are called as files, without their ending. */
  readonly files: Readonly<Record<DocumentName, string>>;
  readonly kinds: Readonly<Record<DocumentName, string>>;
  /** Left open: the decision that the document is attached to. */
  readonly attachedTo: string;
  readonly facts: {
    readonly audience: string;
    readonly version: string;
    readonly duration: string;
    readonly size: string;
    readonly passing: string;
    readonly certificate: string;
    readonly code: string;
  };
  /** What the code is good for. */
  readonly codeMeans: string;
  readonly codeInShort: (code: string) => string;
  readonly versionInShort: (version: string) => string;
  readonly sizeOf: (modules: number, pages: number, questions: number) => string;
  readonly minutes: (minutes: number) => string;
  readonly passedByReading: string;
  readonly passedByExam: (percent: string) => string;
  readonly issuedBy: (issuer: string | undefined, signatory: string | undefined) => string;
  /** Who signs: who wrote it, who looked it through, who approves it. */
  readonly signers: readonly [string, string, string];
  readonly signingTitle: string;
  readonly date: string;
  readonly sign: string;
  /** On the screen alone: how it comes to paper. */
  readonly howToPrint: string;
  readonly contents: string;
  readonly programme: string;
  /** Columns of the programme's table. */
  readonly programmeColumns: readonly [string, string, string, string];
  readonly welcome: string;
  readonly module: (number: number) => string;
  readonly outcomes: string;
  readonly practice: (questions: number) => string;
  readonly glossary: string;
  readonly section: (number: string) => string;
  readonly inLesson: string;
  readonly examRules: string;
  readonly noExam: string;
  readonly rules: {
    readonly drawn: (questions: number, available: number) => string;
    readonly passing: (percent: string, right: number) => string;
    readonly minutes: (minutes: string) => string;
    readonly noLimit: string;
    readonly attempts: (attempts: number) => string;
    readonly anyAttempts: string;
    readonly shuffled: string;
    readonly inOrder: string;
    readonly feedback: Readonly<Record<ExamFeedback, string>>;
    readonly spread: string;
  };
  readonly blueprint: string;
  /** Columns of the blueprint: module or outcome, questions there are, those that the exam may draw, those it draws. */
  readonly blueprintColumns: readonly [string, string, string, string];
  readonly total: string;
  readonly noQuestions: string;
  readonly question: (number: number) => string;
  readonly check: (number: number) => string;
  readonly id: string;
  readonly types: Readonly<Record<QuestionType, string>>;
  readonly outcome: string;
  readonly difficulties: Readonly<Record<"easy" | "medium" | "hard", string>>;
  readonly points: (points: number) => string;
  readonly partial: string;
  readonly practiceOnly: string;
  readonly notGraded: string;
  readonly hint: string;
  readonly key: string;
  readonly feedback: string;
  readonly explanation: string;
  /** Of a written answer: what it is compared with, and what it should have. */
  readonly sample: string;
  readonly rubric: string;
  readonly columns: readonly [string, string];
  readonly groups: string;
  readonly either: (answers: readonly string[]) => string;
  readonly exact: string;
  readonly noTones: string;
  readonly number: (number: number) => string;
  readonly range: (from: string, to: string) => string;
  readonly film: (path: string) => string;
  readonly sound: (path: string) => string;
  readonly file: (path: string) => string;
  readonly ticked: string;
  readonly unticked: string;
}

/** In the course's language; in English where we have no words for it. */
export function wordsFor(lang: string): Words {
  return lang.toLowerCase().startsWith("vi") ? vi : en;
}
