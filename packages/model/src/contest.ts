import type { Course, Id, Module } from "./course.ts";
import type { Question } from "./questions/question.ts";
import { isMarked } from "./questions/short-answer.ts";

/** A contest: the course's exam, sat between two moments by people who are ranked. */
export interface Contest {
  /** ISO 8601 with the offset it was written in, such as `2026-12-01T08:00:00+07:00`. */
  readonly opens: string;
  readonly closes: string;
  /** Through a platform's launch, by the service's own door, or either. */
  readonly entry: "platform" | "open" | "both";
  /** In the order in which they are asked; right answers always come first. */
  readonly ties: readonly ContestTie[];
  /** What a contestant guesses before the first question; an answer is a whole number. */
  readonly guess?: string;
  /** What a contestant says of themself besides a name. */
  readonly facts: readonly ContestFact[];
  /** What tells one person from another: ids of facts, or `name`; a second entry that has them all alike is refused. */
  readonly person: readonly Id[];
  readonly units?: {
    /** The fact that names the unit. */
    readonly fact: Id;
    /** Units with fewer contestants take no place. */
    readonly least: number;
  };
  /** How names stand in public: whole, the given name after initials (N. V. An), or initials alone. */
  readonly names: "whole" | "masked" | "initials";
  readonly prizes: readonly ContestPrize[];
  readonly notice: ContestNotice;
  /** Who is younger, in years, needs a guardian's consent. */
  readonly guardian: number;
}

/**
 * What parts contestants with as many right answers: `time` from start to submission by the server's clock, `guess`, the
 * nearer to the truth, and `earlier`, whoever handed in first.
 */
export type ContestTie = "time" | "guess" | "earlier";

export interface ContestFact {
  readonly id: Id;
  readonly title: string;
  readonly help?: string;
  readonly required: boolean;
  readonly kind: "text" | "choice" | "integer" | "phone" | "email" | "date";
  /** Of `choice` alone. */
  readonly choices?: readonly string[];
  /** Of `integer`, both included. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** Of `text`, in characters. */
  readonly maxLength?: number;
}

export interface ContestPrize {
  readonly title: string;
  readonly count: number;
}

/** What is told to whoever gives personal data. */
export interface ContestNotice {
  readonly controller: string;
  readonly purpose: string;
  /** How long what was given is kept, in words. */
  readonly retention: string;
  /** Whom to ask, and to tell that one's data are to go. */
  readonly contact?: string;
}

/** Of a contest whose organiser has not said yet when it opens and closes: it never does. */
export const UNANNOUNCED = {
  opens: "9999-12-31T00:00:00+07:00",
  closes: "9999-12-31T23:59:59+07:00",
} as const;

export function isAnnounced({ opens }: Pick<Contest, "opens">): boolean {
  return opens !== UNANNOUNCED.opens;
}

/** When a contest opens and closes, in milliseconds since 1970. */
export function contestTimes({ opens, closes }: Pick<Contest, "opens" | "closes">): {
  readonly opens: number;
  readonly closes: number;
} {
  return { opens: Date.parse(opens), closes: Date.parse(closes) };
}

/** When an attempt ends at the latest: after its own time, and never after the contest. Undefined where neither is limited. */
export function attemptEnd(
  began: number,
  minutes: number | undefined,
  contest: Pick<Contest, "opens" | "closes"> | undefined,
): number | undefined {
  const own = minutes === undefined ? Number.POSITIVE_INFINITY : began + minutes * 60_000;
  const end = Math.min(own, contest ? contestTimes(contest).closes : Number.POSITIVE_INFINITY);
  return end === Number.POSITIVE_INFINITY ? undefined : end;
}

/**
 * The course to practise with: pages and the questions that no exam draws (`exam=no`), without exam, contest and certificate. A
 * package holds all of its keys and keeps no dates, so that of a contest's course no more than this may be in one.
 */
export function practiceCourse(course: Course): Course {
  const { exam: _, contest: __, certificate: ___, ...rest } = course;
  return { ...rest, modules: course.modules.map(practiceModule) };
}

/** A module with what the contest never draws; a quiz that nothing is left for is none. */
export function practiceModule(module: Module): Module {
  return practisedWith(module, (question) => !question.exam);
}

/** A module without what a teacher is to mark: whoever has seen its sample has nothing left to say in the exam. */
export function unmarkedModule(module: Module): Module {
  return practisedWith(module, (question) => !isMarked(question));
}

function practisedWith(module: Module, keeps: (question: Question) => boolean): Module {
  const bank = module.bank.filter(keeps);
  const { quiz, ...rest } = module;
  const questions = Math.min(quiz?.questions ?? 0, bank.length);
  return { ...rest, bank, ...(questions > 0 ? { quiz: { questions } } : {}) };
}
