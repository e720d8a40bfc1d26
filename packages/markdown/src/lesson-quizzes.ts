import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { List, Nodes, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type { ParsedFile } from "./parse-file.ts";
import { findForeign } from "./questions/foreign.ts";
import { SKIP, visit } from "./visit.ts";

/**
 * Reports questions among a lesson's text, outside of a frame: a list with some of its boxes ticked, or with boxes beneath
 * something that is asked; and those of another notation. A list of things to do has no tick; one of things done has all.
 */
export function reportLessonQuizzes(
  nodes: readonly RootContent[],
  file: ParsedFile,
  diagnostics: Diagnostic[],
): void {
  reportLists(nodes, file, diagnostics);
  for (const run of runsOfText(nodes)) {
    const [start, end] = [run[0]?.position?.start.offset, run.at(-1)?.position?.end.offset];
    const found =
      start === undefined || end === undefined ? undefined : findForeign(file, start, end);
    if (!found) continue;
    diagnostics.push(diagnostic("HV2248", { kind: "notation" }, found.place));
  }
}

function reportLists(
  nodes: readonly RootContent[],
  file: ParsedFile,
  diagnostics: Diagnostic[],
): void {
  for (const [index, node] of nodes.entries()) {
    if (node.type === "containerDirective" && node.name === "check") continue;
    if (node.type === "list" && isQuiz(node, nodes[index - 1])) {
      const ticked = node.children.find(({ checked }) => checked) ?? node.children[0] ?? node;
      const { start, end } = file.placeOf(ticked);
      const line = file.text.slice(start.offset, end.offset).split("\n", 1)[0] ?? "";
      const place = file.place(start.offset, start.offset + line.length);
      diagnostics.push(diagnostic("HV2248", { kind: "list" }, place));
    } else if ("children" in node && node.type !== "paragraph") {
      reportLists(node.children as RootContent[], file, diagnostics);
    }
  }
}

function isQuiz({ children }: List, above: Nodes | undefined): boolean {
  const boxes = children.filter(({ checked }) => checked != null);
  if (boxes.length < 2) return false;
  const ticked = boxes.filter(({ checked }) => checked).length;
  return (ticked > 0 && ticked < boxes.length) || (above ? /[?？]\s*$/.test(textOf(above)) : false);
}

/** Paragraphs and lists that follow one another: a question of another notation consists of such. */
function runsOfText(nodes: readonly RootContent[]): readonly RootContent[][] {
  const runs: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === "paragraph" || (node.type === "list" && !isTicked(node)))
      runs.at(-1)?.push(node);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length > 0);
}

function isTicked(list: List): boolean {
  let found = false;
  visit(list, "listItem", ({ checked }) => {
    found ||= checked != null;
    return found ? SKIP : undefined;
  });
  return found;
}
