import type { Id } from "./course.ts";
import type { Question } from "./questions/question.ts";
import type { Response } from "./questions/response.ts";
import type { SealedQuestion } from "./questions/sealed.ts";

// What a service and its player say to each other of an exam, as JSON. The player's build shortens names that are its own
// (`OURS` in its minify-script.mjs): these are none of them.

/** How somebody stands in an exam. */
export interface ExamView {
  /** The service's clock, in milliseconds since 1970. */
  readonly now: number;
  /** How often the exam was handed in. */
  readonly tries: number;
  /** The best of what was handed in. */
  readonly top?: Tally;
  /** What is under way, or what was handed in last. */
  readonly sitting?: Sitting;
}

export interface Tally {
  readonly right: number;
  readonly total: number;
  readonly outcomes: readonly { readonly id: Id; readonly right: number; readonly total: number }[];
}

export interface Sitting {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  /** In milliseconds since 1970, by the service's clock. */
  readonly begun: number;
  /** Likewise; left out where nothing hurries. */
  readonly due?: number;
  readonly over: boolean;
  /** In the order they are asked, choices too; whole where it may be seen what is right, sealed with nothing otherwise. */
  readonly items: readonly (SealedQuestion | Question)[];
  readonly given: readonly GivenAnswer[];
  /** Once it is over. What waits to be marked is no right answer yet. */
  readonly result?: Tally;
  /** Of one that is over: the written answers that a teacher has yet to mark. */
  readonly waits?: readonly Id[];
}

export interface GivenAnswer {
  readonly id: Id;
  /** Of two answers to a question the one with the higher number is the later one. */
  readonly sequence: number;
  /** Of a written answer that a teacher has marked: with the criteria that it meets, and what was noted to it. */
  readonly response: Response;
  /** Once it cannot be changed and may be known. */
  readonly right?: boolean;
}

/** An answer on its way. */
export interface SentAnswer extends Omit<GivenAnswer, "right"> {
  /** How long ago it was given, in milliseconds: clocks of devices are wrong, what passed on them is not. */
  readonly ago: number;
}
