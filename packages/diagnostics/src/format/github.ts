import type { Diagnostic } from "../diagnostic.ts";
import { inWords, type Language } from "../words.ts";
import { readerRange, type SourceOf } from "./columns.ts";
import { visible } from "./visible.ts";

/** GitHub's workflow commands: each problem becomes an annotation on its line of the file that `named` says. */
export function formatGithub(
  diagnostics: readonly Diagnostic[],
  language: Language,
  sourceOf: SourceOf,
  named: (file: string) => string = asItIs,
): string {
  return diagnostics
    .map((diagnostic) => `${annotation(diagnostic, language, sourceOf, named)}\n`)
    .join("");
}

const asItIs = (file: string) => file;

function annotation(
  diagnostic: Diagnostic,
  language: Language,
  sourceOf: SourceOf,
  named: (file: string) => string,
): string {
  const { code, severity, place } = diagnostic;
  const { message, hint } = inWords(diagnostic, language);
  const properties: Record<string, string | number> = {};
  if (place) {
    const { start, end } = readerRange(place, sourceOf);
    Object.assign(properties, {
      file: visible(named(place.file)),
      line: start.line,
      endLine: end.line,
    });
    // Columns may only be given for a range within one line.
    if (start.line === end.line)
      Object.assign(properties, { col: start.column, endColumn: end.column });
  }
  properties.title = code;
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(`${value}`)}`,
  );
  const command = severity === "note" ? "notice" : severity;
  return `::${command} ${list.join(",")}::${escapeData(hint ? `${message}\n${hint}` : message)}`;
}

// The escapes that the runner undoes: actions/toolkit, packages/core/src/command.ts.
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
