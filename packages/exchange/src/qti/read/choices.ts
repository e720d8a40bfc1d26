import { choiceId } from "@hocvu/model";
import type { Element } from "xast";
import { baseOf, makeChoice, makeOrdering } from "../../questions/make.ts";
import { all, attribute } from "../../xml/elements.ts";
import type { Asked, Draft } from "./asked.ts";
import { contentOf } from "./content.ts";
import { declared, rightChoices, scored } from "./key.ts";
import { descendants } from "./tree.ts";
import type { Declaration } from "./values.ts";

export function choices(interaction: Element, asked: Asked, element: string): Draft {
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

export function order(interaction: Element, asked: Asked): Draft {
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
