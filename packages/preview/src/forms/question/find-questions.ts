import type { Heading, Nodes, RootContent } from "mdast";
import type { Range } from "../text-edit.ts";
import { treeOf } from "../tree-of.ts";

/** A question as it stands in a file: its heading and the blocks beneath it. */
export interface QuestionSection extends Range {
  readonly heading: Heading;
  readonly nodes: readonly RootContent[];
  /** Of a check, the colons that it is opened with. */
  readonly fence: string;
  /** Of a check, where it is opened. */
  readonly opens?: number;
}

export type FileKind = "bank" | "lesson";

/** The questions of a file in their order: those of a bank, or the checks of a lesson. */
export function findQuestions(text: string, kind: FileKind): readonly QuestionSection[] {
  const { children } = treeOf(text);
  return kind === "bank" ? inBank(children, text) : inLesson(children, text);
}

function inBank(nodes: readonly RootContent[], text: string): readonly QuestionSection[] {
  const sections: { heading: Heading; nodes: RootContent[] }[] = [];
  for (const node of nodes) {
    if (node.type === "heading" && node.depth <= 2) sections.push({ heading: node, nodes: [] });
    else sections.at(-1)?.nodes.push(node);
  }
  return sections
    .filter(({ heading }) => heading.depth === 2 && text[startOf(heading)] === "#")
    .map(({ heading, nodes: own }) => ({
      heading,
      nodes: own,
      fence: "",
      ...extent(heading, own),
    }));
}

function inLesson(nodes: readonly Nodes[], text: string): readonly QuestionSection[] {
  return nodes.flatMap((node): readonly QuestionSection[] => {
    if (node.type === "containerDirective" && node.name === "check") {
      const [heading, ...own] = node.children;
      if (heading?.type !== "heading") return [];
      const fence = /^:+/.exec(text.slice(startOf(node)))?.[0] ?? "";
      return [{ heading, nodes: own, fence, opens: startOf(node), ...extent(heading, own) }];
    }
    return "children" in node ? inLesson(node.children, text) : [];
  });
}

function extent(heading: Heading, nodes: readonly RootContent[]): Range {
  return { start: startOf(heading), end: endOf(nodes.at(-1) ?? heading) };
}

export function startOf({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}

export function endOf({ position }: Nodes): number {
  return position?.end.offset ?? 0;
}
