import { openHint, openQuestion, type Question, type SealedQuestion } from "@hocvu/model";

/**
 * What the answers are sealed under: a target puts the build's own key in the place of these words wherever they stand in
 * the script. A curtain, not a lock: see `seal` in the model.
 */
export const SEAL_KEY = "hocvu-seal-key";

/** The question with its answer: only once that is to be marked or shown, and only this one. */
export function open(sealed: SealedQuestion): Question {
  return openQuestion(sealed, SEAL_KEY);
}

/** What may be read before there is an answer. */
export function hintOf(sealed: SealedQuestion): string | undefined {
  return openHint(sealed, SEAL_KEY);
}
