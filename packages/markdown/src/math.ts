import { type Args, diagnostic } from "@hocvu/diagnostics";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Root } from "mdast";
import temml from "temml";
import { breakFormula } from "./break-formula.ts";
import type { DirectiveContext } from "./directives/directive.ts";
import { FOREIGN_LETTERS } from "./reading/formulas.ts";
import { restoreText } from "./restore-text.ts";
import { SKIP, visit } from "./visit.ts";

/**
 * Turns `$…$` and `$$…$$` into MathML, which browsers show without a script. Dollars that only mean money stay text: as
 * with Pandoc, mathematics has no blank inside its dollars and no digit after the second.
 */
export function applyMath(
  tree: Root,
  { file, words: labels, diagnostics }: DirectiveContext,
): void {
  visit(tree, (node, index, parent) => {
    if (node.type !== "math" && node.type !== "inlineMath") return undefined;
    const { start, end } = file.placeOf(node);
    const source = file.text.slice(start.offset, end.offset);
    const words = wordsIn(node.value);
    if (node.type === "inlineMath" && parent && index !== undefined) {
      const money = isMoney(source, file.text.slice(0, start.offset), file.text.slice(end.offset));
      if (words && !money) {
        diagnostics.push(diagnostic("HV2130", { text: source }, file.placeOf(node)));
      }
      if (words || money) {
        restoreText(node, index, parent, file);
        return [SKIP, index];
      }
    } else if (words) {
      diagnostics.push(diagnostic("HV2130", { text: words }, file.placeOf(node)));
    }
    // `$$ x = 1` in the first line belongs to the formula.
    if (node.type === "math" && node.meta) node.value = `${node.meta}\n${node.value}`;
    try {
      const displayMode = node.type === "math";
      const percent = /(?<!\\)%/.exec(node.value);
      if (percent) throw new Error("unescaped %");
      const mathml = temml.renderToString(node.value, { displayMode, throwOnError: true });
      const children = fromHtml(mathml, { fragment: true }).children as Element[];
      for (const math of children) {
        // It says what the attribute `display` says, and a strict Content-Security-Policy forbids it.
        delete math.properties.style;
        breakFormula(math);
      }
      node.data = { ...node.data, hName: displayMode ? "div" : "span", hChildren: children };
      node.data.hProperties = {
        className: ["math"],
        // Open edX shows no MathML in its questions, but it sets TeX.
        dataTex: node.value,
        // What is too wide in spite of all scrolls in its place, also by keyboard.
        ...(displayMode ? { tabIndex: 0, role: "group", ariaLabel: labels.formula } : {}),
      };
    } catch (error) {
      const found = problemOf((error as Error).message);
      diagnostics.push(diagnostic("HV2120", found, file.placeOf(node)));
      node.data = { ...node.data, hName: "code", hChildren: [{ type: "text", value: source }] };
    }
    return undefined;
  });
}

/** Whether dollars only mean money; with the brackets of TeX they never do. */
function isMoney(source: string, before: string, after: string): boolean {
  if (!source.startsWith("$") || source.startsWith("$$")) return false;
  if (/\\[a-zA-Z]/.test(source)) return false;
  // `5$-6$` and `5$, 6$`: amounts with the sign behind.
  const behind = /\d$/.test(before) && /^\$[^\p{L}\\^_{}=]*\d\$$/u.test(source);
  return behind || /^\$\s|\s\$$/.test(source) || /^\d/.test(after);
}

/** Prose in a formula: Vietnamese letters, or English words in a row, outside of what TeX has for words. */
function wordsIn(tex: string): string | undefined {
  let signs = tex.replace(/\\[{}]/g, " ");
  for (let before = ""; before !== signs; ) {
    before = signs;
    signs = signs.replace(/\\[a-zA-Z]+\s*\{[^{}]*\}/g, " ");
  }
  if (FOREIGN_LETTERS.test(signs)) return tex.replace(/\s+/g, " ").slice(0, 60);
  return !tex.includes("\\") && /[A-Za-z]{3,}[ ,]+[A-Za-z]{2,}/.test(tex)
    ? tex.slice(0, 60)
    : undefined;
}

/** Why a formula cannot be read, by what the library says of it. */
function problemOf(message: string): Args["HV2120"] {
  const command = /^\s*Unsupported function name: (\\\S+)/.exec(message)?.[1];
  if (command) return { problem: "command", sign: command };
  const environment = /No such environment: (\S+)/.exec(message)?.[1];
  if (environment) return { problem: "command", sign: `\\begin{${environment}}` };
  if (message.includes("unescaped %")) return { problem: "sign", sign: "%" };
  if (/end of input|got 'EOF'/.test(message)) return { problem: "open", sign: "" };
  const extra = /Expected 'EOF', got '(.+?)'/.exec(message)?.[1];
  return extra ? { problem: "sign", sign: extra } : { problem: "other", sign: "" };
}
