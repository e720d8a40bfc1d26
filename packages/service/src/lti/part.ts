import { isId } from "@hocvu/model";

/** What of a course a link opens. */
export type Part = "course" | "exam" | `module:${string}` | `practice:${string}`;

export interface Target {
  readonly courseId?: string;
  readonly part: Part;
}

/**
 * What a launch asks for: the custom parameters of its deep link, which a copied course keeps, else the query of the address it
 * was set up with. Undefined where one of them names no part that can be.
 */
export function readTarget(
  custom: Readonly<Record<string, unknown>>,
  targetLinkUri: string,
): Target | undefined {
  const query = new URL(targetLinkUri).searchParams;
  const courseId = custom.course || query.get("course");
  const part = custom.part || query.get("part") || "course";
  if (!isPart(part)) return undefined;
  if (!courseId) return { part };
  return typeof courseId === "string" && isId(courseId) ? { courseId, part } : undefined;
}

export function isPart(text: unknown): text is Part {
  if (text === "course" || text === "exam") return true;
  const found = typeof text === "string" ? /^(?:module|practice):(.*)$/.exec(text) : null;
  return found !== null && isId(found[1] ?? "");
}

/** Whether who opened `part` may sit the exam there: its result would belong to a lesson, and go to no column. */
export function hasExamIn(part: string): boolean {
  return part === "course" || part === "exam";
}

/** The id of the module that `part` is of or belongs to; empty for the whole course, and its exam. */
export function moduleIn(part: string): string {
  return part.slice(part.indexOf(":") + 1 || part.length);
}

/** The address that opens a part of a course. */
export function launchUrl(publicUrl: string, courseId: string, part: Part): string {
  const query = new URLSearchParams({ course: courseId, part });
  return `${publicUrl}/lti/launch?${query}`;
}
