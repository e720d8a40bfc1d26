import type { Args, Code, Diagnostic, SourceOf } from "@hocvu/diagnostics";
import type { Edit } from "./edit.ts";
import { ordinaryBlanks } from "./pasted-blanks.ts";

/** How to mend what a diagnostic tells, if that is mechanical. */
export type Fix =
  | { readonly kind: "edit"; readonly file: string; readonly edit: Edit }
  | { readonly kind: "rename"; readonly from: string; readonly to: string };

/** A file's text, with the place that a diagnostic names. */
interface Spot {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type EditOf<C extends Code> = (args: Args[C], spot: Spot) => Edit | undefined;
type RenameOf<C extends Code> = (args: Args[C]) => { readonly from: string; readonly to: string };

/** Where the fault is in one line, and the diagnostic says how it was meant. */
function wholeLine({ line }: { readonly line: string }, spot: Spot): Edit | undefined {
  const { text, start } = spot;
  const begin = lineStart(text, start);
  const source = { text, start: begin, end: lineEnd(text, start) };
  const indent = /^[ ]*/.exec(sourceOf(source))?.[0] ?? "";
  return replaced(source, line.startsWith(" ") ? line : indent + line);
}

/** Likewise where the indent itself is the fault. */
function indentedLine(
  { line }: { readonly line: string },
  { text, start }: Spot,
): Edit | undefined {
  return replaced({ text, start: lineStart(text, start), end: lineEnd(text, start) }, line);
}

/** Attributes beneath their heading, or before its end. */
function headingLine(line: string, { text, start, end }: Spot): Edit | undefined {
  const heading = text.slice(0, start).search(/^#{1,6}[ \t][^\n]*\s*$/m);
  if (heading < 0) return undefined;
  const whole = { text, start: heading, end: Math.max(end, lineEnd(text, heading)) };
  // Of bold letters and code the proposal knows only the words.
  return /[*_`$[\\<]/.test(line) || /[*_`$[\\<]/.test(sourceOf(whole))
    ? undefined
    : replaced(whole, line);
}

/** What each code's fault becomes. `undefined` where it is not plain what was meant. */
const editors: { readonly [C in Code]?: EditOf<C> } = {
  // YAML whose line is plain.
  HV1060: wholeLine,
  HV1063: wholeLine,
  HV1066: indentedLine,
  HV1067: (_, { text, start }) => ordinaryBlanks(text, lineStart(text, start), "yaml"),
  HV1068: wholeLine,
  HV1069: indentedLine,
  HV1071: wholeLine,
  HV1072: wholeLine,
  HV1073: wholeLine,
  HV1074: wholeLine,
  HV1075: wholeLine,
  // Another sign for the three hyphens that close front matter; blank lines above those that open it.
  HV1064: ({ sign }, { start, end }) =>
    sign === undefined ? undefined : { start, end, text: "---" },
  HV1065: ({ cause }, { text, start }) =>
    cause === "blank" && text.slice(0, start).trim() === ""
      ? { start: 0, end: start, text: "" }
      : undefined,
  // Another capital letter than the file's name has.
  HV1014: ({ path, actual }, spot) => {
    const source = sourceOf(spot);
    const at = source.indexOf(path);
    const same = path.toLowerCase() === actual.toLowerCase();
    if (!same || at < 0 || at !== source.lastIndexOf(path)) return undefined;
    return { start: spot.start + at, end: spot.start + at + path.length, text: actual };
  },
  // A share without its percent sign: `50` or `0.5`.
  HV1018: ({ suggestion }, { text, start, end }) =>
    suggestion !== undefined && /^[\d.]+$/.test(text.slice(start, end))
      ? { start, end, text: suggestion }
      : undefined,
  // A heading without the blank after its signs.
  HV2127: (_, { end }) => ({ start: end, end, text: " " }),
  // A pasted blank where Markdown needs an ordinary one.
  HV2135: (_, { text, start }) => ordinaryBlanks(text, lineStart(text, start), "markdown"),
  // A value with blanks and without quotes.
  HV2139: ({ name, value }, spot) => replaced(spot, `${name}="${value}"`),
  // A link with a blank between its brackets or in its address.
  HV2170: ({ suggestion }, spot) =>
    suggestion === undefined ? undefined : replaced(spot, suggestion),
  // Round bullets.
  HV2171: ({ sign, numbered }, { text, start }) => {
    if (numbered) return undefined;
    const lines = /^(?:[ \t]*\S[^\n]*(?:\n|$))+/.exec(text.slice(start))?.[0].trimEnd() ?? "";
    const bullets = lines.split("\n").map((line) => {
      const at = line.length - line.trimStart().length;
      return line.startsWith(sign, at)
        ? `${line.slice(0, at)}- ${line.slice(at + sign.length).trimStart()}`
        : line;
    });
    return { start, end: start + lines.length, text: bullets.join("\n") };
  },
  // A heading behind a tab; one in bold letters is only perhaps a heading.
  HV2172: (args, spot) => (sourceOf(spot).startsWith("#") ? indentedLine(args, spot) : undefined),
  // Bold with its blanks on the wrong side of the signs, or with none before the next word.
  HV2173: ({ suggestion = "" }, spot) => {
    const { text, end } = spot;
    const next = suggestion.startsWith(`${sourceOf(spot)} `)
      ? suggestion.slice(sourceOf(spot).length + 1)
      : "";
    if (next !== "" && text.startsWith(next, end)) return { start: end, end, text: " " };
    return replaced(spot, suggestion);
  },
  // A table without its line of dashes, or with one that is too short.
  HV2174: ({ line }, { text, start }) => {
    const begin = lineStart(text, start);
    const end = lineEnd(text, start);
    if (/^[ |:-]+$/.test(text.slice(begin, end))) return { start: begin, end, text: line };
    return text[begin] === "|" ? { start: end, end, text: `\n${line}` } : undefined;
  },
  HV2175: ({ suggestion }, spot) =>
    suggestion === undefined ? undefined : headingLine(suggestion, spot),
  // A line that looks like a directive.
  HV2126: ({ suggestion }, spot) =>
    suggestion === undefined ? undefined : replaced(spot, suggestion),
  // A box that Markdown does not take for one.
  HV2217: ({ meant }, { text, start, end }) => {
    if (meant === undefined) return undefined;
    const parted = /^[ \t]|^\n|^$/.test(text.slice(end, end + 1));
    return { start, end, text: parted ? meant : `${meant} ` };
  },
  // Feedback that is not indented beneath its choice.
  HV2232: (_, { text, start, end }) => {
    if (lineStart(text, start) !== start) return undefined;
    return { start, end, text: text.slice(start, end).replace(/^(?=.)/gm, "  ") };
  },
  // A blank whose answer is code or bold; a formula is no answer that could be typed.
  HV2236: ({ text: answer }, spot) =>
    /[$<]/.test(sourceOf(spot)) ? undefined : replaced(spot, `[[${answer}]]`),
  HV2250: ({ line }, spot) => headingLine(line, spot),
  // A code block that begins on the line of its choice.
  HV2251: (_, { text, start }) => {
    const begin = lineStart(text, start);
    const indent = /^[ \t]*[-*+][ \t]/.exec(text.slice(begin, start))?.[0].length;
    if (indent === undefined) return undefined;
    const end = lineEnd(text, start);
    const from = text.slice(begin, start).trimEnd().length + begin;
    return { start: from, end, text: `\n${" ".repeat(indent)}${text.slice(start, end)}` };
  },
};

/** Codes of text that was meant as a sign: what it says is then no longer among a page's words. */
export const MAKES_SIGNS: ReadonlySet<Code> = new Set<Code>([
  "HV2126",
  "HV2139",
  "HV2170",
  "HV2175",
  "HV2250",
  "HV2251",
]);
/** Codes of lines that become headings or choices: their attributes and boxes are no text then. */
export const TAKES_SIGNS: ReadonlySet<Code> = new Set<Code>(["HV2127", "HV2135", "HV2172"]);

const renamers: { readonly [C in Code]?: RenameOf<C> } = {
  HV1001: ({ actual = "" }) => ({ from: actual, to: "course.md" }),
  HV1100: ({ path, name }) => ({ from: path, to: name }),
  HV1101: ({ path, name }) => ({ from: path, to: name }),
};

/** Endings of files whose content is that of a `.md`; what others hold is not only Markdown. */
const MARKDOWN = /\.(md|txt|markdown|mdown|mkdn?|mdwn)$/i;

/** How `diagnostic` can be mended in a course of which `textOf` tells the files' texts. */
export function fixOf(
  diagnostic: Diagnostic,
  textOf: (file: string) => string | undefined,
): Fix | undefined {
  const { code, args, place } = diagnostic;
  const rename = renamers[code] as RenameOf<Code> | undefined;
  if (rename) {
    const { from, to } = rename(args);
    return MARKDOWN.test(from) ? { kind: "rename", from, to } : undefined;
  }
  const editor = editors[code] as EditOf<Code> | undefined;
  const text = place && textOf(place.file);
  if (!editor || !place || text === undefined) return undefined;
  const spot = { text, start: place.start.offset, end: place.end.offset };
  const edit = editor(args, spot);
  return edit && { kind: "edit", file: place.file, edit };
}

/** Whether `diagnostic` tells of something that `fixCourse` mends. */
export function isMechanical(diagnostic: Diagnostic, textOf: SourceOf): boolean {
  return fixOf(diagnostic, textOf) !== undefined;
}

function sourceOf({ text, start, end }: Spot): string {
  return text.slice(start, end);
}

export function lineStart(text: string, offset: number): number {
  // From before the text's beginning, its first sign would be looked at all the same.
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

/** The whole place becomes `text`, if that says the same in other signs. */
function replaced(spot: Spot, text: string): Edit | undefined {
  const { start, end } = spot;
  return lettersOf(sourceOf(spot)) === lettersOf(text) ? { start, end, text } : undefined;
}

/** The letters of a text in an order of their own, without the signs around them. */
function lettersOf(text: string): string {
  const letters = text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]/gu) ?? [];
  return letters.sort().join("");
}
