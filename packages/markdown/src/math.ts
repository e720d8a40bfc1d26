import { diagnostic } from "@hocvu/diagnostics";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Root } from "mdast";
import temml from "temml";
import { SKIP, visit } from "unist-util-visit";
import { breakFormula } from "./break-formula.ts";
import type { DirectiveContext } from "./directives/directive.ts";
import { restoreText } from "./restore-text.ts";

/**
 * Turns `$…$` and `$$…$$` into MathML, which browsers show without a script. Dollars that only mean money stay text: as
 * with Pandoc, mathematics has no blank inside its dollars and no digit after the second.
 */
export function applyMath(tree: Root, { file, words, diagnostics }: DirectiveContext): void {
  visit(tree, (node, index, parent) => {
    if (node.type !== "math" && node.type !== "inlineMath") return undefined;
    const { start, end } = file.placeOf(node);
    const source = file.text.slice(start.offset, end.offset);
    const money = /^\$\s|\s\$$/.test(source) || /^\d/.test(file.text.slice(end.offset));
    if (node.type === "inlineMath" && money && parent && index !== undefined) {
      restoreText(node, index, parent, file);
      return [SKIP, index];
    }
    try {
      const displayMode = node.type === "math";
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
        ...(displayMode ? { tabIndex: 0, role: "group", ariaLabel: words.formula } : {}),
      };
    } catch (error) {
      const reason = (error as Error).message.trim().split(/ at (?:position|end)/, 1)[0] ?? "";
      diagnostics.push(diagnostic("HV2120", { reason }, file.placeOf(node)));
      node.data = { ...node.data, hName: "code", hChildren: [{ type: "text", value: source }] };
    }
    return undefined;
  });
}
