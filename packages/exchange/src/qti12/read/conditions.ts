import type { Element } from "xast";
import { all, attribute, elementsOf, first, local, text } from "../../xml/elements.ts";

/** A value that an answer is compared with. */
export interface Compared {
  readonly response: string;
  readonly value: string;
  readonly sign: "equal" | "from" | "to" | "within" | "subset";
  /** Whether it must not be so. */
  readonly isNot: boolean;
  readonly isExact: boolean;
}

/** One condition of an item's grading, with what the points are. */
export interface Rule {
  readonly compared: readonly Compared[];
  /** Whether it holds whatever was answered. */
  readonly isAlways: boolean;
  /** In percent of the most that the item gives; undefined where it gives none. */
  readonly score: number | undefined;
  readonly isAdded: boolean;
  readonly shows: readonly string[];
  readonly title: string;
}

const SIGNS: Readonly<Record<string, Compared["sign"]>> = {
  varequal: "equal",
  vargte: "from",
  vargt: "from",
  varlte: "to",
  varlt: "to",
  varsubstring: "within",
  varsubset: "subset",
};

/** The rules by which an item is graded, in their order. */
export function rulesOf(item: Element): readonly Rule[] {
  return all(item, "resprocessing").flatMap((processing) => {
    const most = Math.max(
      0,
      ...all(first(processing, "outcomes"), "decvar").map(
        (one) => Number(attribute(one, "maxvalue")) || 0,
      ),
    );
    return all(processing, "respcondition").map((condition): Rule => {
      const variable = first(condition, "conditionvar");
      const compared = comparedIn(variable, false);
      const [set] = all(condition, "setvar").filter((one) =>
        /^(?:|SCORE|que_score)$/i.test(nameOf(one)),
      );
      return {
        compared,
        isAlways: compared.length === 0,
        score: set && pointsOf(set, most),
        isAdded: /^(?:add|subtract)$/i.test(attribute(set, "action")),
        shows: all(condition, "displayfeedback").map((one) => attribute(one, "linkrefid")),
        title: attribute(condition, "title"),
      };
    });
  });
}

/** Respondus and Blackboard write the name otherwise. */
function nameOf(set: Element): string {
  return attribute(set, "varname") || attribute(set, "variablename");
}

function pointsOf(set: Element, most: number): number {
  const written = text(set).trim();
  const value = /^SCORE\.max$/i.test(written) ? 100 : Number(written.replace(",", ".")) || 0;
  const share =
    /^SCORE\.max$/i.test(written) || most === 0 || most === 100 ? value : (100 * value) / most;
  return /^subtract$/i.test(attribute(set, "action")) ? -share : share;
}

function comparedIn(node: Element | undefined, isNot: boolean): readonly Compared[] {
  return elementsOf(node).flatMap((one): readonly Compared[] => {
    const name = local(one);
    const sign = SIGNS[name];
    if (sign)
      return [
        {
          response: attribute(one, "respident"),
          value: text(one).trim(),
          sign,
          isNot,
          isExact: /^yes$/i.test(attribute(one, "case")),
        },
      ];
    if (name === "not") return comparedIn(one, !isNot);
    return name === "and" || name === "or" ? comparedIn(one, isNot) : [];
  });
}

/** Whether it gives points. */
export function worth({ score }: Rule): boolean {
  return score !== undefined && score > 0;
}

/** The values that give points where they are the answer to `response`. */
export function rightIn(rules: readonly Rule[], response: string): readonly Compared[] {
  return rules
    .filter(worth)
    .flatMap(({ compared }) => compared)
    .filter((one) => !one.isNot && (one.response === response || one.response === ""));
}

/** Several rules that give points give a part each. */
export function scoringOf(rules: readonly Rule[]): "all" | "partial" {
  return rules.filter(worth).length > 1 ? "partial" : "all";
}
