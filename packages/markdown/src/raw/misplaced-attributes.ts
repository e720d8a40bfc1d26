import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Heading, Parents, Root, Text } from "mdast";
import { isForeign, type ParsedFile } from "../parse-file.ts";
import { visit } from "../visit.ts";

const ATTRIBUTES = /^\{(?:[#.][\p{L}\d]|[a-z]+=)[^{}\n]*\}?[ \t]*(?:\n|$)/u;
const UNCLOSED = /\{(?:[#.][\p{L}\d]|[a-z]+=)[^{}]*$/u;

/**
 * Reports a page's attributes that stand in the line below it or lack their closing brace, and puts them where they
 * were meant to be, so that the missing id or outcome is not a second mistake.
 */
export function reclaimAttributes(tree: Root, file: ParsedFile, diagnostics: Diagnostic[]): void {
  visit(tree, (node, index, parent) => {
    // A question's reader knows more of what its attributes may be.
    if (isForeign(node) || (node.type === "containerDirective" && node.name === "check")) {
      return "skip";
    }
    if (node.type !== "heading" || !parent || index === undefined) return undefined;
    closeBrace(node, file, diagnostics);
    takeFromBelow(node, index, parent, file, diagnostics);
    return undefined;
  });
}

function closeBrace(heading: Heading, file: ParsedFile, diagnostics: Diagnostic[]): void {
  const last = heading.children.at(-1);
  const found = last?.type === "text" ? UNCLOSED.exec(last.value) : null;
  if (last?.type !== "text" || !found) return;
  const end = last.position?.end.offset ?? 0;
  const start = file.text.lastIndexOf("{", end);
  const text = file.text.slice(start, end).trimEnd();
  const suggestion = `${sourceOf(heading, file)}}`;
  diagnostics.push(
    diagnostic("HV2175", { text, suggestion }, file.place(start, start + text.length)),
  );
  last.value = `${last.value.trimEnd()}}`;
}

function takeFromBelow(
  heading: Heading,
  index: number,
  parent: Parents,
  file: ParsedFile,
  diagnostics: Diagnostic[],
): void {
  const below = parent.children[index + 1];
  const first = below?.type === "paragraph" ? below.children[0] : undefined;
  const found = first?.type === "text" ? ATTRIBUTES.exec(first.value) : null;
  if (below?.type !== "paragraph" || first?.type !== "text" || !found) return;
  const written = found[0].trim();
  const start = first.position?.start.offset ?? 0;
  const place = file.place(start, start + written.length);
  const whole = written.endsWith("}") ? written : `${written}}`;
  const suggestion = `${sourceOf(heading, file)} ${whole}`;
  diagnostics.push(diagnostic("HV2175", { text: written, suggestion }, place));

  const moved: Text = { type: "text", value: ` ${whole}`, position: place };
  heading.children.push(moved);
  first.value = first.value.slice(found[0].length);
  const end = first.position?.end ?? place.end;
  const from = Math.min(start + found[0].length, end.offset ?? 0);
  first.position = { start: file.place(from, from).start, end };
  if (first.value === "") below.children.shift();
  if (below.children.length === 0) parent.children.splice(index + 1, 1);
}

function sourceOf({ position }: Heading, file: ParsedFile): string {
  return file.text.slice(position?.start.offset, position?.end.offset).trim();
}
