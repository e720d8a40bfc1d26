import { put, words } from "./page.ts";

/** What a refusal of the disk means, and what to do, in the window's language. */
export function diskReason(code: string): string {
  const { why, other } = words.disk;
  return why[code] ?? put(other, { code });
}
