import { readFileSync } from "node:fs";
import { join } from "node:path";

/** How a course of ours is packed: of one that is a contest there is no package but to practise with. */
export function contestOf(root: string): "practice" | "none" {
  return /^contest:/m.test(readFileSync(join(root, "course.md"), "utf8")) ? "practice" : "none";
}
