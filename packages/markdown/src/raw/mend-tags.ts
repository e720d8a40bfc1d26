import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Html, Nodes, Parents, Root } from "mdast";
import { isBank } from "../course-files.ts";
import { policy } from "../html-policy.ts";
import { isForeign, type ParsedFile } from "../parse-file.ts";
import { visit } from "../visit.ts";
import { insteadOfElement } from "./instead-of-element.ts";
import { type Tag, tagsOf } from "./tags.ts";

interface WrittenHtml {
  readonly node: Html;
  readonly index: number;
  readonly parent: Parents;
  readonly tags: readonly Tag[];
}

/**
 * Makes text of tags that a course may not hold and that are only spoken of (`the tag <title> names a page`), and takes out
 * those that are never closed: as HTML they would swallow what stands behind them. Each is reported.
 */
export function mendTags(tree: Root, file: ParsedFile, diagnostics: Diagnostic[]): void {
  const written = findHtml(tree, file);
  const closings = new Map<string, number[]>();
  for (const { tags } of written) {
    for (const { kind, name, start } of tags) {
      if (kind === "closing") closings.set(name, [...(closings.get(name) ?? []), start]);
    }
  }
  const spoken = new Set<string>();
  for (const { node, index, parent, tags } of written) {
    for (const tag of tags) {
      if (policy.tagNames?.includes(tag.name) && tag.name !== "input") continue;
      const closed = closings.get(tag.name)?.some((start) => start > tag.start) ?? false;
      const isSpokenOf =
        tag.kind === "closing"
          ? spoken.has(tag.name)
          : tag.attributes === "" && (tag.kind === "empty" || !closed || tag.name === "title");
      if (isSpokenOf) {
        if (tag.kind !== "closing") {
          spoken.add(tag.name);
          report(tag, file, diagnostics, true);
        }
        show(tag, node, index, parent);
      } else if (tag.kind === "opening" && !closed) {
        report(tag, file, diagnostics, false);
        node.value = node.value.replace(tag.source, "");
      }
    }
  }
}

function findHtml(tree: Root, file: ParsedFile): WrittenHtml[] {
  const found: WrittenHtml[] = [];
  const inBank = isBank(file.path);
  visit(tree, (node: Nodes, index, parent) => {
    if (isForeign(node)) return "skip";
    if (node.type === "html" && parent && index !== undefined) {
      // A choice that is a tag alone is told of by its question.
      if (inBank && isAlone(parent as Parents)) return undefined;
      found.push({ node, index, parent: parent as Parents, tags: tagsOf(node, file) });
    }
    return undefined;
  });
  return found;
}

function isAlone({ type, children }: Parents): boolean {
  return type === "paragraph" && children.every((one) => one.type === "html");
}

function report(tag: Tag, file: ParsedFile, diagnostics: Diagnostic[], literal: boolean): void {
  const { name, attributes, start, end } = tag;
  const instead = literal ? undefined : insteadOfElement(name, attributes);
  const args = {
    html: `<${name}>`,
    ...(literal ? { literal: true as const } : {}),
    ...(instead ? { instead } : {}),
  };
  diagnostics.push(diagnostic("HV2109", args, file.place(start, end)));
}

/** A tag within a line is a node of its own; a block of HTML goes on behind it. */
function show({ source }: Tag, node: Html, index: number, parent: Parents): void {
  if (node.value === source) {
    const text = { type: "text" as const, value: source, position: node.position };
    parent.children.splice(index, 1, text as never);
  } else {
    node.value = node.value.replace(source, source.replace("<", "&lt;"));
  }
}
