import type { Id, Question, Response, Share } from "@hocvu/model";

/** How a platform should see the learner; from lowest to highest. */
export type Verdict = "incomplete" | "failed" | "completed" | "passed";

/**
 * What the player tells a platform through, whatever its run-time: SCORM, xAPI or the browser alone. An adapter
 * translates and nothing more; when to save, and what, is decided in `session.ts`.
 */
export interface Tracker {
  /**
   * Whom and which attempt this launch is about, where that is known before anything was asked. What the browser kept
   * under it is of the same attempt, and is merged unasked.
   */
  readonly key?: string;
  /**
   * Begins the session. Takes as long as it takes: whatever may come right is tried again, and the learner goes on
   * meanwhile. Rejects only where there can be no platform; then nothing else may be called.
   */
  open(): Promise<Launch>;
  /** Hands everything over. Unless it was taken, the next save carries it all again. */
  save(progress: Progress): Promise<Answer>;
  /**
   * Hands everything over and ends the session, at once: there may be no later moment. Unless there was trouble, nothing
   * may be called after it. `waits`: the window stays until it is clear what came of it.
   */
  close(progress: Progress, waits: boolean): Ending | Promise<Ending>;
  /** The state that another device put there since this one last read or wrote. Left out where a platform answers as at the launch. */
  readAgain?(): Promise<string | undefined>;
  /** Hears of an answer that counts for nothing, at any time; it is told with the next save. Left out where nobody wants to know. */
  practised?(answer: PracticeAnswer): void;
}

/** An answer to a question in a page, or in a module's practice. */
export interface PracticeAnswer {
  readonly question: Question;
  readonly response: Response;
  readonly right: boolean;
  /** The page in which it stands. */
  readonly page?: Id;
  /** The module that is practised. */
  readonly practice?: Id;
}

/**
 * `received`: it is known to have arrived. `said`: the platform says so, which is a hint. `theirs`: the state that another
 * device put there meanwhile, to be merged before the next save.
 */
export type Answer = "received" | "said" | Trouble | { readonly theirs: string };

/** What was not taken: `refused` by a platform that is there; nothing is heard (`offline`); the login is over (`expired`), and nothing will be taken until the course is opened anew. */
export type Trouble = "refused" | "offline" | "expired";

/** Saved as far as anybody can tell; or nothing is known, as the window went away or the network was gone; or the session goes on. */
export type Ending = "taken" | "silent" | Trouble;

export interface Launch {
  /** False when results stay in this browser although they should not. */
  readonly connected: boolean;
  /** Whether the platform is still being looked for. */
  readonly isLate?: boolean;
  /** What the learner is told about where results stay; left out where a platform has them, as everybody expects. */
  readonly where?: string;
  readonly learner?: { readonly id: string; readonly name: string };
  /** The text last given as {@link Progress.state}; empty at a first launch. */
  readonly saved: string;
  /** In `browse` and `review` nothing that counts is recorded. */
  readonly mode: "normal" | "browse" | "review";
  /** What the platform itself asks for, in place of the course's own share. */
  readonly passing?: Share | undefined;
  /** How long the platform lets this visit last. */
  readonly limit?: TimeLimit | undefined;
  /** What the platform says was reached earlier. A hint: many platforms never answer, and some answer wrongly. */
  readonly reached?: Reached | undefined;
}

/** Something reached in an earlier visit; the percentage where it is known. */
export interface Reached {
  readonly verdict: Verdict;
  readonly percent?: number | undefined;
}

/** What the platform wants once the time it allows is over (SCORM 1.2 RTE 3.4.2, `cmi.student_data`). */
export interface TimeLimit {
  /** From the start of this visit. */
  readonly seconds: number;
  /** Whether the visit ends then. */
  readonly exit: boolean;
  /** Whether the learner is told. */
  readonly message: boolean;
}

/** All that a platform may know, whole each time: adapters find out what changed. */
export interface Progress {
  readonly verdict: Verdict;
  /** Percent, as `percent` of the model words it. Only with a final verdict. */
  readonly score?: string | undefined;
  /** Where the learner is, for people who read reports: ASCII, at most 255 characters. */
  readonly location: string;
  /** ASCII. */
  readonly state: string;
  /** The share of pages seen, from 0 to 1. */
  readonly measure: number;
  /** Since this session began. */
  readonly seconds: number;
  /** Whether the visit ends because the platform's {@link TimeLimit} is over. */
  readonly timedOut?: boolean;
  /** Every outcome of the course, in its order; with an exam, the exam as the last one: {@link EXAM}. */
  readonly outcomes: readonly OutcomeProgress[];
  /** The exam answers handed in during this session, oldest first. */
  readonly interactions: readonly Interaction[];
}

/**
 * The exam among the outcomes: a failed one leaves its score there while tries are left, for teachers to see. (Written as
 * the course's own status it would spoil a later pass: Moodle opens a failed course for review only.) No author's id has
 * a line below.
 */
export const EXAM = "_exam";

export interface OutcomeProgress {
  readonly id: Id | typeof EXAM;
  /** Left out while there is nothing to say. */
  readonly verdict?: Verdict;
  /** Percent. */
  readonly score?: string | undefined;
}

/** One answer of an exam. */
export interface Interaction {
  /** Counts this learner's interactions from 0, over all sessions. */
  readonly number: number;
  /** Unique over attempts: ASCII letters, digits and hyphens. */
  readonly id: string;
  /** Which attempt it was given in, from 1: all answers of one exam that was handed in share it. */
  readonly attempt: number;
  /** The question's own id. (Kept in the journal, where no name may be shortened: see OURS in minify-script.mjs.) */
  readonly item: Id;
  readonly outcomes: readonly Id[];
  /** As SCORM and xAPI name them. */
  readonly type:
    | "choice"
    | "true-false"
    | "matching"
    | "sequencing"
    | "fill-in"
    | "numeric"
    | "likert"
    | "long-fill-in";
  /**
   * `choice`, `likert`: the ids taken; `long-fill-in`: the text, only where practice is told of; `true-false`: `a`, the first choice, is the true one; `matching`: pairs such as
   * `a.c`; `sequencing`: all ids in order; `fill-in`: the text of each blank; `numeric`: the number, if it was one.
   */
  readonly response: readonly string[];
  /** Likewise; of `numeric` the least and the greatest number that is right. */
  readonly right: readonly string[];
  readonly points: number;
  readonly correct: boolean;
  readonly at: string;
  /** How long the question was open; left out when this session did not see it. */
  readonly seconds?: number;
}
