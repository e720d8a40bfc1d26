import type { Contest } from "./contest.ts";
import type { Share } from "./passing.ts";
import type { Question } from "./questions/question.ts";
import { isMarked, type ShortAnswerQuestion } from "./questions/short-answer.ts";
import type { ThemeName, ThemeSheet } from "./theme.ts";

/**
 * HTML made by the reader from Markdown: safe, without scripts. It names files as `asset:<path in the course>`
 * and pages as `page:<page id>`, in `src` and `href`; a target puts its own addresses there. A formula is MathML within an
 * element of class `math`, which tells its TeX as `data-tex`.
 */
export type Html = string;

/** `[a-z0-9][a-z0-9-]*`, at most 64 characters; stable, as manifests and learners' saved state carry it. */
export type Id = string;

/** A course as its author meant it: complete, checked, free of positions and platforms. JSON-serialisable. */
export interface Course {
  readonly id: Id;
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly version: string;
  readonly description?: string;
  readonly publisher?: string;
  readonly audience?: string;
  /** Permanent address that names the course where statements about it go (cmi5, xAPI). */
  readonly iri?: string;
  readonly keywords: readonly string[];
  /** Typical learning time in minutes; the modules' sum where the author names none. */
  readonly minutes?: number;
  readonly passing: Share;
  /** The page a learner sees first; empty when `course.md` has no text. */
  readonly welcome: Html;
  readonly modules: readonly Module[];
  /** Every module's outcomes, in course order. */
  readonly outcomes: readonly Outcome[];
  /** The certifying test. Without it the course is passed by reading it all. */
  readonly exam?: Exam;
  /** The exam is sat as a contest, whose rules these are. */
  readonly contest?: Contest;
  readonly certificate?: Certificate;
  readonly theme?: Theme;
  /** Path of a picture for the first screen, one of `assets`. */
  readonly cover?: string;
  /** The words that lessons define, in the language's order. */
  readonly glossary: readonly Term[];
  /** Paths of the pictures and downloads that the HTML names, relative to the course folder, sorted. */
  readonly assets: readonly string[];
}

export interface Module {
  readonly id: Id;
  readonly title: string;
  readonly minutes?: number;
  /** What it covers, as an approved programme words it. */
  readonly contents: readonly string[];
  readonly note?: string;
  /** Path of a picture for its card in the contents, one of the course's `assets`. */
  readonly cover?: string;
  /** Never empty. */
  readonly pages: readonly Page[];
  readonly bank: readonly Question[];
  /** Practice, drawn anew each time; it never counts. */
  readonly quiz?: Quiz;
}

/** One screen the learner moves through; its id is unique in the course. For `key`, here and elsewhere, see `Kept`. */
export interface Page {
  readonly id: Id;
  readonly key?: string;
  readonly title: string;
  /** With an empty `<div class="check" data-check="<question id>">` where each check stands. */
  readonly html: Html;
  /** Questions to test oneself by while reading, never graded. */
  readonly checks: readonly Question[];
}

/** What a learner can do after a module. */
export interface Outcome {
  readonly id: Id;
  readonly key?: string;
  readonly title: string;
  /** The module that teaches it. */
  readonly module: Id;
}

/** A word with what it means, in plain text. */
export interface Term {
  readonly term: string;
  readonly definition: string;
}

export interface Exam {
  /** How many questions are drawn. */
  readonly questions: number;
  /** How many minutes an attempt may take; unlimited if left out. */
  readonly minutes?: number;
  /** Unlimited if left out. */
  readonly attempts?: number;
  /** Whether questions and choices come in a new order each time. */
  readonly shuffle: boolean;
  readonly feedback: ExamFeedback;
  /** How many questions from each part; spread over outcomes evenly if left out. */
  readonly blueprint?: Readonly<Record<BlueprintPart, number>>;
}

/** The id of a module or an outcome, or of those of its questions that are so hard: `an-toan`, `an-toan:easy`. */
export type BlueprintPart = string;

/** When a learner sees what was right: after the exam, after each answer, never, or once a contest has closed for all. */
export type ExamFeedback = "end" | "each" | "none" | "after-close";

export interface Quiz {
  /** How many questions are drawn. */
  readonly questions: number;
}

/** In a band of colour, and with nothing but two rules. */
export type CertificateDesign = "hien-dai" | "gon";

/** What a certificate says besides course, learner and date. */
export interface Certificate {
  readonly issuer?: string;
  readonly signatory?: string;
  /** One of ours; the one with a frame if left out. */
  readonly design?: CertificateDesign;
  /** Path of an SVG with named fields, one of `assets`; ours if left out. */
  readonly template?: string;
}

export interface Theme {
  /** One of ours; our green one if left out. */
  readonly name?: ThemeName;
  /** `#rrggbb`. */
  readonly primary?: string;
  /** Path of a picture, one of `assets`. */
  readonly logo?: string;
  /** Goes before name and colour. */
  readonly sheet?: ThemeSheet;
}

/** The written answers that the exam of a service asks of everybody, in course order; none where there is no exam. */
export function markedQuestions({
  modules,
  exam,
}: Pick<Course, "modules" | "exam">): readonly ShortAnswerQuestion[] {
  return exam ? modules.flatMap(({ bank }) => bank.filter(isMarked)) : [];
}

/** The questions an exam may draw from, in course order. */
export function examBank(course: Pick<Course, "modules">): readonly Question[] {
  return course.modules.flatMap((module) => module.bank.filter((question) => question.exam));
}
