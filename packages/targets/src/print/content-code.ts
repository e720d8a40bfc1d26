import { createHash } from "node:crypto";
import type { Course } from "@hocvu/model";
import type { LayoutKit } from "../target.ts";

/**
 * What a course says, in a few letters: another one as soon as a word, a key, a rule or a picture is another. SHA-256, in hex,
 * of the model and of what its files hold; it says nothing of when or where the course was built.
 */
export function contentCode(course: Course, kit: Pick<LayoutKit, "asset">): string {
  const files = course.assets.map((path) => [path, kit.asset(path).digest]);
  return createHash("sha256")
    .update(JSON.stringify([course, files]))
    .digest("hex");
}

/** The code as it is printed on each page: its first letters, for people to compare. */
export function shortCode(code: string): string {
  return (code.slice(0, 16).match(/.{4}/g) ?? []).join("-");
}
