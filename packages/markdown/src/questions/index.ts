import { categorize } from "./categorize.ts";
import { choice } from "./choice.ts";
import { fillIn } from "./fill-in.ts";
import { hotspot } from "./hotspot.ts";
import { likert } from "./likert.ts";
import { matching } from "./matching.ts";
import { numeric } from "./numeric.ts";
import { ordering } from "./ordering.ts";
import type { QuestionReader } from "./question-reader.ts";
import { shortAnswer } from "./short-answer.ts";

/**
 * All types of question. Where the author names none, the first reader that finds an answer part has it: what can
 * only be an answer stands before what may also be part of a stem.
 */
export const questionReaders: readonly QuestionReader[] = [
  shortAnswer,
  choice,
  hotspot,
  numeric,
  fillIn,
  matching,
  categorize,
  ordering,
  likert,
];
