import type { Diagnostic } from "@hocvu/diagnostics";
import type { Element, Root } from "hast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { VFile } from "vfile";
import { policy, reportForbidden, resolveRawLinks } from "./html-policy.ts";
import type { LinkTargets, UsedAssets } from "./links.ts";
import type { ParsedFile } from "./parse-file.ts";

const parse = unified().use(rehypeRaw);
const sanitize = unified().use(rehypeSanitize, policy);

/** `tree` with the HTML that its author wrote parsed and cleaned; what is taken out is reported. */
export function cleanRawHtml(
  tree: Root,
  file: ParsedFile,
  targets: LinkTargets & UsedAssets,
  diagnostics: Diagnostic[],
): Root {
  const formulas = takeFormulas(tree);
  const parsed = parse.runSync(tree, new VFile(file.text)) as Root;
  reportForbidden(parsed, file, diagnostics);
  resolveRawLinks(parsed, file, targets, diagnostics);
  const clean = sanitize.runSync(parsed) as Root;
  putFormulas(clean, formulas);
  return clean;
}

/** Stands in for a formula by its number; two characters for private use, which no keyboard types. */
const STAND_IN = /\uE000(\d+)\uE001/;

/** Takes our own formulas out of `tree`: they are MathML, which an author's HTML may not be. */
function takeFormulas(tree: Root): readonly Element[] {
  const formulas: Element[] = [];
  visit(tree, "element", (node, index, parent) => {
    if (!parent || index === undefined || !isFormula(node)) return undefined;
    parent.children[index] = { type: "text", value: `\uE000${formulas.length}\uE001` };
    formulas.push(node);
    return SKIP;
  });
  return formulas;
}

function putFormulas(tree: Root, formulas: readonly Element[]): void {
  if (formulas.length === 0) return;
  visit(tree, "text", (node, index, parent) => {
    const match = STAND_IN.exec(node.value);
    const formula = formulas[Number(match?.[1])];
    if (!match || !formula || !parent || index === undefined) return undefined;
    const before = { ...node, value: node.value.slice(0, match.index) };
    const after = { ...node, value: node.value.slice(match.index + match[0].length) };
    parent.children.splice(index, 1, before, formula, after);
    return index + 2;
  });
}

function isFormula({ children, properties }: Element): boolean {
  const classes = properties.className;
  const [first] = children;
  return (
    Array.isArray(classes) &&
    classes.includes("math") &&
    first?.type === "element" &&
    first.tagName === "math"
  );
}
