import { createHash } from "node:crypto";
import { resolve } from "node:path";

/** What a course's folder is called where nothing is to be told of its place: the same for as long as it stays there. */
export function courseName(root: string): string {
  return createHash("sha256").update(resolve(root)).digest("hex").slice(0, 12);
}
