import type { Edit } from "./edit.ts";

/** Characters that are pasted along and look like a blank or like nothing. */
const PASTED = /[\u00A0\u1680\u2000-\u200D\u202F\u205F\u2060\u3000\uFEFF]/u;
/** A line's indent, its sign (of a heading, list or quote), a box, and the blanks between them; or a key of YAML with its colon. */
const BEGINNING =
  /^[\s\u200B-\u200D\u2060]*(?:(?:[-*+>]|\d+[.)]|#{1,6})[\s\u200B-\u200D\u2060]+)?(?:\[[\s\u200B-\u200D\u2060]*[xX]?[\s\u200B-\u200D\u2060]*\][\s\u200B-\u200D\u2060]*)?/u;
const KEY =
  /^[\s\u200B-\u200D\u2060]*(?:-[\s\u200B-\u200D\u2060]+)?[^\s:]*[\s\u200B-\u200D\u2060]*:?[\s\u200B-\u200D\u2060]*/u;

/** Gives the line that begins at `begin`, and those right below it that have the same fault, ordinary blanks where signs need them. */
export function ordinaryBlanks(
  text: string,
  begin: number,
  kind: "markdown" | "yaml",
): Edit | undefined {
  const form = kind === "yaml" ? KEY : BEGINNING;
  let end = begin;
  const mended: string[] = [];
  for (const line of text.slice(begin).split("\n")) {
    const [beginning = ""] = form.exec(line) ?? [];
    const spoiled = PASTED.test(beginning);
    if (!spoiled && line.trim() !== "") break;
    mended.push(spoiled ? ordinary(beginning) + line.slice(beginning.length) : line);
    end += line.length + 1;
  }
  // Blank lines below the last belong to what follows.
  while (mended.at(-1)?.trim() === "") end -= (mended.pop()?.length ?? 0) + 1;
  return mended.length === 0
    ? undefined
    : { start: begin, end: Math.min(end - 1, text.length), text: mended.join("\n") };
}

function ordinary(beginning: string): string {
  return beginning
    .replace(/[\u200B-\u200D\u2060\uFEFF]/gu, "")
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu, " ");
}
