import type { Reason, ScoreRules, Sign } from "../platforms/platform.ts";

/** What became of a score that was sent. */
export type Outcome =
  | { readonly type: "sent" }
  | { readonly type: "again"; readonly retryAfter?: number; readonly isBusy?: boolean }
  | { readonly type: "dead"; readonly reason: Reason };

export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly said: string;
}

/** So often a registration is asked again though it is refused: keys may just have changed. */
const REGISTRATION_TRIES = 5;

/** What an answer to a score means at this platform, at the `tries`th time it was sent. */
export function outcomeOf(answer: Heard, tries: number, rules: ScoreRules): Outcome {
  const { status } = answer;
  const is = (sign: Sign) => matches(answer, sign);
  if (status >= 200 && status < 300) return { type: "sent" };
  // Sent before, by a process that died before it could note so, or heard nothing in time.
  if (tries > 1 && rules.repeated.some(is)) return { type: "sent" };
  if (rules.busy.some(is) || [408, 425, 429].includes(status) || status >= 500) {
    return { type: "again", isBusy: status !== 408, ...retryAfterOf(answer) };
  }
  if (rules.later.some(is)) return { type: "dead", reason: "later-score-there" };
  const refusal = rules.refusals.find(is);
  if (refusal) return { type: "dead", reason: refusal.reason };
  switch (status) {
    case 401:
      return registrationRefused(tries);
    case 403:
      return { type: "dead", reason: "not-allowed" };
    case 404:
    case 410:
      return { type: "dead", reason: "no-column" };
    default:
      return { type: "dead", reason: "refused" };
  }
}

/** What the refusal of an access token means. */
export function tokenOutcomeOf(answer: Heard, tries: number): Outcome {
  if (answer.status === 429 || answer.status >= 500) {
    return { type: "again", isBusy: true, ...retryAfterOf(answer) };
  }
  if (/invalid_scope/.test(answer.said)) return { type: "dead", reason: "not-allowed" };
  return registrationRefused(tries);
}

function registrationRefused(tries: number): Outcome {
  return tries < REGISTRATION_TRIES
    ? { type: "again" }
    : { type: "dead", reason: "registration-refused" };
}

function matches({ status, headers, said }: Heard, sign: Sign): boolean {
  if (status !== sign.status) return false;
  if (sign.body && !sign.body.test(said)) return false;
  return !sign.header || Number(headers.get(sign.header[0]) ?? "x") === Number(sign.header[1]);
}

/** Milliseconds; RFC 9110 allows seconds or a date, of which the latter is rare enough to be left. */
export function retryAfterOf({ headers }: Heard): { readonly retryAfter?: number } {
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return seconds > 0 ? { retryAfter: Math.min(seconds, 24 * 3600) * 1000 } : {};
}
