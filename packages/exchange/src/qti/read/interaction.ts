import type { ForeignLoss, QuestionFault } from "@hocvu/diagnostics";
import { choiceId, type FillInQuestion, type Html, MAX_CHOICES, type Question } from "@hocvu/model";
import type { Element } from "xast";
import { short } from "../../gift/read.ts";
import { plainText } from "../../html/foreign-html.ts";
import {
  baseOf,
  blankHtml,
  makeCategorize,
  makeChoice,
  makeFillIn,
  makeMatching,
  makeNumeric,
  makeOrdering,
  type Said,
} from "../../questions/make.ts";
import { all, attribute, elementsOf, first, text } from "../../xml/elements.ts";
import { type ContentContext, contentOf } from "./content.ts";
import { answered, type Processing, toleranceOf } from "./processing.ts";
import { descendants } from "./tree.ts";
import type { Declaration, Single, Value } from "./values.ts";

/** An item while it is read. */
export interface Asked {
  readonly item: Element;
  readonly interactions: readonly Element[];
  readonly processing: Processing;
  /** The text with the blanks, where there are some. */
  readonly text: Html;
  readonly content: ContentContext;
  readonly lang: "vi" | "en";
  readonly name: string;
  /** What gets lost; added to while reading. */
  readonly lost: Set<ForeignLoss>;
}

/** What an interaction asks; it becomes a question once all else of the item is known. */
export type Draft =
  | { readonly kind: "unknown"; readonly what: string }
  | { readonly kind: "lacking"; readonly lack: QuestionFault }
  | {
      readonly kind: "question";
      /** The right answer, by which feedback is told apart. */
      readonly right: readonly Single[];
      readonly points?: number | undefined;
      /** What it was there, if that is something else. */
      readonly from?: string;
      make(rest: { readonly said: Said; readonly feedback: ReadonlyMap<string, Html> }): Question;
    };

export function questionOf(asked: Asked): Draft {
  const [interaction] = asked.interactions;
  const many = interaction ? mostOf(interaction) : 0;
  if (many > MAX_CHOICES) return { kind: "unknown", what: `${interaction?.name} × ${many}` };
  switch (interaction?.name) {
    case "choiceInteraction":
      return choices(interaction, asked, "simpleChoice");
    case "hottextInteraction":
      return choices(interaction, asked, "hottext");
    case "orderInteraction":
      return order(interaction, asked);
    case "matchInteraction":
      return pairs(interaction, asked);
    case "associateInteraction":
      return associated(interaction, asked);
    case "gapMatchInteraction":
      return gaps(interaction, asked);
    case "textEntryInteraction":
    case "inlineChoiceInteraction":
      return asked.interactions.length === 1 && interaction.name === "textEntryInteraction"
        ? (number(interaction, asked, asked.text) ?? blanks(asked))
        : blanks(asked);
    case "sliderInteraction":
      return (
        number(interaction, asked, `<p>${blankHtml(0)}</p>`) ?? {
          kind: "lacking",
          lack: "number",
        }
      );
    default:
      return { kind: "unknown", what: interaction?.name ?? "assessmentItem" };
  }
}

