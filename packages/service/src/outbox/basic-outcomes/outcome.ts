import { type Heard, type Outcome, retryAfterOf } from "../outcome.ts";
import type { PoxAnswer } from "./read-answer.ts";

/** So often a score is sent though the platform says that it failed, without saying that it always will. */
const FAILURE_TRIES = 4;

/** What platforms say of a signature that they don't accept: Open edX, Moodle, and the words of OAuth. */
const SIGNATURE = /oauth|signature|nonce|timestamp|consumer.?key/i;

/** What an answer to a result means, at the `tries`th time it was sent. Sending again does no harm: it puts the same result. */
export function poxOutcomeOf(heard: Heard, answer: PoxAnswer | undefined, tries: number): Outcome {
  const { status } = heard;
  if ([408, 425, 429].includes(status) || status >= 500) {
    return { type: "again", isBusy: status !== 408, ...retryAfterOf(heard) };
  }
  const isGood = status >= 200 && status < 300;
  if (answer) {
    switch (answer.code) {
      case "success":
      case "processing":
        // Who says so with another status has not understood the question.
        return isGood ? { type: "sent" } : failed(tries);
      case "unsupported":
        return { type: "dead", reason: "refused" };
      default:
        return SIGNATURE.test(answer.description) ? unsigned(tries) : failed(tries);
    }
  }
  switch (status) {
    case 401:
    case 403:
      return unsigned(tries);
    case 404:
    case 410:
      return { type: "dead", reason: "no-column" };
    default:
      // A page of a proxy or of a login says nothing of the result.
      return isGood ? { type: "again" } : { type: "dead", reason: "refused" };
  }
}

function failed(tries: number): Outcome {
  return tries < FAILURE_TRIES ? { type: "again" } : { type: "dead", reason: "refused" };
}

/** The secret may just have been renewed, or a clock set. */
function unsigned(tries: number): Outcome {
  return tries < FAILURE_TRIES ? { type: "again" } : { type: "dead", reason: "signature-refused" };
}
