import type { Diagnostic } from "@hocvu/diagnostics";
import type { Element, Root } from "hast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import { unified } from "unified";
import { EXIT, SKIP, visit } from "unist-util-visit";
import { VFile } from "vfile";
import { isAllowed, policy, reportForbidden, resolveRawLinks } from "./html-policy.ts";
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
  const clean = (dirty: Root): Root => {
    const ours = takeOurs(dirty);
    const parsed = parse.runSync(dirty, new VFile(file.text)) as Root;
    reportForbidden(parsed, file, diagnostics);
    resolveRawLinks(parsed, file, targets, diagnostics);
    const cleaned = sanitize.runSync(parsed) as Root;
    for (const element of ours) {
      if (!holdsRaw(element)) continue;
      element.children = clean({ type: "root", children: element.children })
        .children as Element["children"];
    }
    putOurs(cleaned, ours);
    return cleaned;
  };
  return clean(tree);
}

/** Stands in for an element by its number; two characters for private use, which no keyboard types. */
const STAND_IN = /\uE000(\d+)\uE001/;

/**
 * Takes out of `tree` what an author's HTML may not be: formulas, players of sound, places of questions. All elements in it
 * are our own, as those that an author wrote are not parsed yet.
 */
function takeOurs(tree: Root): readonly Element[] {
  const ours: Element[] = [];
  visit(tree, "element", (node, index, parent) => {
    if (!parent || index === undefined || isAllowed(node)) return undefined;
    parent.children[index] = { type: "text", value: `\uE000${ours.length}\uE001` };
    ours.push(node);
    return SKIP;
  });
  return ours;
}

function putOurs(tree: Root, ours: readonly Element[]): void {
  if (ours.length === 0) return;
  visit(tree, "text", (node, index, parent) => {
    const match = STAND_IN.exec(node.value);
    const element = ours[Number(match?.[1])];
    if (!match || !element || !parent || index === undefined) return undefined;
    const before = { ...node, value: node.value.slice(0, match.index) };
    const after = { ...node, value: node.value.slice(match.index + match[0].length) };
    parent.children.splice(index, 1, before, element, after);
    return index + 2;
  });
}

function holdsRaw(element: Element): boolean {
  let found = false;
  visit(element, "raw", () => {
    found = true;
    return EXIT;
  });
  return found;
}