/** How many things of one kind an answer may name. */
function mostOf(interaction: Element): number {
  const counts = new Map<string, number>();
  for (const { name } of descendants(interaction))
    if (/Choice$|^hottext$|^gap$/.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function declared(interaction: Element, { processing }: Asked): Declaration {
  const identifier = attribute(interaction, "responseIdentifier");
  return (
    processing.declarations.get(identifier) ?? {
      identifier,
      cardinality: "single",
      baseType: "identifier",
      correct: [],
      mapping: [],
      bounds: [0, 0],
      otherwise: 0,
    }
  );
}

/** What the item's own rules give for an answer. */
function scored(asked: Asked, declaration: Declaration, items: readonly Single[]): number {
  return asked.processing.score(answered(declaration, items)) ?? 0;
}

function choices(interaction: Element, asked: Asked, element: string): Draft {
  const declaration = declared(interaction, asked);
  const isHottext = element === "hottext";
  const found = isHottext
    ? [...descendants(interaction)].filter(({ name }) => name === element)
    : all(interaction, element);
  if (found.length < 2) return { kind: "lacking", lack: "answers" };
  const identifiers = found.map((choice) => attribute(choice, "identifier"));
  const isSingle =
    declaration.cardinality === "single" || attribute(interaction, "maxChoices") === "1";
  const htmls = found.map((choice) => contentOf(choice.children, asked.content));
  const isShuffled = attribute(interaction, "shuffle") === "true";
  const right = rightChoices(declaration, asked, identifiers, isSingle);
  if (right.length === 0) {
    if (!isSingle || isHottext || !isOpinion(interaction, asked, declaration))
      return { kind: "lacking", lack: "right" };
    const isOurs = attribute(interaction, "class") === "likert";
    return {
      kind: "question",
      right: [],
      ...(isOurs ? {} : { from: "choiceInteraction" }),
      make: ({ said }) => ({
        ...baseOf({ ...said, exam: false }),
        type: "likert",
        scale: htmls.map((html, index) => ({ id: choiceId(index), html })),
      }),
    };
  }
  const full = scored(asked, declaration, right);
  const [one] = right;
  const part = right.length > 1 && one !== undefined ? scored(asked, declaration, [one]) : 0;
  const isPartly = identifiers.some((identifier) => {
    if (!isSingle || right.includes(identifier)) return false;
    const score = scored(asked, declaration, [identifier]);
    return score > 0 && score < full;
  });
  const shares = right.map((identifier) => scored(asked, declaration, [identifier]));
  if (isPartly || (!isSingle && new Set(shares).size > 1)) asked.lost.add("weights");
  return {
    kind: "question",
    right,
    points: full,
    ...(isHottext ? { from: "hottextInteraction" } : {}),
    make: ({ said, feedback }) =>
      makeChoice(
        said,
        found.map((choice, index) => ({
          html: htmls[index] ?? "",
          correct: right.includes(identifiers[index] ?? ""),
          feedback: feedback.get(identifiers[index] ?? ""),
          pinned: attribute(choice, "fixed") === "true",
        })),
        {
          shuffle: isShuffled,
          scoring: part > 0 ? "partial" : "all",
          ...(isSingle && right.length === 1
            ? { type: "single" as const }
            : !isSingle
              ? { type: "multiple" as const }
              : {}),
        },
      ),
  };
}

/** The key as the item tells it, by its rules where it doesn't. */
function rightChoices(
  declaration: Declaration,
  asked: Asked,
  identifiers: readonly string[],
  isSingle: boolean,
): readonly string[] {
  const told = declaration.correct.map(String).filter((one) => identifiers.includes(one));
  if (told.length > 0) return told;
  const scores = identifiers.map((one) => [one, scored(asked, declaration, [one])] as const);
  const best = Math.max(...scores.map(([, score]) => score));
  if (best > 0)
    return scores
      .filter(([, score]) => (isSingle ? score === best : score > 0))
      .map(([one]) => one);
  const byMap = declaration.mapping.filter(
    ({ key, value }) => value > 0 && identifiers.includes(key),
  );
  if (byMap.length > 0) return byMap.map(({ key }) => key);
  const wanted = demanded(asked.item, declaration.identifier)
    .map((values) => values.filter((one) => identifiers.includes(one)))
    .find((values) => values.length > 0 && scored(asked, declaration, values) > 0);
  return wanted ?? [];
}

/** What each condition of the rules compares a response with, but for what it must not be. */
function demanded(item: Element, identifier: string): readonly (readonly string[])[] {
  const rules = first(item, "responseProcessing");
  const conditions = rules
    ? [...descendants(rules)].filter(({ name }) => /^response(?:If|ElseIf)$/.test(name))
    : [];
  return conditions.map((condition) => {
    const found = new Set<string>();
    const look = (element: Element | undefined) => {
      if (!element || element.name === "not") return;
      const parts = elementsOf(element);
      const isAbout = parts.some(
        (one) => one.name === "variable" && attribute(one, "identifier") === identifier,
      );
      if (isAbout)
        for (const part of parts)
          for (const value of [part, ...descendants(part)])
            if (value.name === "baseValue") found.add(text(value).trim());
      for (const part of parts) look(part);
    };
    look(elementsOf(condition)[0]);
    return [...found];
  });
}

/** Whether a choice without a key is meant to have none: nothing in the item asks for what is right. */
function isOpinion(
  interaction: Element,
  { processing, item }: Asked,
  { correct }: Declaration,
): boolean {
  if (attribute(interaction, "class").split(/\s+/).includes("likert")) return true;
  const isScored = all(item, "outcomeDeclaration").some(
    (one) => attribute(one, "identifier") === "SCORE",
  );
  return correct.length === 0 && !processing.hasRules && !isScored;
}

function order(interaction: Element, asked: Asked): Draft {
  const declaration = declared(interaction, asked);
  const found = new Map(
    all(interaction, "simpleChoice").map((choice) => [attribute(choice, "identifier"), choice]),
  );
  if (found.size < 2) return { kind: "lacking", lack: "answers" };
  const right = declaration.correct.map(String).filter((one) => found.has(one));
  if (right.length < 2 || new Set(right).size < right.length)
    return { kind: "lacking", lack: "right" };
  if (right.length < found.size) asked.lost.add("distractors");
  const [first_ = "", second = "", ...rest] = right;
  // The first two changed: what is left in its place counts if parts do.
  const part = rest.length > 0 ? scored(asked, declaration, [second, first_, ...rest]) : 0;
  return {
    kind: "question",
    right,
    points: scored(asked, declaration, right),
    make: ({ said }) =>
      makeOrdering(
        said,
        right.map((one) => contentOf(found.get(one)?.children ?? [], asked.content)),
        { scoring: part > 0 ? "partial" : "all" },
      ),
  };
}

function pairs(interaction: Element, asked: Asked): Draft {
  const declaration = declared(interaction, asked);
  const [lefts = [], rights = []] = all(interaction, "simpleMatchSet").map((set) =>
    all(set, "simpleAssociableChoice"),
  );
  return paired(interaction, asked, declaration, lefts, rights);
}

/** Which of one list belongs to which of another. */
function paired(
  interaction: Element,
  asked: Asked,
  declaration: Declaration,
  lefts: readonly Element[],
  rights: readonly Element[],
): Draft {
  if (lefts.length < 2 || rights.length < 2) return { kind: "lacking", lack: "answers" };
  const told =
    declaration.correct.length > 0
      ? declaration.correct.map(String)
      : declaration.mapping.filter(({ value }) => value > 0).map(({ key }) => key);
  const pairs_ = told.map((pair) => pair.split(" "));
  const rightOf = lefts.map((left) => {
    const own = pairs_.filter(([one]) => one === attribute(left, "identifier"));
    if (own.length > 1) asked.lost.add("answers");
    return rights.findIndex((right) => attribute(right, "identifier") === own[0]?.[1]);
  });
  const isAny = rightOf.filter((at) => at >= 0).length;
  if (isAny < 2) return { kind: "lacking", lack: "right" };
  const used = new Set(rightOf);
  const [one] = declaration.correct;
  const part = one === undefined ? 0 : scored(asked, declaration, [one]);
  const scoring = part > 0 || declaration.correct.length === 0 ? "partial" : "all";
  const htmlOf = (element: Element | undefined) =>
    contentOf(element?.children ?? [], asked.content);
  const isOurs = attribute(interaction, "class").split(/\s+/).includes("categorize");
  const isSorting =
    isOurs ||
    /\bmatch_(?:krpim|true_false)\b/.test(attribute(interaction, "class")) ||
    (rights.length * 2 <= lefts.length && used.size < isAny);
  // A group of ours may well have nothing in it; of others it is one for no answer.
  const kept = rights.filter((_, at) => isOurs || used.has(at));
  const isIdle = kept.length < rights.length;
  if (isIdle || rightOf.includes(-1)) asked.lost.add("distractors");
  return {
    kind: "question",
    right: declaration.correct,
    points: scored(asked, declaration, declaration.correct),
    make: ({ said }) => {
      if (!isSorting)
        return makeMatching(
          said,
          lefts.flatMap((left, index) =>
            (rightOf[index] ?? -1) < 0
              ? []
              : [[htmlOf(left), htmlOf(rights[rightOf[index] ?? 0])] as const],
          ),
          { scoring },
        );
      const things = lefts.flatMap((left, index) =>
        (rightOf[index] ?? -1) < 0
          ? []
          : [[htmlOf(left), kept.indexOf(rights[rightOf[index] ?? 0] as Element)] as const],
      );
      const question = makeCategorize(said, kept.map(htmlOf), things, { scoring });
      if (!isOurs) return question;
      // Their order tells nothing already.
      return {
        ...question,
        items: things.map(([html], index) => ({ id: choiceId(index), html })),
        right: things.map(([, group]) => choiceId(group)),
      };
    },
  };
}

/** Pairs out of one heap: the first of each is the left one. */
function associated(interaction: Element, asked: Asked): Draft {
  const declaration = declared(interaction, asked);
  const found = all(interaction, "simpleAssociableChoice");
  const named = new Map(found.map((choice) => [attribute(choice, "identifier"), choice]));
  const pairs_ = declaration.correct
    .map((pair) => String(pair).split(" "))
    .map(([left = "", right = ""]) => [named.get(left), named.get(right)] as const)
    .filter((pair): pair is [Element, Element] => pair[0] !== undefined && pair[1] !== undefined);
  if (pairs_.length < 2) return { kind: "lacking", lack: "right" };
  if (pairs_.length * 2 < found.length) asked.lost.add("distractors");
  return {
    kind: "question",
    right: declaration.correct,
    points: scored(asked, declaration, declaration.correct),
    from: "associateInteraction",
    make: ({ said }) =>
      makeMatching(
        said,
        pairs_.map(
          ([left, right]) =>
            [
              contentOf(left.children, asked.content),
              contentOf(right.children, asked.content),
            ] as const,
        ),
      ),
  };
}

/** Words that are put into gaps: the gaps are written in. */
function gaps(interaction: Element, asked: Asked): Draft {
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

function blanks(asked: Asked): Draft {
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
function number(interaction: Element, asked: Asked, whole: Html): Draft | undefined {
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
