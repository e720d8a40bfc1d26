import type { Interaction } from "../tracker.ts";

/** A response or, with `range`, a pattern, in the syntax of SCORM 2004 (RTE 4.2.9.1), which xAPI has taken over. */
export function patternOf(
  type: Interaction["type"],
  parts: readonly string[],
  range = false,
): string {
  switch (type) {
    case "true-false":
      return parts.length === 0 ? "" : String(parts[0] === "a");
    case "matching":
      return parts.map((pair) => pair.replace(".", "[.]")).join("[,]");
    case "numeric":
      return range ? parts.join("[:]") : parts[0] || "";
    default:
      return parts.join("[,]");
  }
}
