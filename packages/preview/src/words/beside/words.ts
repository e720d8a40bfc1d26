import type { Question } from "@hocvu/model";

/** What is said beside the course and over it. */
export interface BesideWords {
  readonly marks: {
    /** Of the layer over the course, for whoever listens. */
    readonly layer: string;
    readonly toggle: string;
  };
  readonly coverage: {
    readonly outcome: string;
    readonly lesson: string;
    readonly bank: string;
    readonly exam: string;
    readonly pages: string;
    readonly noOutcome: string;
    readonly untaught: string;
    readonly unfilled: string;
    /** What the blueprint asks for and the bank has not. */
    readonly wanted: string;
    /** Each after a number. */
    readonly untaughtSum: string;
    readonly unaskedSum: string;
    readonly unfilledSum: string;
  };
  readonly questions: {
    readonly search: string;
    readonly allModules: string;
    readonly allOutcomes: string;
    readonly allTypes: string;
    readonly everywhere: string;
    readonly count: string;
    readonly none: string;
    readonly types: Readonly<Record<Question["type"], string>>;
    readonly inLesson: string;
    readonly inExam: string;
    readonly practiceOnly: string;
    readonly points: string;
    readonly hint: string;
    readonly explanation: string;
    readonly right: string;
    readonly wrong: string;
  };
  readonly sizes: {
    readonly measuring: string;
    readonly old: string;
    readonly again: string;
    readonly package: string;
    readonly files: string;
    readonly whole: string;
    readonly packed: string;
    readonly start: string;
    readonly heaviest: string;
    readonly hint: string;
  };
  readonly record: {
    readonly within: string;
    readonly waiting: string;
    readonly saved: string;
    readonly changed: string;
    /** Of the field that looks through calls, requests and statements. */
    readonly search: string;
  };
  readonly controls: {
    readonly mode: string;
    readonly modes: Readonly<Record<"normal" | "review" | "browse", string>>;
    readonly look: string;
    readonly looks: Readonly<Record<"own" | "light" | "dark" | "contrast", string>>;
    readonly large: string;
    /** Takes away what is around the course. */
    readonly bare: string;
    /** Opens the controls, where they have no room beside the course. */
    readonly controls: string;
    readonly learner: string;
    readonly kill: string;
    readonly secondWindow: string;
    /** Of the frame that the second window is in. */
    readonly secondFrame: string;
    /** Before a call that the second window made. */
    readonly second: string;
    readonly toExam: string;
    readonly answerAll: string;
    readonly answerHalf: string;
    readonly answered: string;
    readonly noExam: string;
    readonly noAttempt: string;
    readonly stuck: string;
  };
}
