import { diagnostic } from "@hocvu/diagnostics";
import type { Blockquote, Heading, List, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { hashesOf } from "../lone-hashes.ts";
import { choice } from "./choice.ts";
import { questionReaders } from "./index.ts";
import type { QuestionContext, QuestionReader } from "./question-reader.ts";
import { isSilent } from "./silent.ts";

/** A question's blocks by the part they play. */
export interface AnswerPart {
  readonly reader: QuestionReader;
  readonly stem: readonly RootContent[];
  /** None if the author wrote none. */
  readonly answer: readonly RootContent[];
  readonly explanation: readonly RootContent[];
  /** The blocks whose blanks are to be filled in. */
  readonly withBlanks: readonly RootContent[];
  /** Whether an explanation was written, but not where it is one. */
  readonly misplaced: boolean;
}

/**
 * Finds the answer part among a question's blocks: from the first to the last block that `type`, or else the first reader
 * that finds one, takes for an answer. Whatever stands within it or behind it and plays no part there is reported, and kept
 * in the stem or the explanation. A question without an answer part is left to the choices.
 */
export function findAnswer(
  heading: Heading,
  nodes: readonly RootContent[],
  type: string | undefined,
  id: string,
  context: QuestionContext,
): AnswerPart {
  const reader = readerFor(nodes, type);
  const isPart = reader.isPart ?? reader.isAnswer;
  if (!nodes.some(reader.isAnswer)) {
    const stem = nodes.filter((node) => !isQuote(node));
    const explanation = nodes.filter(isQuote).flatMap(({ children }) => children);
    return { reader, stem, answer: [], explanation, withBlanks: [], misplaced: false };
  }
  const start = nodes.findIndex(isPart);
  const end = nodes.findLastIndex(isPart) + 1;
  const before = nodes.slice(0, start);
  const after = nodes.slice(end);
  const within = readWithin(nodes.slice(start, end), reader, context);
  const explanation = readAfter(after, id, context);
  const early = after.some(isQuote) ? undefined : explanationAbove([heading, ...before]);
  if (early) context.diagnostics.push(diagnostic("HV2233", {}, context.file.placeOf(early)));
  return {
    reader,
    stem: [...before, ...within.stray],
    answer: within.answer,
    explanation,
    withBlanks: reader.keepsText ? within.answer : [],
    misplaced: early !== undefined || within.hasQuote,
  };
}

/** The reader of `type`, or else the first that finds an answer among `nodes`; the choices' where there is none. */
export function readerFor(nodes: readonly RootContent[], type: string | undefined): QuestionReader {
  const readers = questionReaders.filter(
    (reader) => !type || reader.types.some((one) => one === type),
  );
  const tells = (one: QuestionReader) => (type ? one.isAnswer : (one.suits ?? one.isAnswer));
  return readers.find((one) => nodes.some(tells(one))) ?? ((type && readers[0]) || choice);
}

/** Parts what stands from the first answer block to the last; a quote under a choice becomes the feedback it was meant for. */
function readWithin(
  nodes: readonly RootContent[],
  reader: QuestionReader,
  { file, diagnostics }: QuestionContext,
): {
  readonly answer: readonly RootContent[];
  readonly stray: readonly RootContent[];
  readonly hasQuote: boolean;
} {
  const isPart = reader.isPart ?? reader.isAnswer;
  const answer: RootContent[] = [];
  const stray: RootContent[] = [];
  let reported = false;
  let hasQuote = false;
  for (const node of nodes) {
    if (isPart(node)) {
      answer.push(node);
      reported = false;
      continue;
    }
    if (isSilent(node)) continue;
    hasQuote ||= isQuote(node);
    if (isQuote(node) && isTaskList(answer.at(-1))) {
      diagnostics.push(diagnostic("HV2232", {}, file.placeOf(node)));
      (answer.at(-1) as List).children.at(-1)?.children.push(node);
    } else if (reader.keepsText && !isQuote(node)) {
      answer.push(node);
    } else {
      const { start, end } = file.placeOf(node);
      const [text = ""] = file.text.slice(start.offset, end.offset).split("\n", 1);
      if (!reported) diagnostics.push(diagnostic("HV2230", { text }, file.placeOf(node)));
      reported = true;
      stray.push(node);
    }
  }
  return { answer, stray, hasQuote };
}

/** The explanation: the quotes behind the answers, and among them whatever else was written there. */
function readAfter(
  nodes: readonly RootContent[],
  id: string,
  { file, diagnostics }: QuestionContext,
): readonly RootContent[] {
  const shown: RootContent[] = [];
  let reported = false;
  for (const node of nodes) {
    if (isSilent(node)) continue;
    shown.push(...(isQuote(node) ? node.children : [node]));
    // A question meant to begin there was reported as such.
    if (!isQuote(node) && !reported && hashesOf(node) === undefined) {
      diagnostics.push(diagnostic("HV2215", { id }, file.placeOf(node)));
    }
    reported = !isQuote(node);
  }
  return shown;
}

/** The quote right above the answers, unless what stands above that leads to it, as to a text that is asked about. */
function explanationAbove(nodes: readonly RootContent[]): Blockquote | undefined {
  const shown = nodes.filter((node) => !isSilent(node));
  const last = shown.at(-1);
  const lead = shown.at(-2);
  if (!last || !isQuote(last) || !lead || isQuote(lead)) return undefined;
  return /[:：]\s*$/.test(textOf(lead)) ? undefined : last;
}

export function isQuote(node: RootContent): node is Blockquote {
  return node.type === "blockquote";
}

function isTaskList(node: RootContent | undefined): node is List {
  return node?.type === "list" && node.children.some((item) => item.checked != null);
}
