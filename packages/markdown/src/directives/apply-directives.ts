import { diagnostic, didYouMean } from "@hocvu/diagnostics";
import type { Root } from "mdast";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import { isBank } from "../course-files.ts";
import { isForeign } from "../parse-file.ts";
import { readAlerts } from "../reading/alerts.ts";
import { restoreText } from "../restore-text.ts";
import { SKIP, visit } from "../visit.ts";
import type { DirectiveContext } from "./directive.ts";
import { directives } from "./index.ts";
import { mendNesting } from "./mend-nesting.ts";
import { unquotedValues } from "./quote-values.ts";

/** What each kind begins with, at the least. */
const COLONS = { container: ":::", leaf: "::", text: ":" } as const;

type DirectiveNode = ContainerDirective | LeafDirective | TextDirective;

/**
 * Turns directives into what the renderer shows. Text that only looks like one (`xem:trang`) becomes text again,
 * as it stood in the file.
 */
export function applyDirectives(tree: Root, context: DirectiveContext): void {
  const { file } = context;
  mendNesting(tree, file, context.diagnostics);
  readAlerts(tree, file, isBank(file.path), context.diagnostics);
  visit(tree, (node, index, parent) => {
    if (isForeign(node)) return SKIP;
    if (node.type === "textDirective" && directives.get(node.name)?.kind !== "text") {
      if (!parent || index === undefined) return undefined;
      restoreText(node, index, parent, file);
      return [SKIP, index];
    }
    if (isDirective(node)) applyOne(node, context);
    return undefined;
  });
}

function isDirective(node: { readonly type: string }): node is DirectiveNode {
  return node.type.endsWith("Directive");
}

function applyOne(node: DirectiveNode, context: DirectiveContext): void {
  const { file, diagnostics } = context;
  const start = node.position?.start.offset ?? 0;
  const source = file.text.slice(start, node.position?.end.offset);
  const colons = /^:+/.exec(source)?.[0].length ?? 0;
  const place = file.place(start + colons, start + colons + node.name.length);
  const name = `${":".repeat(colons)}${node.name}`;
  const directive = directives.get(node.name);
  if (!directive || `${directive.kind}Directive` !== node.type) {
    const meant = didYouMean(node.name, directives.keys());
    const suggestion = meant && `${COLONS[directives.get(meant)?.kind ?? "leaf"]}${meant}`;
    diagnostics.push(diagnostic("HV2108", { name, ...(suggestion ? { suggestion } : {}) }, place));
    node.data = { ...node.data, hName: "div" };
    return;
  }
  const known = Object.keys(directive.attributes);
  quoteAttributes(node, start, source, known, context);
  for (const [attribute, value] of Object.entries(node.attributes ?? {})) {
    if (known.includes(attribute)) {
      const allowed = directive.attributes[attribute]?.values;
      if (allowed && value && !allowed.includes(value)) {
        diagnostics.push(diagnostic("HV2113", { name: attribute, value, allowed }, place));
      }
      continue;
    }
    const suggestion = didYouMean(attribute, known);
    const better = suggestion ? { suggestion } : {};
    diagnostics.push(diagnostic("HV2112", { name: attribute, ...better }, place));
  }
  const missing = directive.required?.find((attribute) => !node.attributes?.[attribute]);
  if (missing) {
    diagnostics.push(diagnostic("HV2116", { name, attribute: missing }, file.placeOf(node)));
    return;
  }
  // The kind was compared above; the type checker cannot carry that over to the node.
  directive.apply(node as never, context);
}

/** Joins a value that holds blanks and lacks its quotes: each of its words was read as an attribute. */
function quoteAttributes(
  node: DirectiveNode,
  start: number,
  source: string,
  known: readonly string[],
  { file, diagnostics }: DirectiveContext,
): void {
  const line = source.split("\n", 1)[0] ?? "";
  const from = line.lastIndexOf("{") + 1;
  if (from === 0 || !line.trimEnd().endsWith("}")) return;
  const inner = line.slice(from, line.lastIndexOf("}"));
  for (const { name, value, ...found } of unquotedValues(inner)) {
    if (!known.includes(name)) continue;
    const words = value.split(/[ \t]+/).slice(1);
    // One of its own attributes by its name alone, as HTML has them.
    if (words.some((word) => known.includes(word))) continue;
    const attributes = { ...node.attributes, [name]: value };
    for (const word of words) delete attributes[word];
    node.attributes = attributes;
    const place = file.place(start + from + found.start, start + from + found.end);
    diagnostics.push(diagnostic("HV2139", { name, value }, place));
  }
}
