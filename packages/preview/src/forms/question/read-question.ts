import { questionReaderOf } from "@hocvu/markdown";
import type { QuestionType } from "@hocvu/model";
import type { Blockquote, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Range } from "../text-edit.ts";
import type { ReadAnswer } from "./answers/answer-shape.ts";
import { readAnswer } from "./answers/index.ts";
import { type Braces, readBraces } from "./braces.ts";
import {
  type AnswerFields,
  QUESTION_TYPES,
  type QuestionFields,
  SHAPES,
  type Shape,
} from "./fields.ts";
import { type CheckOpening, readOpening } from "./film-time.ts";
import { endOf, type QuestionSection, startOf } from "./find-questions.ts";
import { unquote } from "./lines.ts";
import { typeOfAnswer } from "./type-of-answer.ts";

/** A question's fields with the places of what they show. */
export interface ReadQuestion {
  readonly fields: QuestionFields;
  readonly braces: Braces;
  /** Of a check in a lesson. */
  readonly opening: CheckOpening | undefined;
  readonly stem: Range;
  /** Those that are empty stand where what belongs there would go. */
  readonly body: Range;
  readonly hint: Range;
  /** What stands in the hint. */
  readonly hintText: Range;
  readonly answer: ReadAnswer<Shape> | undefined;
  readonly answerAt: number;
  readonly explanation: Range;
  /** Whether a hint can be put in: it needs more colons around it than its own. */
  readonly takesHint: boolean;
}

/** Reads a question that stands in `text`; nothing for one that fields would tear apart. */
export function readQuestion(section: QuestionSection, text: string): ReadQuestion | undefined {
  const { heading, nodes, fence, opens } = section;
  if ((heading.position?.start.column ?? 1) !== 1) return undefined;
  const braces = readBraces(heading, text);
  const opening = opens === undefined ? undefined : readOpening(text, opens);
  const hints = nodes.filter(isHint);
  const others = nodes.filter((node) => !isHint(node));
  const asked = QUESTION_TYPES.find((type) => type === braces.values.type);
  const parts = partsOf(others, asked);
  if (!parts || hints.length > 1) return undefined;
  const { before, within, after } = parts;
  const [hint] = hints;
  // A hint among the blocks of the stem, or behind the answers, is left to Markdown.
  if (hint && nodes.indexOf(hint) !== before.length) return undefined;

  const shape = parts.isPlain ? parts.shape : "markdown";
  const answer = within.length === 0 ? undefined : readAnswer(shape, within, text);
  const fields = answer?.fields ?? emptyAnswer(asked ?? "single");
  const stem = { start: stemStart(section, text), end: braces.range.start };
  const words = text.slice(stem.start, stem.end);
  const headingEnd = endOf(heading);
  const body = rangeOf(before, headingEnd);
  const hintRange = hint ? { start: startOf(hint), end: endOf(hint) } : at(body.end);
  const inside = hint ? rangeOf(hint.children, hintRange.end) : hintRange;
  const answerAt = hintRange.end;
  const explanation = rangeOf(after, answer?.range.end ?? answerAt);
  return {
    fields: {
      type: asked ?? (fields.shape === "markdown" ? parts.type : typeOfAnswer(fields)),
      stem: words.trimEnd(),
      body: text.slice(body.start, body.end),
      at: opening?.at ?? "",
      attributes: braces.values,
      hint: text.slice(inside.start, inside.end),
      answer: fields,
      explanation: unquote(text.slice(explanation.start, explanation.end)),
    },
    braces,
    opening,
    stem: { start: stem.start, end: stem.start + words.trimEnd().length },
    body,
    hint: hintRange,
    hintText: inside,
    answer,
    answerAt,
    explanation,
    takesHint: fence === "" || fence.length > 3,
  };
}

/** Answers of which there are none yet. */
export function emptyAnswer(type: QuestionType): AnswerFields {
  switch (SHAPES[type]) {
    case "choices":
      return { shape: "choices", choices: [] };
    case "items":
      return { shape: "items", items: [] };
    case "pairs":
      return { shape: "pairs", header: ["", ""], pairs: [] };
    case "groups":
      return { shape: "groups", groups: ["", ""], cells: [] };
    case "blanks":
      return { shape: "blanks", text: "" };
    case "written":
      return { shape: "written", sample: "", criteria: [] };
    case "markdown":
      return { shape: "markdown", text: "" };
  }
}

interface Parts {
  readonly before: readonly RootContent[];
  readonly within: readonly RootContent[];
  readonly after: readonly RootContent[];
  readonly type: QuestionType;
  readonly shape: Shape;
  /** Whether all that stands among the answers belongs to them. */
  readonly isPlain: boolean;
}

function partsOf(
  nodes: readonly RootContent[],
  asked: QuestionType | undefined,
): Parts | undefined {
  const reader = questionReaderOf(nodes, asked);
  const isPart = reader.isPart ?? reader.isAnswer;
  const type = asked ?? (reader.types[0] as QuestionType);
  const shape = SHAPES[type];
  if (!nodes.some(reader.isAnswer)) {
    const quote = nodes.findIndex(isQuote);
    const end = quote < 0 ? nodes.length : quote;
    if (!nodes.slice(end).every(isQuote)) return undefined;
    const [before, after] = [nodes.slice(0, end), nodes.slice(end)];
    return { before, within: [], after, type, shape, isPlain: true };
  }
  const start = nodes.findIndex(isPart);
  const end = nodes.findLastIndex(isPart) + 1;
  const within = nodes.slice(start, end);
  // Rules, comments and definitions behind the answers show nothing there.
  const rest = nodes.slice(end);
  const last = rest.findLastIndex(isQuote) + 1;
  const after = rest.slice(0, last);
  if (!after.every(isQuote) || !rest.slice(last).every(isUnseen)) return undefined;
  const isPlain = within.every(
    (node) => isPart(node) || (reader.keepsText === true && node.type === "paragraph"),
  );
  return { before: nodes.slice(0, start), within, after, type, shape, isPlain };
}

function stemStart({ heading }: QuestionSection, text: string): number {
  const [first] = heading.children;
  if (first) return startOf(first);
  const start = startOf(heading);
  return start + (/^#+[ \t]*/.exec(text.slice(start, endOf(heading)))?.[0].length ?? 0);
}

function rangeOf(nodes: readonly RootContent[], otherwise: number): Range {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first && last ? { start: startOf(first), end: endOf(last) } : at(otherwise);
}

function at(offset: number): Range {
  return { start: offset, end: offset };
}

function isHint(node: RootContent): node is ContainerDirective {
  return node.type === "containerDirective" && node.name === "hint";
}

function isQuote(node: RootContent): node is Blockquote {
  return node.type === "blockquote";
}

function isUnseen({ type }: RootContent): boolean {
  return ["thematicBreak", "definition", "footnoteDefinition", "html"].includes(type);
}
