import type { Args, Code } from "./codes.ts";

/** Line and column count from 1, column and offset in UTF-16 code units of the NFC text, as in unist. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Place {
  /** With forward slashes, relative to the course folder; {@link relocate} makes it relative to somewhere else. */
  readonly file: string;
  readonly start: Point;
  readonly end: Point;
}

/** `note`: worth knowing, and nothing to mend. */
export type Severity = "error" | "warning" | "note";

/** A second place that belongs to the problem; `role` is a key of the catalogue's `roles`. */
export interface Related {
  readonly place: Place;
  readonly role: Role;
}

export type Role = "firstUsed" | "alsoHere" | "inCourse" | "inGlossary" | "inSettings";

/** One problem. It holds no prose: words are made when printing, from a catalogue a language. */
export interface Diagnostic<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly args: Args[C];
  readonly place?: Place;
  readonly related?: readonly Related[];
}

/** What a stage understood, and everything it found wrong. */
export interface Checked<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a part of a Course was written, by JSON pointer (`/modules/0/bank/3/id`); the nearest parent's place if it has none itself. */
export type PlaceAt = (pointer: string) => Place | undefined;

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** Whether there is anything to mend: an error or a warning. */
export function hasProblems(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity !== "note");
}

/** The same diagnostic with `move` applied to every file name in it. */
export function relocate(diagnostic: Diagnostic, move: (file: string) => string): Diagnostic {
  const moved = (place: Place): Place => ({ ...place, file: move(place.file) });
  return {
    ...diagnostic,
    ...(diagnostic.place ? { place: moved(diagnostic.place) } : {}),
    ...(diagnostic.related
      ? { related: diagnostic.related.map((other) => ({ ...other, place: moved(other.place) })) }
      : {}),
  };
}

/** In the order a reader mends them: by file, then by place; what has no place comes first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.place?.file ?? "", b.place?.file ?? "") ||
      (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0) ||
      compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
