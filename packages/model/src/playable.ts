import { type Course, type Exam, examBank, type Html, type Id, type Outcome } from "./course.ts";
import type { Share } from "./passing.ts";
import type { Choice, ChoiceQuestion } from "./questions/choice.ts";
import { isChoice, type Question, type QuestionType } from "./questions/question.ts";
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
  readonly questions: readonly SealedChoice[];
}

/**
 * A question as a package carries it: what a learner may see in the open, everything that tells the answer sealed.
 * The open part has the keys of the question's type, less those that tell.
 */
export type SealedQuestion = Open<Question> & {
  /** {@link Secret} as JSON, sealed under the question's id. */
  readonly sealed: string;
};

/** A sealed question of the types that the player plays. */
export type SealedChoice = Extract<SealedQuestion, { readonly choices: unknown }>;

/** What each type must not show. A new type says it here, or the compiler asks for it. */
const TELLING = {
  single: ["scoring"],
  multiple: ["scoring"],
  "true-false": ["scoring"],
  matching: ["right", "scoring"],
  ordering: ["right", "scoring"],
  categorize: ["right", "scoring"],
  "fill-in": ["blanks", "scoring", "exact", "tones"],
  numeric: ["from", "to"],
  likert: [],
} as const satisfies Readonly<Record<QuestionType, readonly string[]>>;

type CommonSecrets = "explanation" | "points" | "difficulty" | "exam";
type Open<Q> = Q extends ChoiceQuestion
  ? Omit<Q, CommonSecrets | "scoring" | "choices"> & { readonly choices: readonly OpenChoice[] }
  : Q extends Question
    ? Omit<Q, CommonSecrets | (typeof TELLING)[Q["type"]][number]>
    : never;
type OpenChoice = Pick<Choice, "id" | "html" | "pinned">;

/** The part of a question that is sealed; choices by id. */
type Secret = Readonly<Record<string, unknown>> & {
  readonly choices?: Readonly<Record<string, Pick<Choice, "correct" | "feedback">>>;
};

export function sealQuestion(question: ChoiceQuestion): SealedChoice;
export function sealQuestion(question: Question): SealedQuestion;
export function sealQuestion(question: Question): SealedQuestion {
  const open: Record<string, unknown> = {};
  const secret: Record<string, unknown> = {};
  const telling: readonly string[] = [
    "explanation",
    "points",
    "difficulty",
    "exam",
    ...TELLING[question.type],
  ];
  for (const [key, value] of Object.entries(question)) {
    (telling.includes(key) ? secret : open)[key] = value;
  }
  if (isChoice(question)) {
    open.choices = question.choices.map(({ id, html, pinned }) => ({ id, html, pinned }));
    secret.choices = Object.fromEntries(
      question.choices.map(({ id, correct, feedback }) => [
        id,
        { correct, ...(feedback ? { feedback } : {}) },
      ]),
    );
  }
  const sealed = seal(JSON.stringify(secret), question.id);
  return { ...open, sealed } as unknown as SealedQuestion;
}

/** The whole question again, to grade an answer or to show what was right. */
export function openQuestion(question: SealedChoice): ChoiceQuestion;
export function openQuestion(question: SealedQuestion): Question;
export function openQuestion({ sealed, ...open }: SealedQuestion): Question {
  const { choices: secrets, ...secret } = JSON.parse(unseal(sealed, open.id)) as Secret;
  if (!("choices" in open) || !secrets) return { ...open, ...secret } as unknown as Question;
  const choices = open.choices.map((choice) => ({ ...choice, ...secrets[choice.id] }));
  return { ...open, ...secret, choices } as unknown as Question;
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

/** The exam's questions as a file for the player, which plays choices only; the compiler refuses others in an exam. */
export function toBankFile(course: Course): BankFile {
  return {
    questions: examBank(course)
      .filter(isChoice)
      .map((question) => sealQuestion(question)),
  };
}
