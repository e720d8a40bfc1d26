import { isMechanical } from "@hocvu/compiler";
import { type Diagnostic, type Language, toJson } from "@hocvu/diagnostics";
import { below } from "../build/below.ts";
import { linesBetween } from "../build/lines-between.ts";
import type { Version } from "../build/version.ts";

/** A diagnostic as the window lists it. */
export interface ToldProblem {
  readonly code: string;
  readonly severity: Diagnostic["severity"];
  readonly message: string;
  readonly hint?: string;
  readonly file?: string;
  readonly line?: number;
  /** Lines and columns from 1, in UTF-16 units of the text in NFC. */
  readonly range?: { readonly start: TextPoint; readonly end: TextPoint };
  /** Where the player shows it, as it stands behind the `#`. */
  readonly screen?: string;
  /** The question of a bank that it is about, by its id. */
  readonly question?: string;
  /** The line of the course as it is shown, of which `line` may be a later one. */
  readonly shownLine?: number;
  /** Whether a button mends it. */
  readonly mechanical?: true;
}

export interface TextPoint {
  readonly line: number;
  readonly column: number;
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
  const { number, shown } = version;
  const manifest = shown?.files.get("imsmanifest.xml")?.content;
  const asked = (element: string) =>
    new RegExp(`<${element}>([^<]*)<`).exec(String(manifest ?? ""))?.[1];
  const masteryScore = asked("adlcp:masteryscore");
  const minMeasure = asked("imsss:minNormalizedMeasure");
  return {
    number,
    ...(shown ? { shown: shown.number, title: shown.course.title } : {}),
    ...(masteryScore === undefined ? {} : { masteryScore }),
    ...(minMeasure === undefined ? {} : { minMeasure }),
    problems: toldProblems(version, language),
  };
}

export function toldProblems(version: Version, language: Language): readonly ToldProblem[] {
  const toShown = linesToShown(version);
  return version.diagnostics.map((one) => toldProblem(one, version, language, toShown));
}

function toldProblem(
  diagnostic: Diagnostic,
  { sourceOf, spotOf, root }: Version,
  language: Language,
  toShown: ReturnType<typeof linesToShown>,
): ToldProblem {
  const { code, severity, place } = diagnostic;
  const { message, hint, file, range } = toJson(diagnostic, language, sourceOf) as {
    readonly message: string;
    readonly hint?: string;
    readonly file?: string;
    readonly range?: { readonly start: { readonly line: number } };
  };
  const spot = place && spotOf(place);
  const line = range?.start.line;
  const shownLine = file === undefined || line === undefined ? undefined : toShown(file)?.(line);
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(file === undefined ? {} : { file: below(root, file) }),
    ...(line === undefined ? {} : { line }),
    ...(place ? { range: { start: pointOf(place.start), end: pointOf(place.end) } } : {}),
    ...(shownLine === undefined ? {} : { shownLine }),
    ...spot,
    ...(isMechanical(diagnostic, sourceOf) ? { mechanical: true } : {}),
  };
}

/** The lines of a file in the course that is shown, where it has it; compared once, however much is told of it. */
function linesToShown({ sourceOf, shown }: Version) {
  const known = new Map<string, ReturnType<typeof linesBetween> | undefined>();
  return (file: string) => {
    if (!known.has(file)) {
      const before = shown?.sourceOf(file);
      known.set(
        file,
        before === undefined ? undefined : linesBetween(sourceOf(file) ?? "", before),
      );
    }
    return known.get(file);
  };
}

function pointOf({ line, column }: TextPoint): TextPoint {
  return { line, column };
}
