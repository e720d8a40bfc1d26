/**
 * What a reader cannot see, or what changes how the rest is seen: control characters and line ends, what turns the
 * direction of text or takes no room, halves of characters, and what is none. Combining marks are not among it, nor
 * the blanks that do not break, nor the joiners of emoji and of scripts that write letters together.
 */
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u{fff9}-\u{fffb}]|(?![\u{200c}\u{200d}])(?=\p{Default_Ignorable_Code_Point})\p{Cf}/gu;
/** Stay where they are: blanks, the joiners apart, that every terminal and every log shows as such. */
const BLANK = "\t";
const ESC = "\u001b";
/** A color, as `picocolors` writes it. */
const COLOR = new RegExp(`(${ESC}\\[[\\d;]*m)`);

/**
 * What CI runners obey in the log of a job. `##[…]`, `##vso[…]` and `##teamcity[…]` count anywhere in a line, `::…::` at
 * its beginning: GitHub's runner passes over any blanks there and asks for the second pair of colons.
 */
const IN_LINE = /##(?=[\w-]*\[)/g;
const AT_START = /^([^\S\n]*)::(?!:)(?=.*::)/gmu;

/** An author's text as one line: what cannot be seen is shown as `⟨U+202E⟩`, a line end as `↵`. */
export function visible(text: string): string {
  return shown(text, BLANK).replaceAll("⟨U+000A⟩", "↵");
}

/** Likewise where the text may have lines of its own. */
export function visibleLines(text: string): string {
  return shown(text, `${BLANK}\n`);
}

export interface Printing {
  /** Whether colors are let through. */
  readonly color?: boolean;
  /** Whether the lines are workflow commands, as they are to be. */
  readonly commands?: boolean;
}

/**
 * Whole lines as they go to a terminal or into the log of a CI job, the last thing that is done to them: nothing in
 * them steers the one or commands the other.
 */
export function printable(
  text: string,
  { color = false, commands = false }: Printing = {},
): string {
  const lines = text.split("\n").map((line, index, all) => {
    // Tables for spreadsheets begin with a mark and end their lines as Windows does.
    const start = index === 0 && line.startsWith("\ufeff") ? 1 : 0;
    const end = index < all.length - 1 && line.endsWith("\r") ? line.length - 1 : line.length;
    const pieces = color ? line.slice(start, end).split(COLOR) : [line.slice(start, end)];
    const inside = pieces.map((piece, at) => (at % 2 === 0 ? shown(piece, BLANK) : piece));
    return `${line.slice(0, start)}${inside.join("")}${line.slice(end)}`;
  });
  const seen = lines.join("\n").replace(IN_LINE, "## ");
  return commands ? seen : seen.replace(AT_START, "$1: :");
}

/** JSON as it is printed: the same data, in which the same is written as escapes. */
export function toPrintedJson(value: unknown): string {
  const written = JSON.stringify(value, null, 2);
  return `${escaped(written, HIDDEN, "\n").replace(IN_LINE, "#\\u0023")}\n`;
}

function shown(text: string, kept: string): string {
  return text.replace(HIDDEN, (found) =>
    kept.includes(found) ? found : `⟨U+${codeOf(found).toUpperCase()}⟩`,
  );
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
}

function escaped(json: string, what: RegExp, kept: string): string {
  return json.replace(what, (found) =>
    kept.includes(found)
      ? found
      : Array.from({ length: found.length }, (_, at) => `\\u${codeOf(found.charAt(at))}`).join(""),
  );
}
