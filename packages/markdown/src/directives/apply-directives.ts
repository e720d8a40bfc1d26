import { diagnostic, didYouMean } from "@hocvu/diagnostics";
import type { Parent, Root, Text } from "mdast";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import { SKIP, visit } from "unist-util-visit";
import type { DirectiveContext } from "./directive.ts";
import { directives } from "./index.ts";

/**
 * Turns directives into what the renderer shows. Text that only looks like one (`xem:trang`) becomes text again,
 * as it stood in the file.
 */
export function applyDirectives(tree: Root, context: DirectiveContext): void {
  visit(tree, (node, index, parent) => {
    if (node.type === "textDirective" && parent && index !== undefined) {
      restoreText(node, index, parent, context);
      return [SKIP, index];
    }
    if (node.type === "containerDirective" || node.type === "leafDirective") {
      applyOne(node, context);
    }
    return undefined;
  });
}

function applyOne(node: ContainerDirective | LeafDirective, context: DirectiveContext): void {
  const { file, diagnostics } = context;
  const start = node.position?.start.offset ?? 0;
  const colons = /^:+/.exec(file.text.slice(start))?.[0].length ?? 0;
  const place = file.place(start + colons, start + colons + node.name.length);
  const directive = directives.get(node.name);
  if (!directive || `${directive.kind}Directive` !== node.type) {
    const suggestion = didYouMean(node.name, directives.keys());
    diagnostics.push(
      diagnostic(
        "HV2108",
        {
          name: `${":".repeat(colons)}${node.name}`,
          ...(suggestion && suggestion !== node.name ? { suggestion } : {}),
        },
        place,
      ),
    );
    node.data = { ...node.data, hName: "div" };
    return;
  }
  for (const name of Object.keys(node.attributes ?? {})) {
    if (directive.attributes.includes(name)) continue;
    const suggestion = didYouMean(name, directive.attributes);
    diagnostics.push(diagnostic("HV2112", { name, ...(suggestion ? { suggestion } : {}) }, place));
  }
  if (directive.kind === "container" && node.type === "containerDirective")
    directive.apply(node, context);
  if (directive.kind === "leaf" && node.type === "leafDirective") directive.apply(node, context);
}

/** Puts the directive's source back as text, joined with the text around it so that later readers see one piece. */
function restoreText(
  node: TextDirective,
  index: number,
  parent: Parent,
  { file }: DirectiveContext,
): void {
  const start = node.position?.start;
  const end = node.position?.end;
  if (!start || !end) return;
  const text: Text = {
    type: "text",
    value: file.text.slice(start.offset, end.offset),
    position: { start, end },
  };
  const before = parent.children[index - 1];
  const after = parent.children[index + 1];
  if (before?.type === "text") {
    before.value += text.value;
    if (before.position) before.position = { start: before.position.start, end };
    parent.children.splice(index, 1);
    if (after?.type === "text") {
      before.value += after.value;
      if (before.position && after.position) before.position.end = after.position.end;
      parent.children.splice(index, 1);
    }
    return;
  }
  if (after?.type === "text") {
    after.value = text.value + after.value;
    if (after.position) after.position = { start, end: after.position.end };
    parent.children.splice(index, 1);
    return;
  }
  parent.children.splice(index, 1, text);
}
