import {
  asChoice,
  type ChoiceQuestion,
  type HotspotQuestion,
  type Item,
  type Question,
} from "@hocvu/model";
import type { Markup } from "../../xml/markup.ts";
import { type ContentOptions, flowOf } from "./content.ts";
import { declaration, mappingOf, RESPONSE, share } from "./declaration.ts";
import { isMeasured, spotsOf } from "./hotspot.ts";
import { rulesOf } from "./rules.ts";
import { blanks, number } from "./typed.ts";
import { written } from "./written.ts";

/** What a type of question is in an item. */
export interface Interaction {
  readonly declarations: readonly Markup[];
  /** What stands beneath the stem. */
  readonly body: Markup;
  /** Whether the answer is wholly right; nothing where none is. */
  readonly isRight?: Markup;
  /** What part of the answer is worth, in points; nothing where it is all or none. */
  readonly part?: Markup;
  readonly kind: string;
}

/** Right by the key, and in part by the mapping, if there is one. */
function graded(
  mapping: Markup | undefined,
  { dialect }: ContentOptions,
): Pick<Interaction, "isRight" | "part"> {
  const rules = rulesOf(dialect);
  return {
    isRight: rules.isCorrect(RESPONSE),
    ...(mapping ? { part: rules.mapped(RESPONSE) } : {}),
  };
}

function simpleChoices(
  items: readonly (Item & { readonly pinned?: boolean })[],
  options: ContentOptions,
): readonly Markup[] {
  return items.map(({ id, html, pinned }) =>
    options.dialect.el(
      "simpleChoice",
      { identifier: choiceIdentifier(id), ...(pinned ? { fixed: true } : {}) },
      flowOf(html, options),
    ),
  );
}

export function interactionOf(question: Question, options: ContentOptions): Interaction {
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false":
      return choices(question, options);
    case "hotspot":
      return hotspots(question, options);
    case "matching":
      return pairs(question, question.lefts, question.rights, "match", options);
    case "categorize":
      return pairs(question, question.items, question.groups, "categorize", options);
    case "ordering":
      return order(question, options);
    case "fill-in":
      return blanks(question, options);
    case "numeric":
      return number(question, options);
    case "likert":
      return opinions(question.scale, options);
    case "short-answer":
      return written(question, options);
  }
}

/** Identifiers of choices begin with a letter, ids may be digits. */
export function choiceIdentifier(id: string): string {
  return `choice_${id}`;
}

function choices(question: ChoiceQuestion, options: ContentOptions): Interaction {
  const { el } = options.dialect;
  const isMultiple = question.type === "multiple";
  const right = question.choices.filter(({ correct }) => correct);
  const part = share(question.points, right.length);
  const mapping =
    isMultiple && question.scoring === "partial"
      ? mappingOf(
          question.points,
          question.choices.map(({ id, correct }) => [choiceIdentifier(id), correct ? part : -part]),
          options,
        )
      : undefined;
  return {
    kind: "choiceInteraction",
    declarations: [
      declaration(
        {
          cardinality: isMultiple ? "multiple" : "single",
          baseType: "identifier",
          right: right.map(({ id }) => choiceIdentifier(id)),
          mapping,
        },
        options,
      ),
    ],
    body: el(
      "choiceInteraction",
      {
        responseIdentifier: RESPONSE,
        shuffle: question.shuffle,
        maxChoices: isMultiple ? 0 : 1,
        minChoices: 0,
      },
      ...simpleChoices(question.choices, options),
    ),
    ...graded(mapping, options),
  };
}

/** What is right is told as of a choice; only where it is chosen is another. */
function hotspots(question: HotspotQuestion, options: ContentOptions): Interaction {
  const named = asChoice(question);
  const interaction = choices(named, options);
  if (!isMeasured(question)) return interaction;
  return {
    ...interaction,
    kind: "hotspotInteraction",
    body: spotsOf(question, named.type === "multiple", choiceIdentifier, options),
  };
}

/** A scale without a key. */
function opinions(scale: readonly Item[], options: ContentOptions): Interaction {
  const { el } = options.dialect;
  return {
    kind: "choiceInteraction",
    declarations: [declaration({ cardinality: "single", baseType: "identifier" }, options)],
    body: el(
      "choiceInteraction",
      {
        class: "likert",
        responseIdentifier: RESPONSE,
        shuffle: false,
        maxChoices: 1,
        minChoices: 0,
      },
      ...simpleChoices(scale, options),
    ),
  };
}

function pairs(
  question: Extract<Question, { type: "matching" | "categorize" }>,
  lefts: readonly Item[],
  rights: readonly Item[],
  kind: "match" | "categorize",
  options: ContentOptions,
): Interaction {
  const { el } = options.dialect;
  const keys = lefts.map(({ id }, index) => `left_${id} right_${question.right[index]}`);
  const part = share(question.points, keys.length);
  const mapping =
    question.scoring === "partial"
      ? mappingOf(
          question.points,
          keys.map((key) => [key, part]),
          options,
        )
      : undefined;
  const set = (items: readonly Item[], side: string, matchMax: number) =>
    el(
      "simpleMatchSet",
      {},
      ...items.map(({ id, html }) =>
        el(
          "simpleAssociableChoice",
          { identifier: `${side}_${id}`, matchMax },
          flowOf(html, options),
        ),
      ),
    );
  return {
    kind: "matchInteraction",
    declarations: [
      declaration(
        { cardinality: "multiple", baseType: "directedPair", right: keys, mapping },
        options,
      ),
    ],
    body: el(
      "matchInteraction",
      {
        ...(kind === "categorize" ? { class: "categorize" } : {}),
        responseIdentifier: RESPONSE,
        shuffle: true,
        maxAssociations: lefts.length,
      },
      set(lefts, "left", 1),
      set(rights, "right", lefts.length),
    ),
    ...graded(mapping, options),
  };
}

function order(
  question: Extract<Question, { type: "ordering" }>,
  options: ContentOptions,
): Interaction {
  const { el } = options.dialect;
  const rules = rulesOf(options.dialect);
  const { right, points } = question;
  const isInPlace = (id: string, index: number) =>
    el(
      "match",
      {},
      el("index", { n: index + 1 }, rules.variable(RESPONSE)),
      rules.value("identifier", choiceIdentifier(id)),
    );
  return {
    kind: "orderInteraction",
    declarations: [
      declaration(
        { cardinality: "ordered", baseType: "identifier", right: right.map(choiceIdentifier) },
        options,
      ),
    ],
    body: el(
      "orderInteraction",
      { responseIdentifier: RESPONSE, shuffle: true },
      ...simpleChoices(question.items, options),
    ),
    isRight: rules.isCorrect(RESPONSE),
    // Truth is no number: each place adds its share by a rule of its own.
    ...(question.scoring === "partial"
      ? {
          part: {
            xml: right
              .map(
                (id, index) =>
                  rules.when(isInPlace(id, index), [
                    rules.score(
                      el(
                        "sum",
                        {},
                        rules.variable("SCORE"),
                        rules.value("float", share(points, right.length)),
                      ),
                    ),
                  ]).xml,
              )
              .join(""),
          },
        }
      : {}),
  };
}
