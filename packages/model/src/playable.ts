import type { Course, Exam, Html, Id, Module, Outcome, Quiz, Term } from "./course.ts";
import type { Kept } from "./keys.ts";
import type { Share } from "./passing.ts";
import { mapHtml } from "./questions/map-html.ts";
import type { Question } from "./questions/question.ts";
import { type SealedQuestion, sealQuestion, withoutKey } from "./questions/sealed.ts";

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
  /** Address of a {@link GlossaryFile}; none where no lesson defines a word. */
  readonly glossary?: { readonly src: string };
  /** Address of every page's plain text by its id, for searching. */
  readonly texts: { readonly src: string };
  /** Address of the certificate's SVG, with fields for what only the player knows. */
  readonly certificate?: { readonly src: string };
  /** What statements about the course name it by; only in packages that make any. */
  readonly iri?: string;
  /** Address of the course's own picture, shown on its first screen. */
  readonly logo?: string;
  /** What is said once all was read, in the course's language; only of a part, after which the course goes on elsewhere. */
  readonly ending?: PartEnding;
}

export interface PartEnding {
  readonly title: string;
  readonly hint: string;
}

export interface PlayableModule {
  readonly id: Id;
  /** In the course as it was written, from 1: this may be a part of it. */
  readonly number: number;
  readonly title: string;
  readonly minutes?: number;
  /** Address of the picture on its card. */
  readonly cover?: string;
  readonly pages: readonly (Kept & { readonly title: string })[];
  /** Address of a {@link ModuleFile}, relative to the start page. */
  readonly src: string;
  /** Practice, with the address of a {@link BankFile} of the questions that the exam's bank has not. */
  readonly quiz?: Quiz & { readonly src?: string };
}

/** The file behind `PlayableModule.src`. */
export interface ModuleFile {
  /** Each page's HTML by page id. */
  readonly pages: Readonly<Record<Id, Html>>;
  /** The questions that stand in the pages. */
  readonly checks?: readonly SealedQuestion[];
  /** Questions of the exam's bank that the module's practice draws from as well. */
  readonly practice?: readonly Id[];
}

/** The file behind `exam.src`, and behind a module's `quiz.src`. */
export interface BankFile {
  readonly questions: readonly BankQuestion[];
}

/** A question in a bank. */
export type BankQuestion = SealedQuestion & {
  /** Only where the exam's blueprint has to know, or statements tell of it. */
  readonly module?: Id;
  /** Only where the exam's blueprint has to know. */
  readonly difficulty?: string;
  /** Of its first outcome; see {@link Kept}. */
  readonly outcomeKey?: string;
};

/** The file behind `glossary.src`. */
export interface GlossaryFile {
  readonly terms: readonly Term[];
}

/** Under which names a course's files were laid out, relative to the start page. */
export interface Sources {
  readonly module: (id: Id) => string;
  readonly quiz: (id: Id) => string | undefined;
  readonly exam: string;
  readonly glossary: string;
  readonly texts: string;
  readonly certificate: string;
  readonly logo?: string | undefined;
  /** Of the picture on a module's card, by the path that the module has for it. */
  readonly cover?: (path: string) => string;
  readonly iri?: string | undefined;
  readonly ending?: PartEnding | undefined;
  /** The number of the first module; 1 if left out. */
  readonly first?: number | undefined;
}

/** A course as the player gets it. A module without pages only lends its questions to the exam. */
export function toPlayable(course: Course, sources: Sources): PlayableCourse {
  const { logo, iri, ending, first = 1, cover: coverAt } = sources;
  return {
    id: course.id,
    title: course.title,
    lang: course.lang,
    passing: course.passing,
    outcomes: course.outcomes,
    modules: course.modules
      .filter(hasPages)
      .map(({ id, title, minutes, cover, pages, quiz }, index) => ({
        id,
        number: first + index,
        title,
        ...(minutes === undefined ? {} : { minutes }),
        ...(cover === undefined || !coverAt ? {} : { cover: coverAt(cover) }),
        pages: pages.map(({ id, key, title }) => ({ id, ...(key ? { key } : {}), title })),
        src: sources.module(id),
        ...(quiz ? { quiz: withSource(quiz, sources.quiz(id)) } : {}),
      })),
    ...(course.exam ? { exam: { ...course.exam, src: sources.exam } } : {}),
    ...(course.glossary.length > 0 ? { glossary: { src: sources.glossary } } : {}),
    texts: { src: sources.texts },
    ...(course.certificate ? { certificate: { src: sources.certificate } } : {}),
    ...(logo === undefined ? {} : { logo }),
    ...(iri === undefined ? {} : { iri }),
    ...(ending === undefined ? {} : { ending }),
  };
}

