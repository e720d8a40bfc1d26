import type { Question } from "@hocvu/model";
import { tagsOf } from "../../questions/tags.ts";
import type { Asked } from "./item.ts";

/** As Canvas calls it, which others read too, and as cartridges do. */
const KINDS = {
  single: ["multiple_choice_question", "cc.multiple_choice.v0p1"],
  multiple: ["multiple_answers_question", "cc.multiple_response.v0p1"],
  "true-false": ["true_false_question", "cc.true_false.v0p1"],
  words: ["short_answer_question", "cc.fib.v0p1"],
  essay: ["essay_question", "cc.essay.v0p1"],
  matching: ["matching_question", ""],
  blanks: ["fill_in_multiple_blanks_question", ""],
  number: ["numerical_question", ""],
} as const;
export type Kind = keyof typeof KINDS;

export type Field = readonly [label: string, entry: string];

export function plainFields(asked: Asked, kind: Kind): readonly Field[] {
  const tags = tagsOf(asked as Question).join(", ");
  return [
    ["question_type", KINDS[kind][0]],
    ["points_possible", String(asked.points)],
    ["qmd_weighting", String(asked.points)],
    ...(tags === "" ? [] : [["qmd_keywords", tags] as const]),
  ];
}

/** The most that a cartridge's question may weigh. */
export const MOST_WEIGHT = 99;

export function cartridgeFields(
  asked: Asked,
  kind: Kind,
  category: string | undefined,
): readonly Field[] {
  return [
    ["cc_profile", KINDS[kind][1]],
    ["cc_weighting", String(Math.min(MOST_WEIGHT, Math.max(1, Math.round(asked.points))))],
    ...(category ? [["cc_question_category", category] as const] : []),
    ...(kind === "essay"
      ? ([
          ["qmd_scoringpermitted", "Yes"],
          ["qmd_computerscored", "No"],
        ] as const)
      : []),
  ];
}
