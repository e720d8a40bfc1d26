import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Heading, RootContent, Table } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { contentOf, type ParsedFile } from "../parse-file.ts";
import { isChoiceAnswer } from "./choice.ts";
import { findForeign } from "./foreign.ts";
import { questionReaders } from "./index.ts";
import { type ReadQuestion, readQuestion } from "./question.ts";
import type { QuestionContext } from "./question-reader.ts";
import { spanOf } from "./shown-part.ts";
import { isSilent } from "./silent.ts";
import { type Section, splitSubQuestions } from "./sub-questions.ts";

export interface ReadBank {
  readonly questions: readonly ReadQuestion[];
  /** Whether every question could be told from the others. If not, there may be more of them than are known. */
  readonly whole: boolean;
}

/** Reads a bank: each `##` heading is a question. A question with faults is reported and still comes back, as far as it was understood. */
export function readBank(context: QuestionContext): ReadBank {
  const { file, diagnostics } = context;
  const [front] = file.tree.children;
  if (front?.type === "yaml") diagnostics.push(diagnostic("HV2253", {}, file.placeOf(front)));
  const { before, sections } = sectionsOf(file);
  const foreign = new Foreign(file, diagnostics);
  const first = readBefore(before, foreign, context);
  const questions = [...first];
  let whole = first.length === 0;
  for (const section of sections) {
    const isForeign = !hasAnswer(section.nodes) && foreign.reports(section.nodes);
    const parts = isForeign ? [section] : splitSubQuestions(section, context);
    whole &&= !isForeign && parts.length === 1;
    for (const { heading, nodes } of parts) {
      const read = isForeign
        ? keepUnread(heading, nodes, context)
        : readQuestion(heading, nodes, context);
      questions.push(parts.length > 1 ? { ...read, told: true } : read);
    }
  }
  return { questions, whole };
}

/** A bank's blocks by their headings. A title above questions, or one that a line of dashes made of a text, begins none. */
function sectionsOf(file: ParsedFile): {
  readonly before: readonly RootContent[];
  readonly sections: readonly Section[];
} {
  const before: RootContent[] = [];
  const sections: { heading: Heading; nodes: RootContent[] }[] = [];
  const content = contentOf(file);
  for (const [index, node] of content.entries()) {
    const nodes = sections.at(-1)?.nodes ?? before;
    if (node.type !== "heading" || node.depth > 2) nodes.push(node);
    else if (isBare(content, index) && isUnderlined(node, file)) nodes.push(textAbove(node));
    else if (isBare(content, index) && node.depth === 1) {
      // It names the bank or a part of it; nothing is asked.
    } else sections.push({ heading: node, nodes: [] });
  }
  return { before, sections };
}

/** Whether no answer stands beneath the heading at `index`. */
function isBare(content: readonly RootContent[], index: number): boolean {
  const next = content.findIndex(
    (node, at) => at > index && node.type === "heading" && node.depth <= 2,
  );
  return !hasAnswer(content.slice(index + 1, next < 0 ? undefined : next));
}

/** `text` above a line of `---`, which was to part two questions, or of `===`. */
function isUnderlined({ position }: Heading, file: ParsedFile): boolean {
  return file.text[position?.start.offset ?? 0] !== "#";
}

function textAbove({ children, position }: Heading): RootContent {
  return { type: "paragraph", children, ...(position ? { position } : {}) };
}

function hasAnswer(nodes: readonly RootContent[]): boolean {
  return nodes.some((node) => questionReaders.some((reader) => reader.isAnswer(node)));
}

/** What stands before the first question: questions without a heading, those of another notation, or text without any use. */
function readBefore(
  before: readonly RootContent[],
  foreign: Foreign,
  context: QuestionContext,
): readonly ReadQuestion[] {
  const { file, diagnostics } = context;
  const shown = before.filter((node) => !isSilent(node));
  const [first] = shown;
  if (!first) return [];
  const heading: Heading = { type: "heading", depth: 2, children: [] };
  if (foreign.reports(shown)) return [keepUnread(heading, shown, context)];
  const answer =
    shown.find((node, index) => index > 0 && isChoiceAnswer(node)) ?? shown.find(isChoiceAnswer);
  if (!answer) {
    const { start, end } = file.placeOf(spanOf(shown, first));
    const notes = notesIn(file, start.offset, before.at(-1)?.position?.end.offset ?? end.offset);
    const last = Math.max(end.offset, ...notes);
    diagnostics.push(diagnostic("HV2212", {}, file.place(start.offset, last)));
    return [];
  }
  const asked = shown[shown.indexOf(answer) - 1] ?? answer;
  const place = file.placeOf(asked);
  const text = textOf(asked).split("\n", 1)[0] ?? "";
  diagnostics.push(diagnostic("HV2252", { text }, place));
  return [keepUnread(heading, shown, context)];
}

/** Where the footnotes end that stand from one offset on, before the first question. */
function notesIn({ tree }: ParsedFile, from: number, to: number): readonly number[] {
  const next = tree.children.find(
    ({ type, position }) => type === "heading" && (position?.start.offset ?? 0) >= to,
  );
  const limit = next?.position?.start.offset ?? Number.POSITIVE_INFINITY;
  return tree.children
    .filter(({ type }) => type === "footnoteDefinition")
    .flatMap(({ position }) => position?.end.offset ?? [])
    .filter((end) => end > from && end < limit);
}

/** A question that was reported as a whole: its words are kept, and nothing more is said of it. */
function keepUnread(
  heading: Heading,
  nodes: readonly RootContent[],
  context: QuestionContext,
): ReadQuestion {
  const read = readQuestion(heading, [], { ...context, diagnostics: [] });
  const { renderer, diagnostics } = context;
  const before = diagnostics.length;
  for (const node of nodes) if (node.type === "table") widen(node);
  const stem = [read.question.stem, renderer.blocks(nodes)].filter(Boolean).join("\n");
  diagnostics.splice(before);
  return { ...read, question: { ...read.question, stem }, told: true };
}

/** Gives a table as many columns as its longest row has cells: what is beyond them is not shown. */
function widen(table: Table): void {
  const columns = Math.max(...table.children.map(({ children }) => children.length));
  table.align = Array.from({ length: columns }, (_, column) => table.align?.[column] ?? null);
}

/** Says of each notation once in a bank that it is another one. */
class Foreign {
  readonly #file: ParsedFile;
  readonly #diagnostics: Diagnostic[];
  readonly #reported = new Set<string>();

  constructor(file: ParsedFile, diagnostics: Diagnostic[]) {
    this.#file = file;
    this.#diagnostics = diagnostics;
  }

  /** Whether `nodes` are written in another notation. */
  reports(nodes: readonly RootContent[]): boolean {
    const start = nodes[0]?.position?.start.offset;
    const end = nodes.at(-1)?.position?.end.offset;
    if (start === undefined || end === undefined) return false;
    const found = findForeign(this.#file, start, end);
    if (!found) return false;
    const { notation, place } = found;
    if (!this.#reported.has(notation))
      this.#diagnostics.push(diagnostic("HV2247", { notation }, place));
    this.#reported.add(notation);
    return true;
  }
}
