import { type Course, type Exam, examBank, type Html, type Id, type Outcome } from "./course.ts";
import type { Share } from "./passing.ts";
import type { Question } from "./questions/question.ts";
import { seal, unseal } from "./seal.ts";

/**
 * What the player knows from the first moment: the course's shape, without its pages' text and its questions.
 * Stands as JSON in the start page; pages and questions are files of their own, fetched when wanted.
 */
export interface PlayableCourse {
  readonly id: Id;
  readonly title: string;
  readonly lang: string;
  readonly passing: Share;
  readonly outcomes: readonly Outcome[];
  readonly modules: readonly PlayableModule[];
  readonly exam?: Exam & { readonly src: string };
}

export interface PlayableModule {
  readonly id: Id;
  readonly title: string;
  readonly minutes?: number;
  readonly pages: readonly { readonly id: Id; readonly title: string }[];
  /** Address of a {@link ModuleFile}, relative to the start page. */
  readonly src: string;
}

/** The file behind `PlayableModule.src`: each page's HTML by page id. */
export interface ModuleFile {
  readonly pages: Readonly<Record<Id, Html>>;
}

/** The file behind `exam.src`. */
export interface BankFile {
  readonly questions: readonly SealedQuestion[];
}

/** A question as a package carries it: what a learner may see in the open, everything that tells the answer sealed. */
export interface SealedQuestion {
  readonly id: Id;
  readonly outcomes: readonly Id[];
  readonly type: Question["type"];
  readonly stem: Html;
  readonly choices: readonly {
    readonly id: string;
    readonly html: Html;
    readonly pinned: boolean;
  }[];
  readonly shuffle: boolean;
  /** {@link Secret} as JSON, sealed under the question's id. */
  readonly sealed: string;
}

interface Secret {
  readonly right: readonly string[];
  readonly feedback: Readonly<Record<string, Html>>;
  readonly explanation?: Html;
  readonly points: number;
  readonly scoring: "all" | "partial";
}

export function sealQuestion(question: Question): SealedQuestion {
  const { id, outcomes, type, stem, choices, shuffle, points, scoring, explanation } = question;
  const secret: Secret = {
    right: choices.filter((choice) => choice.correct).map((choice) => choice.id),
    feedback: Object.fromEntries(
      choices.flatMap((choice) => (choice.feedback ? [[choice.id, choice.feedback]] : [])),
    ),
    ...(explanation ? { explanation } : {}),
    points,
    scoring,
  };
  return {
    id,
    outcomes,
    type,
    stem,
    choices: choices.map(({ id, html, pinned }) => ({ id, html, pinned })),
    shuffle,
    sealed: seal(JSON.stringify(secret), id),
  };
}

/** The whole question again, to grade an answer or to show what was right. */
export function openQuestion({ sealed, ...open }: SealedQuestion): Question {
  const secret = JSON.parse(unseal(sealed, open.id)) as Secret;
  return {
    ...open,
    exam: true,
    points: secret.points,
    scoring: secret.scoring,
    ...(secret.explanation ? { explanation: secret.explanation } : {}),
    choices: open.choices.map((choice) => {
      const feedback = secret.feedback[choice.id];
      return {
        ...choice,
        correct: secret.right.includes(choice.id),
        ...(feedback ? { feedback } : {}),
      };
    }),
  };
}

/** A course as the player gets it, `sources` saying under which names its files were laid out. */
export function toPlayable(
  course: Course,
  sources: { readonly module: (id: Id) => string; readonly exam: string },
): PlayableCourse {
  return {
    id: course.id,
    title: course.title,
    lang: course.lang,
    passing: course.passing,
    outcomes: course.outcomes,
    modules: course.modules.map(({ id, title, minutes, pages }) => ({
      id,
      title,
      ...(minutes === undefined ? {} : { minutes }),
      pages: pages.map((page) => ({ id: page.id, title: page.title })),
      src: sources.module(id),
    })),
    ...(course.exam ? { exam: { ...course.exam, src: sources.exam } } : {}),
  };
}

/** The exam's questions as a file for the player. */
export function toBankFile(course: Course): BankFile {
  return { questions: examBank(course).map(sealQuestion) };
}
