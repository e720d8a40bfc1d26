import { createHmac } from "node:crypto";

/** No I, L, O, U: they are read for other signs, or aloud for words. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The number of one learner's certificate, such as `2026-7K3M9-Q9TXA`: the year of passing, and behind it signs that come of the
 * course's id and the learner alone. So who was withdrawn stays so, whatever later results say of when it was passed; and no
 * account can be guessed from a number by who has not the issuer's `salt`.
 */
export function numberOf(
  salt: string,
  {
    course,
    learner,
    at,
  }: { readonly course: string; readonly learner: string; readonly at: number },
): string {
  const digest = createHmac("sha256", salt)
    .update(JSON.stringify([course, learner]))
    .digest();
  const signs = Array.from({ length: 10 }, (_, n) => SIGNS[(digest[n] as number) & 31]).join("");
  return `${yearIn(at)}-${signs.slice(0, 5)}-${signs.slice(5)}`;
}

/** Of the calendar in Vietnam. */
function yearIn(at: number): number {
  return new Date(at + 7 * 3_600_000).getUTCFullYear();
}
