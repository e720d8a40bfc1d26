import { createHmac } from "node:crypto";

/** No I, L, O, U: they are read for other signs, or aloud for words. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The number of one learner's certificate, such as `2026-7K3M9-Q9TXA`: the same however often and in whatever order certificates
 * are made, and nothing that an account can be guessed from by who has not the issuer's `salt`.
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
    .update(JSON.stringify([course, learner, at]))
    .digest();
  const signs = Array.from({ length: 10 }, (_, n) => SIGNS[(digest[n] as number) & 31]).join("");
  return `${yearIn(at)}-${signs.slice(0, 5)}-${signs.slice(5)}`;
}

/** Of the calendar in Vietnam. */
function yearIn(at: number): number {
  return new Date(at + 7 * 3_600_000).getUTCFullYear();
}
