import type { Markup } from "../../xml/markup.ts";
import type { Dialect } from "../dialect.ts";

/** The expressions and rules of response processing that items are written with. */
export function rulesOf({ el }: Dialect) {
  const value = (type: string, content: string | number) =>
    el("baseValue", { baseType: type }, content);
  const variable = (identifier: string) => el("variable", { identifier });
  const set = (identifier: string, expression: Markup) =>
    el("setOutcomeValue", { identifier }, expression);
  return {
    value,
    variable,
    set,
    /** Whether the response is the declared one. */
    isCorrect: (identifier: string) =>
      el("match", {}, variable(identifier), el("correct", { identifier })),
    mapped: (identifier: string) => el("mapResponse", { identifier }),
    score: (expression: Markup) => set("SCORE", expression),
    /** Feedback is a container: each rule adds to it. */
    show: (identifier: string) =>
      set("FEEDBACK", el("multiple", {}, variable("FEEDBACK"), value("identifier", identifier))),
    when: (condition: Markup, then: readonly Markup[], otherwise: readonly Markup[] = []) =>
      el(
        "responseCondition",
        {},
        el("responseIf", {}, condition, ...then),
        otherwise.length > 0 ? el("responseElse", {}, ...otherwise) : undefined,
      ),
    not: (condition: Markup) => el("not", {}, condition),
    all: (conditions: readonly Markup[]) =>
      conditions.length === 1 ? conditions[0] : el("and", {}, ...conditions),
  };
}

export type Rules = ReturnType<typeof rulesOf>;
