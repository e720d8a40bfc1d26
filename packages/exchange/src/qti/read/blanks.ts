import type { FillInQuestion, Html } from "@hocvu/model";
import type { Element } from "xast";
import { short } from "../../gift/read.ts";
import { plainText } from "../../html/foreign-html.ts";
import { makeFillIn, makeNumeric } from "../../questions/make.ts";
import { all, attribute, elementsOf, first, text } from "../../xml/elements.ts";
import type { Asked, Draft } from "./asked.ts";
import { contentOf } from "./content.ts";
import { declared, demanded, rightChoices, scored } from "./key.ts";
import { toleranceOf } from "./processing.ts";
import { descendants } from "./tree.ts";
import type { Declaration, Value } from "./values.ts";

/** Words that are put into gaps: the gaps are written in. */
export function gaps(interaction: Element, asked: Asked): Draft {
  const declaration = declared(interaction, asked);
  const words = new Map(
    elementsOf(interaction)
      .filter(({ name }) => name === "gapText" || name === "gapImg")
      .map((word) => [attribute(word, "identifier"), word]),
  );
  const found = [...descendants(interaction)].filter(({ name }) => name === "gap");
  const told =
    declaration.correct.length > 0
      ? declaration.correct.map(String)
      : declaration.mapping.filter(({ value }) => value > 0).map(({ key }) => key);
  const pairs_ = told.map((pair) => pair.split(" "));
  const answers = found.map((gap) =>
    pairs_
      .filter(([, to]) => to === attribute(gap, "identifier"))
      .map(([from = ""]) => words.get(from))
      .filter((word) => word !== undefined),
  );
  if (found.length === 0 || answers.every((list) => list.length === 0))
    return { kind: "lacking", lack: "right" };
  if (answers.flat().some(({ name }) => name === "gapImg"))
    return { kind: "unknown", what: "gapMatchInteraction" };
  const numbered = new Map(found.map((gap, index) => [gap, index] as const));
  const children = interaction.children.filter(
    (child) => !(child.type === "element" && /^(?:gapText|prompt)$/.test(child.name)),
  );
  const [one] = declaration.correct;
  return {
    kind: "question",
    right: declaration.correct,
    points: scored(asked, declaration, declaration.correct),
    from: "gapMatchInteraction",
    make: ({ said }) => {
      const prompt = contentOf(first(interaction, "prompt")?.children ?? [], asked.content);
      return makeFillIn(
        { ...said, stem: prompt || said.stem },
        contentOf(children, asked.content, numbered),
        answers.map((list) =>
          list.map((word) => plainText(contentOf(word.children, asked.content))),
        ),
        { scoring: one !== undefined && scored(asked, declaration, [one]) > 0 ? "partial" : "all" },
      );
    },
  };
}

export function blanks(asked: Asked): Draft {
  const { interactions, processing } = asked;
  const answers = interactions.map((interaction) => answersOf(interaction, asked));
  if (answers.some(({ texts }) => texts.length === 0)) return { kind: "lacking", lack: "right" };
  const given = (count: number) =>
    new Map(
      interactions.slice(0, count).map((interaction, index) => {
        const { identifier, baseType, correct } = declared(interaction, asked);
        const [first_ = answers[index]?.texts[0] ?? ""] = correct;
        const value = baseType === "float" || baseType === "integer" ? Number(first_) : first_;
        return [identifier, { items: [value] }] as const;
      }),
    );
  const part = interactions.length > 1 ? (processing.score(given(1)) ?? 0) : 0;
  if (interactions.some(({ name }) => name === "inlineChoiceInteraction")) asked.lost.add("cloze");
  const own = interactions.map((interaction) => {
    const [, count] = /^tones-ignored answers-(\d+)$/.exec(attribute(interaction, "class")) ?? [];
    return count === undefined ? undefined : Number(count);
  });
  const areIgnored = own.some((count) => count !== undefined);
  return {
    kind: "question",
    right: declared(interactions[0] as Element, asked).correct,
    points: processing.score(given(interactions.length)),
    make: ({ said }) => {
      const stem = said.stem || (asked.lang === "vi" ? "Điền vào chỗ trống" : "Fill in the blanks");
      const question: FillInQuestion = makeFillIn(
        { ...said, stem },
        asked.text,
        answers.map(({ texts }, index) => texts.slice(0, own[index])),
        {
          scoring: part > 0 ? "partial" : "all",
          exact: answers.every(({ isExact }) => isExact),
        },
      );
      return areIgnored ? { ...question, tones: "ignore" } : question;
    },
  };
}

