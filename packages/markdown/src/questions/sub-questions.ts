import { diagnostic } from "@hocvu/diagnostics";
import type { Heading, RootContent, Text } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { hashesOf } from "../lone-hashes.ts";
import { readerFor } from "./answer-part.ts";
import { questionReaders } from "./index.ts";
import type { QuestionContext } from "./question-reader.ts";

/** A heading with what stands beneath it, up to the next. */
export interface Section {
  readonly heading: Heading;
  readonly nodes: readonly RootContent[];
}

/**
 * Parts a question of a bank at a heading below its own that has answers both above and beneath it: another question was
 * meant to begin there. That is reported once for all that follow in the same way. A line such as `##Title` was reported.
 */
export function splitSubQuestions(
  { heading, nodes }: Section,
  { file, diagnostics }: QuestionContext,
): readonly Section[] {
  const reader = readerFor(nodes, undefined);
  const first = nodes.findIndex(reader.isAnswer);
  const starts = nodes.flatMap((node, index) =>
    first >= 0 && index > first && headingOf(node) && hasAnswer(nodes, index) ? [index] : [],
  );
  const second = nodes.find((node, index) => starts.includes(index) && node.type === "heading");
  if (second?.type === "heading") {
    const args = { title: textOf(second), signs: "#".repeat(second.depth) };
    diagnostics.push(diagnostic("HV2231", args, file.placeOf(second)));
  }
  return [
    { heading, nodes: nodes.slice(0, starts[0]) },
    ...starts.map((start, index) => ({
      heading: headingOf(nodes[start] as RootContent) as Heading,
      nodes: nodes.slice(start + 1, starts[index + 1]),
    })),
  ];
}

/** A heading, also one that lacks the blank after its signs. */
function headingOf(node: RootContent): Heading | undefined {
  if (node.type === "heading") return node;
  const hashes = node.type === "paragraph" ? hashesOf(node) : undefined;
  if (node.type !== "paragraph" || hashes === undefined) return undefined;
  const [text, ...others] = node.children;
  const title = { type: "text", value: (text as Text).value.slice(hashes.length) } as const;
  const { position } = node;
  return {
    type: "heading",
    depth: 2,
    children: [title, ...others],
    ...(position ? { position } : {}),
  };
}

/** Whether an answer of any kind stands beneath the heading at `index`, before the next one. */
function hasAnswer(nodes: readonly RootContent[], index: number): boolean {
  const next = nodes.findIndex((node, at) => at > index && headingOf(node));
  const beneath = nodes.slice(index + 1, next < 0 ? undefined : next);
  return beneath.some((node) => questionReaders.some((reader) => reader.isAnswer(node)));
}
