/** One attempt at a contest, closed or still open. Times are the server's, in milliseconds since 1970. */
export interface ContestEntry {
  readonly contestant: string;
  /** From 1. */
  readonly attempt: number;
  /** How many questions were answered right; a partly right answer is none. */
  readonly right: number;
  readonly started: number;
  /** Nothing while the attempt is open: it takes no place yet. */
  readonly submitted?: number | undefined;
  /** The number that was guessed before the first question. */
  readonly guess?: number | undefined;
  /** Why the organiser took the entry out; it keeps its figures, and takes no place. */
  readonly disqualified?: string | undefined;
}

/** An entry that was handed in. */
export interface Closed extends ContestEntry {
  readonly submitted: number;
}

/**
 * What parts entries that have as many right answers: `time` from start to submission, the shorter first; `guess`, the nearer to
 * the truth first and none at all last; `earlier`, whoever handed in first.
 */
export type TieBreak = "time" | "guess" | "earlier";

export interface ContestRules {
  /** In the order in which they are asked; right answers always come first. */
  readonly ties: readonly TieBreak[];
  /** What was to be guessed, as it turned out; without it a guess parts nobody. */
  readonly truth?: number | undefined;
}

export function isClosed(entry: ContestEntry): entry is Closed {
  return entry.submitted !== undefined;
}
