import type { Html, NumericQuestion, Question } from "@hocvu/model";
import type { Markup } from "../../xml/markup.ts";
import { blocksOf, type ContentOptions } from "./content.ts";
import { declaration, RESPONSE, share } from "./declaration.ts";
import type { Interaction } from "./interactions.ts";
import { rulesOf } from "./rules.ts";
import { toneless } from "./tones.ts";

/** Texts that are typed into blanks. */
export function blanks(
  question: Extract<Question, { type: "fill-in" }>,
  options: ContentOptions,
): Interaction {
  const { el } = options.dialect;
  const rules = rulesOf(options.dialect);
  const { blanks: all, exact, tones, points } = question;
  const names = all.map((_, index) => (all.length === 1 ? RESPONSE : `${RESPONSE}_${index + 1}`));
  const part = share(points, all.length);
  return {
    kind: "textEntryInteraction",
    declarations: all.map(({ answers }, index) => {
      // Who types without marks is forgiven by answers of their own.
      const bare = tones === "ignore" ? answers.map(toneless) : [];
      const keys = [...answers, ...bare.filter((one, at) => one !== answers[at])];
      const mapping = el(
        "mapping",
        { defaultValue: 0 },
        ...[...new Set(keys)].map((mapKey) =>
          el("mapEntry", { mapKey, mappedValue: part, caseSensitive: exact }),
        ),
      );
      const [right = ""] = answers;
      const identifier = names[index] ?? RESPONSE;
      return declaration(
        { identifier, cardinality: "single", baseType: "string", right: [right], mapping },
        options,
      );
    }),
    body: clozeOf(question.text, {
      ...options,
      blank: (index) =>
        el("textEntryInteraction", {
          // The first so many are the author's, those behind them have no marks.
          ...(tones === "ignore"
            ? { class: `tones-ignored answers-${new Set(all[index]?.answers).size}` }
            : {}),
          responseIdentifier: names[index] ?? RESPONSE,
          expectedLength:
            Math.max(...(all[index]?.answers ?? [""]).map(({ length }) => length)) + 5,
        }),
    }),
    isRight: rules.all(
      names.map((name) => el("gt", {}, rules.mapped(name), rules.value("float", 0))),
    ) as Markup,
    ...(question.scoring === "partial" && all.length > 1
      ? { part: el("sum", {}, ...names.map(rules.mapped)) }
      : {}),
  };
}

/** A number that is typed. */
export function number(question: NumericQuestion, options: ContentOptions): Interaction {
  const { el } = options.dialect;
  const rules = rulesOf(options.dialect);
  const { from, to } = question;
  const middle = Number(((from + to) / 2).toPrecision(12));
  const given = rules.variable(RESPONSE);
  return {
    kind: "textEntryInteraction",
    declarations: [
      declaration({ cardinality: "single", baseType: "float", right: [middle] }, options),
    ],
    body: clozeOf(question.text, {
      ...options,
      blank: () => el("textEntryInteraction", { responseIdentifier: RESPONSE, expectedLength: 15 }),
    }),
    isRight: rangeOf(question, given, options),
  };
}

/** With a tolerance, as most readers know it, where that says the same as the two ends. */
function rangeOf(
  { from, to }: NumericQuestion,
  given: Markup,
  { dialect }: ContentOptions,
): Markup {
  const { el } = dialect;
  const rules = rulesOf(dialect);
  const middle = Number(((from + to) / 2).toPrecision(12));
  const width = Number(((to - from) / 2).toPrecision(12));
  if (from === to)
    return el("equal", { toleranceMode: "exact" }, given, rules.value("float", middle));
  if (middle - width === from && middle + width === to)
    return el(
      "equal",
      { toleranceMode: "absolute", tolerance: `${width} ${width}` },
      given,
      rules.value("float", middle),
    );
  return el(
    "and",
    {},
    el("gte", {}, given, rules.value("float", from)),
    el("lte", {}, given, rules.value("float", to)),
  );
}

/** What has the blanks, apart from what is asked above it. */
function clozeOf(text: Html, options: ContentOptions): Markup {
  return { xml: `<div class="cloze">${blocksOf(text, options).xml}</div>` };
}
