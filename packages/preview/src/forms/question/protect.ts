/** How much of a text is to be taken for words. */
export type Protection = 0 | 1 | 2;

/** A line that would begin something. */
const BEGINNING =
  /^([ \t]*)(#{1,6}(?=[ \t]|$)|>|[-+*](?=[ \t]|$)|[-=*_]{2,}[ \t]*$|:{2,}|\||`{3}|~{3}|<)/;
const NUMBER = /^([ \t]*\d{1,9})([.)])(?=[ \t]|$)/;
const SIGNS = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g;

/** A text whose signs are words where they would else be marks: those that part blocks, or all of them. */
export function protect(text: string, protection: Protection): string {
  if (protection === 0) return text;
  if (protection === 2) {
    return text
      .replace(/\n\s*\n/g, "\n\n")
      .replace(/^[ \t]+/gm, "")
      .replace(SIGNS, "\\$&");
  }
  return text
    .split("\n")
    .map((line) => line.replace(BEGINNING, "$1\\$2").replace(NUMBER, "$1\\$2"))
    .join("\n")
    .replace(/(?<!\\)\{(?=[^{}\n]*\}[ \t]*$)/gm, "\\{")
    .replace(/(?<!\\)\[\[/g, "\\[\\[")
    .replace(/(?<![\\\w])#+$/gm, (hashes) => `\\${hashes}`);
}
