import type { Lrs, StoredStatement } from "@hocvu/simulator/lrs";

/** Of these the "Tin Can" launch knows nothing. */
export type LaunchMode = "normal" | "review" | "browse";

/** A platform with an LRS, for one learner and one course. */
export interface Desk {
  readonly lrs: Lrs;
  /** Opens a visit: the address of the course, below the preview's own, with all that a launch passes on. */
  launch(mode: LaunchMode): string;
  /** What the fetch URL of cmi5 answers. */
  fetchToken?(key: string): object;
}

export interface DeskOptions {
  /** The small files of the course as laid out, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Where the browser finds the desk; without a slash at its end. */
  readonly base: string;
  /** The path of {@link base}. */
  readonly path: string;
  /** Counts learners up from 1. */
  readonly learner: number;
}

/** One request to an LRS, as the window lists it. */
export interface Heard {
  readonly method: string;
  readonly resource: string;
  /** Undefined where the line was cut. */
  readonly status: number | undefined;
  /** What was said with a refusal. */
  readonly answer: string;
}

export type Statement = StoredStatement;

/** What a course keeps of its learner with an LRS, by its own name for it. */
export interface KeptState {
  readonly id: string;
  readonly content: string;
}
