import type { Diagnostic, Place } from "../diagnostic.ts";
import { catalogues, inWords, type Language } from "../words.ts";
import { toPrintedJson } from "./visible.ts";

/** A SARIF 2.1.0 log, for code-scanning services. Columns are UTF-16 code units, which the log says. */
export function formatSarif(
  diagnostics: readonly Diagnostic[],
  language: Language,
  toolVersion: string,
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
        results: diagnostics.map((diagnostic) => result(diagnostic, codes, language)),
      },
    ],
  };
  return toPrintedJson(log);
}

function result(diagnostic: Diagnostic, codes: readonly string[], language: Language): object {
  const { code, severity, place, related } = diagnostic;
  const { message, hint } = inWords(diagnostic, language);
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: hint ? `${message}\n${hint}` : message },
    ...(place ? { locations: [location(place)] } : {}),
    ...(related
      ? {
          relatedLocations: related.map((other, id) => ({
            id,
            ...location(other.place),
            message: { text: catalogues[language].roles[other.role] },
          })),
        }
      : {}),
  };
}

function location({ file, start, end }: Place): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file.replace(/\p{Cs}/gu, "\ufffd")) },
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
      },
    },
  };
}
