import type { Html } from "../course.ts";
import type { Grade, QuestionBase } from "./question.ts";
import type { Response } from "./response.ts";

/** Each of the left things belongs to one of the right ones. */
export interface MatchingQuestion extends QuestionBase {
  readonly type: "matching";
  readonly pairs: readonly Pair[];
  /** `partial`: each right pair counts for itself. */
  readonly scoring: "all" | "partial";
}

/** Two things that belong together. The same right side may stand in several pairs. */
export interface Pair {
  /** `a`, `b`, … in the author's order, for left and right side alike. */
  readonly id: string;
  readonly left: Html;
  readonly right: Html;
}

/** The answer names, for each pair in the author's order, the id of the pair whose right side was chosen; `""` for none. */
export function gradeMatching({ pairs, scoring }: MatchingQuestion, response: Response): Grade {
  const rightOf = new Map(pairs.map((pair) => [pair.id, pair.right]));
  // What looks the same is the same: an author may give one right side to several left ones.
  const hits = pairs.filter(
    (pair, index) => rightOf.get(response[index] ?? "") === pair.right,
  ).length;
  return gradeParts(hits, pairs.length, scoring);
}

/** All or nothing, or each part for itself. */
export function gradeParts(hits: number, parts: number, scoring: "all" | "partial"): Grade {
  const right = parts > 0 && hits === parts;
  if (right) return { right, part: { num: 1, den: 1 } };
  return {
    right,
    part: scoring === "partial" && parts > 0 ? { num: hits, den: parts } : { num: 0, den: 1 },
  };
}
