import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import { escaped } from "../front-matter/pointer.ts";
import type { FrontMatter } from "../front-matter/read-front-matter.ts";
import type { CourseFront } from "../front-matter/types.ts";
import type { ParsedFile } from "../parse-file.ts";
import { gatherUnfilled, isUnfilled, placeholdersIn, type Unfilled } from "./placeholders.ts";
import type { Settings } from "./read-settings.ts";
import { referencesIn } from "./references.ts";
import { type OpenPart, type Variables, variablesOf } from "./variables.ts";

/** What the settings and `variables` of course.md hold. A value may refer to those before it. */
export function readVariables(
  file: ParsedFile,
  front: FrontMatter,
  settings: Settings,
  unfilled: Unfilled,
  diagnostics: Diagnostic[],
): Variables {
  const values = new Map<string, string>();
  const open = new Map<string, readonly OpenPart[]>();
  const whole = front.sound && settings.whole;
  const soFar = variablesOf({ values, whole, open }, unfilled, diagnostics);
  // What nobody uses need not be filled in.
  const unused = variablesOf({ values, whole, open }, gatherUnfilled(), diagnostics);
  const openIn = (text: string) =>
    referencesIn(text).flatMap(({ name }) => open.get(name) ?? ([] as readonly OpenPart[]));
  for (const { name, text, at, written } of settings.entries) {
    const placeIn = () => at;
    const own = placeholdersIn(text).map((part) => [part, at] as const);
    open.set(name, [...own, ...openIn(text)]);
    values.set(name, unused.fillIn(text, { source: written, placeIn }));
  }
  const written = (front.data as CourseFront).variables ?? {};
  for (const [name, value] of Object.entries(written)) {
    const at = writtenAt(file, front.placeAt(`/variables/${escaped(name)}`));
    // A number is taken as it was written: a telephone number begins with 0.
    const text = typeof value === "string" ? value : at.source.trim();
    const shared = settings.entries.find((one) => one.name === name);
    if (shared) {
      const place = front.placeAt(`/variables/${escaped(name)}`) ?? file.place(0, 0);
      const related = [{ place: shared.place, role: "inSettings" as const }];
      diagnostics.push(diagnostic("HV2452", { name }, place, related));
    }
    open.set(name, openIn(text));
    values.set(name, unused.fillIn(text, at));
  }
  return soFar;
}

/** Values that name files, and so cannot be shown while they are unfilled. */
const NAMES_A_FILE = /\/(logo|cover|template|glossary)$/;

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
      if (pointer === "/iri") return placeholdersIn(filled).reduce(withStandIn, filled);
      return NAMES_A_FILE.test(pointer) && isUnfilled(filled) ? undefined : filled;
    }
    if (Array.isArray(value)) return value.map((one, index) => fill(one, `${pointer}/${index}`));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(
      ([key, one]) => [key, fill(one, `${pointer}/${escaped(key)}`)] as const,
    );
    return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
  };
  return { ...front, data: fill(front.data, "") as FrontMatter["data"] };
}

/** An address that names the course has to be one, also before its organiser knows theirs. */
const withStandIn = (iri: string, placeholder: string) =>
  iri.replace(placeholder, "unfilled.example");

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
