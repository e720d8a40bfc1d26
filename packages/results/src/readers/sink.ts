import type { ResponseRow } from "../table/response-row.ts";
import type { Person, StandingNews } from "../table/standings.ts";

/** Where readers put what they find. */
export interface Sink {
  response(row: ResponseRow): void;
  standing(news: StandingNews): void;
  person(person: Person): void;
}

/** What the user says of a file beyond what stands in it. */
export interface ReadOptions {
  /** The column by which learners are known, where it is not the one we would take. */
  readonly learner?: string | undefined;
  /** The share that passes, from 0 to 1, where a file tells points and no verdict. */
  readonly passing?: number | undefined;
  /** What the course is called in a file that does not say it. */
  readonly course?: string | undefined;
}
