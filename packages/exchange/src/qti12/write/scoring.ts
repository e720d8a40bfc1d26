import { type Markup, tag } from "../../xml/markup.ts";

/** What is true of an answer, and what becomes of it. */
export interface Condition {
  readonly when: readonly Markup[];
  /** In percent of the question's points. */
  readonly score?: number;
  readonly action?: "Set" | "Add" | "Subtract";
  /** Which feedback is shown. */
  readonly shows?: readonly {
    readonly ident: string;
    readonly as: "Response" | "Hint" | "Solution";
  }[];
  /** Whether the conditions behind it are looked at as well. */
  readonly goesOn?: boolean;
}

/** How an answer is graded, from nothing to a hundred: what Canvas and cartridges reckon with. */
export function resprocessing(conditions: readonly Condition[]): Markup {
  return tag(
    "resprocessing",
    {},
    tag(
      "outcomes",
      {},
      tag("decvar", { varname: "SCORE", vartype: "Decimal", minvalue: 0, maxvalue: 100 }),
    ),
    ...conditions.map(({ when, score, action = "Set", shows = [], goesOn = false }) =>
      tag(
        "respcondition",
        { continue: goesOn ? "Yes" : "No" },
        tag("conditionvar", {}, ...when),
        score === undefined ? undefined : tag("setvar", { varname: "SCORE", action }, score),
        ...shows.map(({ ident, as }) =>
          tag("displayfeedback", { feedbacktype: as, linkrefid: ident }),
        ),
      ),
    ),
  );
}

export function equals(response: string, value: string, isExact = true): Markup {
  return tag("varequal", { respident: response, case: isExact ? "Yes" : "No" }, value);
}

/** Any of them, without a bracket around one. */
export function anyOf(conditions: readonly Markup[]): Markup {
  const [only, ...others] = conditions;
  return only && others.length === 0 ? only : tag("or", {}, ...conditions);
}

/** A share of a hundred, which five decimals are enough for. */
export function shareOf(count: number): number {
  return Number((100 / count).toFixed(5));
}
