import type { Region } from "./region.ts";

const BLANK_LINE = /\n[ \t>]*\n/;
/** What only a formula has: a command, a power, an index, an equation, a sum. */
const SIGNS =
  /\\[a-zA-Z]+|[\^_=<>+×÷·≤≥≠±∑√π∞∈]|\d\s*[-*/]\s*[\dA-Za-z(]|[A-Za-z]\s*[-*/]\s*[\dA-Za-z(]/;
/** `\text{…}` and its like hold words. */
const WORDS = /\\(?:text|mathrm|operatorname|mbox)\s*\{[^{}]*\}/g;
/** Letters that no formula has: those of Vietnamese above all. */
export const FOREIGN_LETTERS = /[À-ÖØ-öø-ɏḀ-ỿ]/;

/** Formulas as chatbots and LaTeX write them, `\(x^2\)` and `\[x^2\]`; brackets that are merely escaped (`\[1\]`) are none. */
export function findFormulas(text: string, isText: (offset: number) => boolean): Region[] {
  if (!/\\[([]/.test(text)) return [];
  const found: Region[] = [];
  let open: { start: number; sign: string } | undefined;
  for (const { 0: pair, index } of text.matchAll(/\\[\s\S]/g)) {
    const sign = pair[1] as string;
    if (sign === "(" || sign === "[") {
      if (isText(index) && !(open && /\\text/.test(text.slice(open.start, index)))) {
        open = { start: index, sign };
      }
    } else if (open && sign === (open.sign === "(" ? ")" : "]")) {
      const inner = text.slice(open.start + 2, index);
      if (isText(index) && isFormula(inner, open.sign === "[")) {
        const kind = sign === ")" ? "formula" : "display";
        found.push({ start: open.start, end: index + 2, kind });
      }
      open = undefined;
    }
  }
  return found;
}

function isFormula(inner: string, display: boolean): boolean {
  if (BLANK_LINE.test(inner) || inner.trim() === "") return false;
  const signs = inner.replace(WORDS, "");
  if (FOREIGN_LETTERS.test(signs)) return false;
  if (/\\[a-zA-Z]/.test(inner)) return true;
  // `\(a\)` is a variable, `\(see above\)` is not; `\[1\]` is a note.
  const words = /[A-Za-z]{3,}/.test(signs.replace(/\b(?:sin|cos|tan|log|lim|max|min|exp)\b/g, ""));
  return SIGNS.test(signs) ? !/[A-Za-z]{3,}\s+[A-Za-z]{3,}/.test(signs) : !display && !words;
}
