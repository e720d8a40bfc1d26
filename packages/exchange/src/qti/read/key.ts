import type { Element } from "xast";
import { attribute, elementsOf, first, text } from "../../xml/elements.ts";
import type { Asked } from "./asked.ts";
import { answered } from "./processing.ts";
import { descendants } from "./tree.ts";
import type { Declaration, Single } from "./values.ts";

/** The response that an interaction asks for, as the item declares it. */
export function declared(interaction: Element, { processing }: Asked): Declaration {
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
export function scored(asked: Asked, declaration: Declaration, items: readonly Single[]): number {
  return asked.processing.score(answered(declaration, items)) ?? 0;
}

/** The key as the item tells it, by its rules where it doesn't. */
export function rightChoices(
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
export function demanded(item: Element, identifier: string): readonly (readonly string[])[] {
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
