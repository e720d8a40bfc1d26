import type { Id, Share } from "@hocvu/model";

/** How a platform should see the learner; from lowest to highest. */
export type Verdict = "incomplete" | "failed" | "completed" | "passed";

/**
 * What the player tells a platform through, whatever its run-time: SCORM, xAPI or the browser alone. An adapter
 * translates and nothing more; when to save, and what, is decided in `session.ts`.
 */
export interface Tracker {
  /** Begins the session. Rejects when the platform cannot be used; then nothing else may be called. */
  open(): Promise<Launch>;
  /**
   * Hands everything over. False when the platform did not take it; the next save then carries it all again. A text is the
   * state that another device put there meanwhile: it has to be merged before the next save.
   */
  save(progress: Progress): Promise<boolean | string>;
  /**
   * Hands everything over and ends the session, at once: there may be no later moment. Unless the platform refused,
   * nothing may be called after it. `waits`: the window stays until a platform that answers later, by a promise, has.
   */
  close(progress: Progress, waits: boolean): Ending | Promise<Ending>;
}

/** What a platform said at the end: yes, no, or nothing, as some do while the window closes, and all do whose network is gone. */
export type Ending = "taken" | "refused" | "silent";

export interface Launch {
  /** False when results stay in this browser although they should not. */
  readonly connected: boolean;
  /** What the learner is told about where results stay; left out where a platform has them, as everybody expects. */
  readonly where?: string;
  readonly learner?: { readonly id: string; readonly name: string };
  /** The text last given as {@link Progress.state}; empty at a first launch. */
  readonly saved: string;
  /** In `browse` and `review` nothing that counts is recorded. */
  readonly mode: "normal" | "browse" | "review";
  /** What the platform itself asks for, in place of the course's own share. */
  readonly passing?: Share;
  /** How long the platform lets this visit last. */
  readonly limit?: TimeLimit;
  /** What the platform says was reached earlier. A hint: many platforms never answer, and some answer wrongly. */
  readonly reached?: { readonly verdict: Verdict; readonly percent?: number };
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
  readonly score?: string;
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
  /** Every outcome of the course, in its order. */
  readonly outcomes: readonly OutcomeProgress[];
  /** The exam answers handed in during this session, oldest first. */
  readonly interactions: readonly Interaction[];
}

export interface OutcomeProgress {
  readonly id: Id;
  /** Left out while there is nothing to say. */
  readonly verdict?: Verdict;
  /** Percent. */
  readonly score?: string;
}

/** One answer of an exam. */
export interface Interaction {
  /** Counts this learner's interactions from 0, over all sessions. */
  readonly number: number;
  /** Unique over attempts: ASCII letters, digits and hyphens. */
  readonly id: string;
  /** The question's own id. (Kept in the journal, where no name may be shortened: see OURS in build.mjs.) */
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
    | "likert";
  /**
   * `choice`, `likert`: the ids taken; `true-false`: `a`, the first choice, is the true one; `matching`: pairs such as
   * `a.c`; `sequencing`: all ids in order; `fill-in`: the text of each blank; `numeric`: the number, if it was one.
   */
  readonly response: readonly string[];
  /** Likewise; of `numeric` the least and the greatest number that is right. */
  readonly right: readonly string[];
  readonly points: number;
  readonly correct: boolean;
  readonly at: Date;
  /** How long the question was open; left out when this session did not see it. */
  readonly seconds?: number;
}