function answersOf(
  interaction: Element,
  asked: Asked,
): { readonly texts: readonly string[]; readonly isExact: boolean } {
  const declaration = declared(interaction, asked);
  const { mapping, correct } = declaration;
  if (interaction.name === "inlineChoiceInteraction") {
    const options = all(interaction, "inlineChoice");
    const identifiers = options.map((one) => attribute(one, "identifier"));
    const right = rightChoices(declaration, asked, identifiers, true);
    return {
      texts: right.map((one) => text(options[identifiers.indexOf(one)]).trim()).filter(Boolean),
      isExact: false,
    };
  }
  const mapped = mapping.filter(({ value }) => value > 0);
  const best = Math.max(...mapped.map(({ value }) => value));
  const full = mapped.filter(({ value }) => value === best);
  if (full.length < mapped.length) asked.lost.add("weights");
  const told = full.length > 0 ? full.map(({ key }) => key) : correct.map(String);
  // Rules may take what the key doesn't name.
  const texts = [
    ...told,
    ...demanded(asked.item, declaration.identifier)
      .flat()
      .filter((one) => !told.includes(one) && isTaken(one, declaration, asked)),
  ];
  return {
    texts: [...new Set(texts.map((one) => one.trim()).filter(Boolean))],
    isExact: full.length > 0 && full.every(({ isExact }) => isExact),
  };
}

/** Whether a blank may hold this, as the item's rules have it, when all others are right. */
function isTaken(answer: string, { identifier }: Declaration, asked: Asked): boolean {
  const { declarations } = asked.processing;
  const responses = new Map<string, Value>(
    [...declarations.values()].map((one) => [one.identifier, { items: one.correct.slice(0, 1) }]),
  );
  const most = asked.processing.score(responses) ?? 0;
  const score = asked.processing.score(responses.set(identifier, { items: [answer] })) ?? 0;
  return score > 0 && score >= most;
}

/** A number with what its rules take for it; nothing where words are asked for. */
export function number(interaction: Element, asked: Asked, whole: Html): Draft | undefined {
  const declaration = declared(interaction, asked);
  if (!["float", "integer"].includes(declaration.baseType)) return undefined;
  const range = rangeIn(asked.item, declaration);
  if (!range) return undefined;
  const middle = declaration.correct[0] ?? (range[0] + range[1]) / 2;
  return {
    kind: "question",
    right: [middle],
    points: scored(asked, declaration, [middle]),
    ...(interaction.name === "sliderInteraction" ? { from: "sliderInteraction" } : {}),
    make: ({ said }) =>
      makeNumeric(
        { ...said, stem: said.stem || (asked.lang === "vi" ? "Điền số" : "Fill in the number") },
        whole,
        short(range[0]),
        short(range[1]),
      ),
  };
}

function rangeIn(item: Element, declaration: Declaration): readonly [number, number] | undefined {
  const [correct] = declaration.correct;
  const mapped = declaration.mapping.filter(({ value }) => value > 0);
  // Several numbers are words to be written.
  if (mapped.length > 1) return undefined;
  const rules = first(item, "responseProcessing");
  let from: number | undefined;
  let to: number | undefined;
  for (const element of rules ? descendants(rules) : []) {
    const parts = elementsOf(element);
    const at = parts.findIndex(
      (one) => one.name === "variable" && attribute(one, "identifier") === declaration.identifier,
    );
    if (at < 0 || parts.length !== 2) continue;
    const other = parts[1 - at];
    const value = other?.name === "correct" ? correct : Number(text(other).trim());
    if (typeof value !== "number" || Number.isNaN(value) || text(other) + (correct ?? "") === "")
      continue;
    const isFlipped = at === 1;
    if (element.name === "equal") return toleranceOf(element, value);
    if (/^gte?$/.test(element.name)) {
      if (isFlipped) to ??= value;
      else from ??= value;
    }
    if (/^lte?$/.test(element.name)) {
      if (isFlipped) from ??= value;
      else to ??= value;
    }
  }
  // Moodle's own writer has taken one end for the other.
  if (from !== undefined && to !== undefined) return [Math.min(from, to), Math.max(from, to)];
  const single = typeof correct === "number" ? correct : Number(mapped[0]?.key ?? Number.NaN);
  return Number.isNaN(single) ? undefined : [single, single];
}
