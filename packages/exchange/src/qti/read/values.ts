import type { Element } from "xast";
import { all, attribute, first, text } from "../../xml/elements.ts";

/** A single value of QTI; pairs and identifiers are texts. */
export type Single = string | number | boolean;
/** What a variable holds: nothing, one value, or several. */
export interface Value {
  readonly isOrdered?: boolean;
  readonly items: readonly Single[];
}

export const NULL: Value = { items: [] };

export function one(item: Single): Value {
  return { items: [item] };
}

/** A value as its base type has it; nothing for what is none. */
export function parsedAs(baseType: string, source: string): Single | undefined {
  const plain = source.trim();
  switch (baseType) {
    case "float":
    case "integer": {
      const number = Number(plain.replace(",", "."));
      return plain === "" || Number.isNaN(number) ? undefined : number;
    }
    case "boolean":
      return plain === "true" || plain === "1";
    case "string":
      return plain;
    default:
      // Pairs may be parted by more than one blank.
      return plain.replace(/\s+/g, " ");
  }
}

export interface MapEntry {
  readonly key: string;
  readonly value: number;
  readonly isExact: boolean;
}

/** A response as its item declares it. */
export interface Declaration {
  readonly identifier: string;
  readonly cardinality: string;
  readonly baseType: string;
  /** Empty where none is told. */
  readonly correct: readonly Single[];
  readonly mapping: readonly MapEntry[];
  readonly bounds: readonly [lower: number, upper: number];
  readonly otherwise: number;
}

export function declarationOf(element: Element): Declaration {
  const baseType = attribute(element, "baseType") || "identifier";
  const mapping = first(element, "mapping");
  const number = (name: string, otherwise: number) => {
    const written = attribute(mapping, name);
    return written === "" || Number.isNaN(Number(written)) ? otherwise : Number(written);
  };
  return {
    identifier: attribute(element, "identifier"),
    cardinality: attribute(element, "cardinality") || "single",
    baseType,
    correct: all(first(element, "correctResponse"), "value")
      .map((value) => parsedAs(baseType, text(value)))
      .filter((value) => value !== undefined),
    mapping: all(mapping, "mapEntry").map((entry) => ({
      key: String(parsedAs(baseType, attribute(entry, "mapKey")) ?? ""),
      value: Number(attribute(entry, "mappedValue")) || 0,
      isExact: attribute(entry, "caseSensitive") === "true",
    })),
    bounds: [
      number("lowerBound", Number.NEGATIVE_INFINITY),
      number("upperBound", Number.POSITIVE_INFINITY),
    ],
    otherwise: number("defaultValue", 0),
  };
}

/** What a response is worth by its mapping. */
export function mapped({ items }: Value, declaration: Declaration): number {
  const { mapping, bounds, otherwise } = declaration;
  const seen = new Set(items.map(String));
  let sum = 0;
  for (const item of seen) {
    const entry = mapping.find(({ key, isExact }) =>
      isExact || declaration.baseType !== "string"
        ? key === item
        : key.toLowerCase() === item.toLowerCase(),
    );
    sum += entry?.value ?? otherwise;
  }
  return Math.min(Math.max(sum, bounds[0]), bounds[1]);
}
