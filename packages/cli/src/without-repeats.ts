import type { Diagnostic } from "@hocvu/diagnostics";

/** Each once: a fault of a glossary is found again with each course that shares it, that of a course with each platform. */
export function withoutRepeats(found: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
