import type { ElementContent, Root, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";

/*
 * Open edX sets as mathematics whatever stands between these signs in any text of a page, an author's too, and what it
 * does that with (MathJax) knows TeX that makes links of any scheme, defines words anew and sets ids. Only formulas
 * that our own reader has understood may come to it.
 */

/** Within what begins mathematics there: `\(`, `\[`, `\begin{…}`, `[mathjax]`, `[mathjaxinline]`. */
const WITHIN = /(?<=\\)(?=[([]|begin\b)|(?<=\[)(?=\/?mathjax)/i;
const ENDS = /\\+(?=[()[\]]|begin\b)|\[+(?=\/?mathjax)/gi;
/** What hides TeX from our reader: words that are defined and not used, text letter for letter, comments. */
const HIDES =
  /\\(?:verb|[egx]?def|let|futurelet|newenvironment|providecommand|(?:re)?newcommand|Declare\w*)(?![a-z])|%/i;

/** TeX as Open edX is given it; `undefined` where it may hold what our reader did not see. */
export function delimited(tex: string, display: boolean): string | undefined {
  // A doubled backslash ends a line, and one before a percent sign is only that.
  const signs = tex.replaceAll("\\\\", "").replaceAll("\\%", "");
  if (HIDES.test(signs) || /\\[()[\]]|\[\/?mathjax/i.test(signs)) return undefined;
  return display ? `\\[${tex}\\]` : `\\(${tex}\\)`;
}

/** Parts what would begin mathematics in text, so that it stays what one reads; `isFormula` says where it may. */
export function partMathematics(tree: Root, isFormula: (node: ElementContent) => boolean): void {
  visit(tree, (node, index, parent) => {
    if (node.type === "element" && isFormula(node)) return SKIP;
    if (node.type !== "text" || !parent || index === undefined) return undefined;
    const pieces = node.value.split(WITHIN);
    if (pieces.length === 1) return undefined;
    const parted = pieces.map((value, at): ElementContent => {
      const text: Text = { type: "text", value };
      return at % 2 === 0
        ? text
        : { type: "element", tagName: "span", properties: {}, children: [text] };
    });
    parent.children.splice(index, 1, ...parted);
    return [SKIP, index + parted.length];
  });
}

/** Text that can have no elements in it, such as a title, without the signs that begin mathematics. */
export function withoutMathematics(text: string): string {
  const without = text.replace(ENDS, "");
  // What stood apart may have come together.
  return without === text ? text : withoutMathematics(without);
}
