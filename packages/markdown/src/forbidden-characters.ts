import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import { forbiddenCharacters } from "@hocvu/model";
import type { Root } from "mdast";
import { location } from "vfile-location";
import type { ParsedFile } from "./parse-file.ts";
import { visit } from "./visit.ts";

type MakePlace = (start: number, end: number) => Place;

/**
 * Reports the characters in a file's text that no package can hold: each of them where it first stands, with how often
 * it stands there besides.
 */
export function reportForbidden(path: string, text: string, diagnostics: Diagnostic[]): void {
  const found = new Map<string, { readonly index: number; more: number }>();
  for (const { name, index } of forbiddenCharacters(text)) {
    const first = found.get(name);
    if (first) first.more += 1;
    else found.set(name, { index, more: 0 });
  }
  if (found.size === 0) return;
  const toPoint = location(text).toPoint;
  const point = (offset: number) => ({ line: 1, column: 1, ...toPoint(offset), offset });
  for (const [character, { index, more }] of found) {
    const place = { file: path, start: point(index), end: point(index + 1) };
    diagnostics.push(diagnostic("HV1045", { character, more }, place));
  }
}

const REFERENCE = /&#(?:x([\da-f]{1,6})|(\d{1,7}))(;?)/gi;
/** Where no references are read. */
const LITERAL = ["code", "inlineCode", "math", "inlineMath", "yaml"];

/** Likewise the references such as `&#xFFFE;` in Markdown, which would become a question mark in a box, or worse. */
export function reportReferences(
  { text, tree, place }: ParsedFile,
  diagnostics: Diagnostic[],
): void {
  const references = [...text.matchAll(REFERENCE)].flatMap(
    ({ 0: written, 1: hex, 2: decimal, 3: closed, index }) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      if (code > 0x10ffff || isEscaped(text, index)) return [];
      const [forbidden] = forbiddenCharacters(String.fromCodePoint(code));
      const end = index + written.length;
      return forbidden ? [{ character: forbidden.name, index, end, closed: closed !== "" }] : [];
    },
  );
  if (references.length === 0) return;
  const parts = partsOf(tree);
  const found = new Map<string, { readonly index: number; readonly end: number; more: number }>();
  let at = 0;
  for (const { character, index, end, closed } of references) {
    while ((parts[at]?.end ?? Number.POSITIVE_INFINITY) <= index) at++;
    const type = (parts[at]?.start ?? Number.POSITIVE_INFINITY) <= index ? parts[at]?.type : "text";
    // Browsers do without the semicolon, Markdown does not.
    if (type !== "html" && (type !== "text" || !closed)) continue;
    const first = found.get(character);
    if (first) first.more += 1;
    else found.set(character, { index, end, more: 0 });
  }
  for (const [character, { index, end, more }] of found) {
    diagnostics.push(diagnostic("HV1045", { character, more }, place(index, end)));
  }
}

function isEscaped(text: string, index: number): boolean {
  let slashes = 0;
  while (text[index - slashes - 1] === "\\") slashes++;
  return slashes % 2 === 1;
}

/** HTML, and where no references are read, in their order; none lies within another. */
function partsOf(tree: Root) {
  const parts: { readonly type: string; readonly start: number; readonly end: number }[] = [];
  visit(tree, ({ type, position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined) return;
    if (type === "html" || LITERAL.includes(type)) parts.push({ type, start, end });
  });
  return parts.sort((a, b) => a.start - b.start);
}

// YAML 1.2.2, 5.7: what a backslash may be followed by in double quotes.
const ESCAPE = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^xuU])/g;
const SHORT: Readonly<Record<string, number>> = { "0": 0, a: 7, b: 8, v: 11, f: 12, e: 27 };

/**
 * Reports a value of YAML that an escape such as `"\\e"` gives a character which no package can hold. `source` is how the
 * value was written, `start` where that is.
 */
export function reportEscapes(
  value: string,
  source: string,
  start: number,
  place: MakePlace,
  diagnostics: Diagnostic[],
): void {
  // What stands there as it is was reported with the rest of the file.
  const asItIs = new Set([...forbiddenCharacters(source)].map(({ name }) => name));
  for (const { name: character } of forbiddenCharacters(value)) {
    if (asItIs.has(character)) continue;
    asItIs.add(character);
    const code = Number.parseInt(character.slice(2), 16);
    const all = [...source.matchAll(ESCAPE)].filter(({ 0: written }) => meant(written) === code);
    const at = start + (all[0]?.index ?? 0);
    const end = at + (all[0]?.[0].length ?? source.length);
    const more = Math.max(0, all.length - 1);
    diagnostics.push(diagnostic("HV1045", { character, more }, place(at, end)));
  }
}

function meant(written: string): number | undefined {
  const digits = written.slice(2);
  return digits === "" ? SHORT[written.slice(1)] : Number.parseInt(digits, 16);
}
