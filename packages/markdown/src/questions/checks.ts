import { diagnostic } from "@hocvu/diagnostics";
import type { Heading, Root, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { SKIP, visit } from "../visit.ts";
import { type ReadQuestion, readQuestion } from "./question.ts";
import type { QuestionContext } from "./question-reader.ts";

/**
 * Takes the `:::check` blocks out of a page's blocks, leaving in each one's place an empty
 * `<div class="check" data-check="<question id>">`.
 */
export function takeChecks(
  nodes: readonly RootContent[],
  context: QuestionContext,
): readonly ReadQuestion[] {
  const checks: ReadQuestion[] = [];
  visit(treeOf(nodes), "containerDirective", (node) => {
    if (node.name !== "check") return undefined;
    const read = readCheck(node, context);
    // What is no question stays on the page as it is; why it is none was reported.
    if (!read) return SKIP;
    checks.push(read);
    const hProperties = { className: ["check"], dataCheck: read.question.id };
    node.data = { hName: "div", hProperties };
    node.children = [];
    return SKIP;
  });
  return checks;
}

function readCheck(
  { children, position }: ContainerDirective,
  context: QuestionContext,
): ReadQuestion | undefined {
  const { file, diagnostics } = context;
  const [first, ...nodes] = children.filter((node) => node.type !== "html");
  const second = nodes.find((node): node is Heading => node.type === "heading");
  if (first?.type !== "heading" || second) {
    const start = position?.start.offset ?? 0;
    const place = second ? file.placeOf(second) : file.place(start, start + ":::check".length);
    diagnostics.push(diagnostic("HV2132", { count: second ? 2 : 0 }, place));
    return undefined;
  }
  const read = readQuestion(first, nodes, context);
  return { ...read, question: { ...read.question, exam: false } };
}

/** Blocks that have their place in a question, or around one. */
export const QUESTION_BLOCKS = ["check", "hint", "answer", "rubric"] as const;
export type QuestionBlock = (typeof QUESTION_BLOCKS)[number];

/** Reports such blocks where they have no place: a check belongs in a lesson's page, the others in a question. */
export function reportMisplaced(
  nodes: readonly RootContent[],
  names: readonly QuestionBlock[],
  { file, diagnostics }: Pick<QuestionContext, "file" | "diagnostics">,
): void {
  visit(treeOf(nodes), "containerDirective", (node) => {
    const name = names.find((one) => one === node.name);
    if (!name) return;
    const start = node.position?.start.offset ?? 0;
    diagnostics.push(diagnostic("HV2131", { name }, file.place(start, start + name.length + 3)));
  });
}

/** Reports all checks and hints of a text that may hold none, and makes them plain blocks. */
export function withdrawMisplaced(
  nodes: readonly RootContent[],
  context: Pick<QuestionContext, "file" | "diagnostics">,
): void {
  const all: readonly string[] = QUESTION_BLOCKS;
  reportMisplaced(nodes, QUESTION_BLOCKS, context);
  visit(treeOf(nodes), "containerDirective", (node) => {
    if (all.includes(node.name)) node.name = "note";
  });
}

function treeOf(nodes: readonly RootContent[]): Root {
  return { type: "root", children: [...nodes] };
}
