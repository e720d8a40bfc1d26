import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Attributes } from "../attributes.ts";

/** An attribute that has one of a few values; `undefined` where it is left out or, reported, something else. */
export function readOneOf<const V extends string>(
  name: string,
  allowed: readonly V[],
  attributes: Attributes,
  diagnostics: Diagnostic[],
): V | undefined {
  const written = attributes.pairs.get(name);
  if (!written) return undefined;
  const value = allowed.find((candidate) => candidate === written.value);
  if (value === undefined) {
    diagnostics.push(diagnostic("HV2113", { name, value: written.value, allowed }, written.place));
  }
  return value;
}

export function readYesNo(
  name: string,
  attributes: Attributes,
  diagnostics: Diagnostic[],
  otherwise: boolean,
): boolean {
  const value = readOneOf(name, ["yes", "no"], attributes, diagnostics);
  return value === undefined ? otherwise : value === "yes";
}

/** `scoring=`: all or nothing unless the author says otherwise. */
export function readScoring(attributes: Attributes, diagnostics: Diagnostic[]): "all" | "partial" {
  return readOneOf("scoring", ["all", "partial"], attributes, diagnostics) ?? "all";
}
