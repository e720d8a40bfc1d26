import type { Language } from "@hocvu/diagnostics";
import { wordsIn } from "./language.ts";

/** Why the disk refused, in the user's words. Throws on what is no error of the disk: that is a fault of ours. */
export function diskReason(
  error: NodeJS.ErrnoException,
  language: Language,
  platform = process.platform,
): string {
  const { code } = error;
  if (typeof code !== "string") throw error;
  const { diskReasons, heldOrForbidden } = wordsIn(language);
  if (platform === "win32" && (code === "EPERM" || code === "EACCES")) return heldOrForbidden;
  return diskReasons[code] ?? error.message;
}
