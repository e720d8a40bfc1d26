import { createHash } from "node:crypto";
import type { Course } from "@hocvu/model";

/** The words that stand in the player's script for the key: see `exam/open.ts` of the player. */
const PLACE = "hocvu-seal-key";

/**
 * What a build seals its answers under: the same for the same questions, another for any others, so that what opens one
 * course opens no other. A learner's browser loads the player anew only where questions changed.
 */
export function sealKeyOf({ modules }: Pick<Course, "modules">): string {
  const questions = modules.map(({ pages, bank }) => [bank, pages.map(({ checks }) => checks)]);
  const digest = createHash("sha256").update(JSON.stringify(questions)).digest("base64url");
  return digest.slice(0, 12);
}

/** The player's script with the key in it, and nowhere else in the package. */
export function withSealKey(script: string, key: string): string {
  return script.replaceAll(PLACE, key);
}
