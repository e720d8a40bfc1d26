import type { Diagnostic, Place } from "../diagnostic.ts";
import { catalogues, inWords, type Language } from "../words.ts";
import { toPrintedJson } from "./visible.ts";

/** A SARIF 2.1.0 log, for code-scanning services. Columns are UTF-16 code units, which the log says; files are called as `named` says. */
export function formatSarif(
  diagnostics: readonly Diagnostic[],
  language: Language,
  toolVersion: string,
  named: (file: string) => string = (file) => file,
): string {
  const codes = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "hocvu", version: toolVersion, rules: codes.map((id) => ({ id })) },
        },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((diagnostic) => result(diagnostic, codes, language, named)),
      },
    ],
  };
  return toPrintedJson(log);
}

function result(
  diagnostic: Diagnostic,
  codes: readonly string[],
  language: Language,
  named: (file: string) => string,
): object {
  const { code, severity, place, related } = diagnostic;
  const { message, hint } = inWords(diagnostic, language);
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: hint ? `${message}\n${hint}` : message },
    ...(place ? { locations: [location(place, named)] } : {}),
    ...(related
      ? {
          relatedLocations: related.map((other, id) => ({
            id,
            ...location(other.place, named),
            message: { text: catalogues[language].roles[other.role] },
          })),
        }
      : {}),
  };
}

function location({ file, start, end }: Place, named: (file: string) => string): object {
  const path = named(file).replace(/\p{Cs}/gu, "\ufffd");
  return {
    physicalLocation: {
      artifactLocation: {
        // Neither a fragment nor a query begins in a path.
        uri: encodeURI(path).replace(/[#?]/g, encodeURIComponent),
      },
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
      },
    },
  };
}
