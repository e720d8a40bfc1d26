import type { Html } from "../course.ts";
import type { Grade } from "./question.ts";
import type { Response } from "./response.ts";

/** Something that is matched, ordered or sorted. */
export interface Item {
  /** A single letter or digit, as interactions want it; says nothing about where the item belongs. */
  readonly id: string;
  readonly html: Html;
}

/** What types of question have in common that are answered by ids. */
export interface Keyed {
  /** The one right answer. */
  readonly right: Response;
  /** `partial`: each part of the answer counts for itself. */
  readonly scoring: "all" | "partial";
}

/** All or nothing, or each part for itself. */
export function gradeParts(hits: number, parts: number, scoring: "all" | "partial"): Grade {
  const right = parts > 0 && hits === parts;
  if (right) return { right, part: { num: 1, den: 1 } };
  const part = scoring === "partial" && parts > 0 ? { num: hits, den: parts } : { num: 0, den: 1 };
  return { right, part };
}

/** What an answer is worth that names something for each part of the right one, in the same order. */
export function gradeKeyed({ right, scoring }: Keyed, response: Response): Grade {
  const hits = right.filter((id, index) => id === response[index]).length;
  return gradeParts(hits, right.length, scoring);
}
