/** A formula in running text, with the signs around it. */
export interface FoundTex {
  readonly start: number;
  readonly end: number;
  readonly tex: string;
  /** Whether it stands in a line. */
  readonly inline: boolean;
}

const CLOSINGS: Readonly<Record<string, string>> = { "\\(": "\\)", "\\[": "\\]", $$: "$$" };

/**
 * The formulas of `text` as Moodle's filter and MathJax set them: `\(…\)`, `\[…\]` and `$$…$$`. Goes through it once: an
 * expression would look for the end of each beginning anew.
 */
export function* findTex(text: string): Generator<FoundTex> {
  const opening = /\\[([]|\$\$/g;
  const missing = new Set<string>();
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const { 0: sign, index: start } = match;
    const closing = CLOSINGS[sign] ?? "";
    // There is something between the two.
    const end = missing.has(closing) ? -1 : text.indexOf(closing, start + sign.length + 1);
    if (end < 0) {
      missing.add(closing);
      opening.lastIndex = start + 1;
      continue;
    }
    opening.lastIndex = end + closing.length;
    const tex = text.slice(start + sign.length, end).trim();
    if (tex) yield { start, end: opening.lastIndex, tex, inline: sign === "\\(" };
  }
}
