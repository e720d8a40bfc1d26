import type { Language } from "@hocvu/diagnostics";
import { wordsIn } from "./language.ts";

/** Why the disk refused, in the user's words. Throws on what is no error of the disk: that is a fault of ours. */
export function diskReason(error: NodeJS.ErrnoException, language: Language): string {
  if (typeof error.code !== "string") throw error;
  return wordsIn(language).diskReasons[error.code] ?? error.message;
}
