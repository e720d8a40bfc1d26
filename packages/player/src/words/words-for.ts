import { en } from "./en.ts";
import { vi } from "./vi.ts";
import type { Words } from "./words.ts";

/** The catalogue of a course language (BCP 47); English for one we have no words for. */
export function wordsFor(lang: string): Words {
  return /^vi\b/i.test(lang) ? vi : en;
}
