import type { Diagnostic } from "../diagnostic.ts";
import { inWords, type Language } from "../words.ts";
import { readerRange, type SourceOf } from "./columns.ts";
import { toPrintedJson } from "./visible.ts";

/** A diagnostic as programs get it; lines and columns count from 1. */
export function toJson(diagnostic: Diagnostic, language: Language, sourceOf: SourceOf): object {
  const { code, severity, place, related } = diagnostic;
  return {
    code,
    severity,
    ...inWords(diagnostic, language),
    ...(place ? { file: place.file, range: readerRange(place, sourceOf) } : {}),
    ...(related
      ? {
          related: related.map((other) => ({
            file: other.place.file,
            range: readerRange(other.place, sourceOf),
            role: other.role,
          })),
        }
      : {}),
  };
}

/** `{ "diagnostics": [ … ] }`, as the command prints it with `--format json`. */
export function formatJson(
  diagnostics: readonly Diagnostic[],
  language: Language,
  sourceOf: SourceOf,
): string {
  const list = diagnostics.map((diagnostic) => toJson(diagnostic, language, sourceOf));
  return toPrintedJson({ diagnostics: list });
}