export function hasPages({ pages }: Pick<Module, "pages">): boolean {
  return pages.length > 0;
}

function withSource(quiz: Quiz, src: string | undefined): Quiz & { readonly src?: string } {
  return src === undefined ? quiz : { ...quiz, src };
}

/** What all HTML goes through before it is sealed, and what it is sealed under. */
export interface Sealing {
  readonly rewrite: (html: Html) => Html;
  readonly key: string;
}

/** A module's pages and the questions in them. */
export function toModuleFile(
  { pages, bank, quiz }: Module,
  { exam }: Pick<Course, "exam">,
  sealing: Sealing,
): ModuleFile {
  const practice = quiz && exam ? bank.filter((question) => question.exam) : [];
  const checks = pages.flatMap((page) => page.checks);
  return {
    pages: Object.fromEntries(pages.map(({ id, html }) => [id, sealing.rewrite(html)])),
    ...(checks.length > 0 ? { checks: sealAll(checks, sealing) } : {}),
    ...(practice.length > 0 ? { practice: practice.map(({ id }) => id) } : {}),
  };
}

/** The exam's questions, if `told` each with its module. */
export function toBankFile(
  { modules, exam, outcomes }: Course,
  sealing: Sealing,
  told = false,
): BankFile {
  const keys = new Map(outcomes.map(({ id, key }) => [id, key]));
  const named = Object.keys(exam?.blueprint ?? {}).map((part) => part.split(":"));
  const parts = new Set(named.map(([id]) => id));
  const byDifficulty = named.some(([, difficulty]) => difficulty);
  const questions = modules.flatMap((module) => {
    const asked = module.bank.filter((question) => question.exam);
    const sealed = sealAll(asked, sealing).map((question, index) => {
      const outcomeKey = keys.get(question.outcomes[0] ?? "");
      const difficulty = byDifficulty ? asked[index]?.difficulty : undefined;
      return {
        ...question,
        ...(difficulty ? { difficulty } : {}),
        ...(outcomeKey ? { outcomeKey } : {}),
      };
    });
    return told || parts.has(module.id)
      ? sealed.map((one) => ({ ...one, module: module.id }))
      : sealed;
  });
  return { questions };
}

/** A module's pages and the questions in them, where a server grades what the exam may draw: no practice is told of here. */
export function toServedModuleFile(
  module: Module,
  course: Pick<Course, "exam">,
  sealing: Sealing,
): ModuleFile {
  const { practice: _, ...file } = toModuleFile(module, course, sealing);
  return file;
}

/** What a module's practice draws from; of what the exam may draw, no more than may be seen. */
export function toServedQuizFile(
  { bank }: Module,
  { exam }: Pick<Course, "exam">,
  { rewrite, key }: Sealing,
): BankFile {
  return {
    questions: bank.map((question) => {
      const rewritten = mapHtml(question, rewrite);
      return exam && question.exam ? withoutKey(rewritten) : sealQuestion(rewritten, key);
    }),
  };
}

/** What a module's practice draws from and the exam's bank has not; sealed text hardly compresses, so none is carried twice. */
export function toQuizFile(
  { bank }: Module,
  { exam }: Pick<Course, "exam">,
  sealing: Sealing,
): BankFile {
  return {
    questions: sealAll(
      bank.filter((question) => !(exam && question.exam)),
      sealing,
    ),
  };
}

function sealAll(
  questions: readonly Question[],
  { rewrite, key }: Sealing,
): readonly SealedQuestion[] {
  return questions.map((question) => sealQuestion(mapHtml(question, rewrite), key));
}
