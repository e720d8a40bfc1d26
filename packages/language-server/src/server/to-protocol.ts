import {
  catalogues,
  type Diagnostic,
  inWords,
  type Language,
  type Place,
} from "@hocvu/diagnostics";
import {
  DiagnosticSeverity,
  type Location,
  type Diagnostic as Told,
} from "vscode-languageserver-protocol/node";
import type { Range } from "../text/lines.ts";
import type { View } from "../text/view.ts";

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
} as const;

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where files that diagnostics name are for the client, and how they are written there. */
export interface Files {
  uriOf(name: string): string;
  viewOf(name: string): View | undefined;
}

/** A diagnostic in words, as the protocol has it. */
export function toProtocol(diagnostic: Diagnostic, language: Language, files: Files): Told {
  const { code, severity, place, related = [] } = diagnostic;
  const { message, hint } = inWords(diagnostic, language);
  return {
    range: place ? rangeOf(place, files) : TOP,
    severity: SEVERITIES[severity],
    code,
    source: "hocvu",
    message: hint === undefined ? message : `${message}\n${hint}`,
    ...(related.length > 0
      ? {
          relatedInformation: related.map((one) => ({
            location: locationOf(one.place, files),
            message: catalogues[language].roles[one.role],
          })),
        }
      : {}),
  };
}

export function locationOf(place: Place, files: Files): Location {
  return { uri: files.uriOf(place.file), range: rangeOf(place, files) };
}

/** Lines and columns are asked rather than offsets, which not every place has. */
function rangeOf({ file, start, end }: Place, files: Files): Range {
  const view = files.viewOf(file);
  if (!view) return TOP;
  return { start: view.position(start), end: view.position(end) };
}
