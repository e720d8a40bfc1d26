import type { ResultsArgs } from "../../results-codes.ts";
import type { Message } from "../catalogue.ts";

/** What is said of results, in one language. */
export type ResultsMessages = {
  readonly [C in keyof ResultsArgs]: Message<ResultsArgs[C]>;
};
