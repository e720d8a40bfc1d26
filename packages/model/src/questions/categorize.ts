import type { Html } from "../course.ts";
import { gradeParts } from "./matching.ts";
import type { Grade, QuestionBase } from "./question.ts";
import type { Response } from "./response.ts";

/** Things to be sorted into groups. */
export interface CategorizeQuestion extends QuestionBase {
  readonly type: "categorize";
  readonly groups: readonly Group[];
  /** Group after group, as the author wrote them. */
  readonly items: readonly CategorizedItem[];
  /** `partial`: each item in its group counts. */
  readonly scoring: "all" | "partial";
}

export interface Group {
  /** `a`, `b`, … in the author's order. */
  readonly id: string;
  readonly html: Html;
}

export interface CategorizedItem {
  readonly id: string;
  readonly html: Html;
  /** The id of the group it belongs to. */
  readonly group: string;
}

/** The answer names, for each item in the author's order, the group's id; `""` for none. */
export function gradeCategorize({ items, scoring }: CategorizeQuestion, response: Response): Grade {
  const hits = items.filter((item, index) => item.group === response[index]).length;
  return gradeParts(hits, items.length, scoring);
}
