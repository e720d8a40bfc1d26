import { choiceId } from "@hocvu/model";
import type { Element } from "xast";
import { makeCategorize, makeMatching } from "../../questions/make.ts";
import { all, attribute } from "../../xml/elements.ts";
import type { Asked, Draft } from "./asked.ts";
import { contentOf } from "./content.ts";
import { declared, scored } from "./key.ts";
import type { Declaration } from "./values.ts";

export function pairs(interaction: Element, asked: Asked): Draft {
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
export function associated(interaction: Element, asked: Asked): Draft {
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
