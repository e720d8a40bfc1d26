import type { Markup } from "../../xml/markup.ts";
import type { ContentOptions } from "./content.ts";

/** The one variable of an item that asks one thing. */
export const RESPONSE = "RESPONSE";

interface Declared {
  readonly identifier?: string;
  readonly cardinality: "single" | "multiple" | "ordered";
  readonly baseType: "identifier" | "directedPair" | "string" | "float";
  /** What is right; nothing where no answer is. */
  readonly right?: readonly (string | number)[];
  readonly mapping?: Markup | undefined;
}

/** A variable that takes an answer, with what is right and what its parts are worth. */
export function declaration(
  { identifier = RESPONSE, cardinality, baseType, right, mapping }: Declared,
  { dialect: { el } }: ContentOptions,
): Markup {
  return el(
    "responseDeclaration",
    { identifier, cardinality, baseType },
    right && el("correctResponse", {}, ...right.map((one) => el("value", {}, one))),
    mapping,
  );
}

/** What each part of an answer adds, from nothing to all points. */
export function mappingOf(
  upperBound: number,
  values: readonly (readonly [mapKey: string, mappedValue: number])[],
  { dialect: { el } }: ContentOptions,
): Markup {
  return el(
    "mapping",
    { lowerBound: 0, upperBound, defaultValue: 0 },
    ...values.map(([mapKey, mappedValue]) => el("mapEntry", { mapKey, mappedValue })),
  );
}

/** A share of the points, short enough to be read. */
export function share(points: number, parts: number): number {
  return Number((points / parts).toFixed(6));
}
