import type { Diagnostic, Place } from "@hocvu/diagnostics";
import type { FrontMatter } from "../front-matter/read-front-matter.ts";
import type { CourseFront } from "../front-matter/types.ts";
import type { ParsedFile } from "../parse-file.ts";
import { isUnfilled, type Unfilled } from "./placeholders.ts";
import { type Variables, variablesOf } from "./variables.ts";

/** What `variables` of course.md holds. A value may refer to those before it. */
export function readVariables(
  file: ParsedFile,
  front: FrontMatter,
  diagnostics: Diagnostic[],
): Variables {
  const values = new Map<string, string>();
  const soFar = variablesOf(values, front.sound, diagnostics);
  const written = (front.data as CourseFront).variables ?? {};
  for (const [name, value] of Object.entries(written)) {
    const at = writtenAt(file, front.placeAt(`/variables/${name}`));
    // A number is taken as it was written: a telephone number begins with 0.
    const text = typeof value === "string" ? value : at.source.trim();
    values.set(name, soFar.fillIn(text, at));
  }
  return soFar;
}

/** Values that name files, and so cannot be shown while they are unfilled. */
const NAMES_A_FILE = /\/(logo|template|glossary)$/;

/** The same front matter with its variables filled in; what an organiser has still to fill in is noted. */
export function fillFront(
  file: ParsedFile,
  front: FrontMatter,
  variables: Variables,
  unfilled: Unfilled,
): FrontMatter {
  const fill = (value: unknown, pointer: string): unknown => {
    if (typeof value === "string") {
      const at = writtenAt(file, front.placeAt(pointer));
      unfilled.note(value, at.source, at.placeIn);
      if (pointer.startsWith("/variables/")) return value;
      const outOfSight = { ...at, source: hidden(at.source) };
      const filled = shown(variables.fillIn(hidden(value), outOfSight));
      return NAMES_A_FILE.test(pointer) && isUnfilled(filled) ? undefined : filled;
    }
    if (Array.isArray(value)) return value.map((one, index) => fill(one, `${pointer}/${index}`));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(
      ([key, one]) => [key, fill(one, `${pointer}/${key}`)] as const,
    );
    return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
  };
  return { ...front, data: fill(front.data, "") as FrontMatter["data"] };
}

/** `\{{x}}` in YAML means the braces themselves; until all is filled in they are kept out of sight. */
const HIDDEN = "\uE0F0\uE0F0\uE0F0";
const hidden = (text: string) => text.replaceAll("\\{{", HIDDEN);
const shown = (text: string) => text.replaceAll(HIDDEN, "{{");

function writtenAt(file: ParsedFile, place: Place = file.place(0, 0)) {
  const { start, end } = place;
  return {
    source: file.text.slice(start.offset, end.offset),
    placeIn: (from: number, to: number) => file.place(start.offset + from, start.offset + to),
  };
}
