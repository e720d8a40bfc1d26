import { type Diagnostic, type Language, toJson } from "@hocvu/diagnostics";
import type { Version } from "../build/version.ts";

/** A diagnostic as the window lists it. */
export interface ToldProblem {
  readonly code: string;
  readonly severity: Diagnostic["severity"];
  readonly message: string;
  readonly hint?: string;
  readonly file?: string;
  readonly line?: number;
  /** Where the player shows it, as it stands behind the `#`. */
  readonly screen?: string;
}

/** A version as the window hears of it. */
export interface ToldVersion {
  readonly number: number;
  /** The version whose course is shown; undefined while there was none without errors. */
  readonly shown?: number;
  readonly title?: string;
  /** What the course asks for to be passed, as SCORM 1.2 and 2004 have it. */
  readonly masteryScore?: string;
  readonly minMeasure?: string;
  readonly problems: readonly ToldProblem[];
}

export function toldVersion(version: Version, language: Language): ToldVersion {
  const { number, shown, diagnostics } = version;
  const manifest = shown?.files.get("imsmanifest.xml")?.content;
  const asked = (element: string) =>
    new RegExp(`<${element}>([^<]*)<`).exec(String(manifest ?? ""))?.[1];
  const masteryScore = asked("adlcp:masteryscore");
  const minMeasure = asked("imsss:minNormalizedMeasure");
  return {
    number,
    ...(shown ? { shown: shown.number, title: shown.title } : {}),
    ...(masteryScore === undefined ? {} : { masteryScore }),
    ...(minMeasure === undefined ? {} : { minMeasure }),
    problems: diagnostics.map((one) => toldProblem(one, version, language)),
  };
}

function toldProblem(
  diagnostic: Diagnostic,
  { sourceOf, screenOf, root }: Version,
  language: Language,
): ToldProblem {
  const { code, severity, place } = diagnostic;
  const { message, hint, file, range } = toJson(diagnostic, language, sourceOf) as {
    readonly message: string;
    readonly hint?: string;
    readonly file?: string;
    readonly range?: { readonly start: { readonly line: number } };
  };
  const screen = place && screenOf(place);
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(file === undefined
      ? {}
      : { file: file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file }),
    ...(range === undefined ? {} : { line: range.start.line }),
    ...(screen === undefined ? {} : { screen }),
  };
}
