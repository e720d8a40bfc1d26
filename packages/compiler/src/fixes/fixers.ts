import type { Args, Code, Diagnostic } from "@hocvu/diagnostics";
import type { Edit } from "./edit.ts";

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

/** What each code's fault becomes. `undefined` where it is not plain what was meant. */
const editors: { readonly [C in Code]?: EditOf<C> } = {
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
  // Attributes beneath their heading, or before its end.
  HV2250: ({ line }, { text, start, end }) => {
    const heading = text.slice(0, start).search(/^#{1,6}[ \t][^\n]*\s*$/m);
    if (heading < 0) return undefined;
    const whole = { text, start: heading, end: Math.max(end, lineEnd(text, heading)) };
    // Of bold letters and code the proposal knows only the words.
    return /[*_`$[\\<]/.test(line) || /[*_`$[\\<]/.test(sourceOf(whole))
      ? undefined
      : replaced(whole, line);
  },
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
export const MAKES_SIGNS: ReadonlySet<Code> = new Set<Code>(["HV2126", "HV2250", "HV2251"]);

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

function sourceOf({ text, start, end }: Spot): string {
  return text.slice(start, end);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
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
