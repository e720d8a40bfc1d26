import type { Diagnostic } from "@hocvu/diagnostics";
import type { Element, Root } from "hast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import { unified } from "unified";
import { VFile } from "vfile";
import type { UsedAssets } from "./asset-use.ts";
import { isAllowed, policy, reportForbidden, resolveRawLinks } from "./html-policy.ts";
import type { LinkTargets } from "./links.ts";
import type { ParsedFile } from "./parse-file.ts";
import { keepAddresses, type StandIns, standInsFor } from "./references.ts";
import { quoteUnclosed } from "./unclosed-html.ts";
import { EXIT, SKIP, visit } from "./visit.ts";

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
    const standIns = standInsFor(dirty);
    const ours = takeOurs(dirty, standIns);
    quoteUnclosed(dirty, file, diagnostics);
    const addresses = keepAddresses(dirty, standIns);
    // A file lets the parser keep places; of its text it would make a table of lines each time, for the root alone.
    const parsed = parse.runSync(dirty, new VFile()) as Root;
    reportForbidden(parsed, file, diagnostics);
    resolveRawLinks(parsed, file, targets, addresses, diagnostics);
    const cleaned = sanitize.runSync(parsed) as Root;
    for (const element of ours) {
      if (!holdsRaw(element)) continue;
      element.children = clean({ type: "root", children: element.children })
        .children as Element["children"];
    }
    addresses.restore(cleaned);
    putOurs(cleaned, ours, standIns);
    return cleaned;
  };
  return clean(tree);
}

/**
 * Takes out of `tree` what an author's HTML may not be: formulas, players of sound, places of questions. All elements in it
 * are our own, as those that an author wrote are not parsed yet.
 */
function takeOurs(tree: Root, standIns: StandIns): readonly Element[] {
  const ours: Element[] = [];
  visit(tree, "element", (node, index, parent) => {
    if (!parent || index === undefined || isAllowed(node)) return undefined;
    parent.children[index] = { type: "text", value: standIns.of(ours.length) };
    ours.push(node);
    return SKIP;
  });
  return ours;
}

function putOurs(tree: Root, ours: readonly Element[], standIns: StandIns): void {
  if (ours.length === 0) return;
  visit(tree, "text", (node, index, parent) => {
    const found = standIns.find(node.value);
    const element = found && ours[found.index];
    if (!element || !parent || index === undefined) return undefined;
    const before = { ...node, value: node.value.slice(0, found.start) };
    const after = { ...node, value: node.value.slice(found.end) };
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
