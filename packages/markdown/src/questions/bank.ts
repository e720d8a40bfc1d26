import { type Diagnostic, diagnostic, didYouMean, type Place } from "@hocvu/diagnostics";
import { isId, type Question, type QuestionBase, slug } from "@hocvu/model";
import type { Blockquote, Heading, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { type Attributes, takeAttributes } from "../attributes.ts";
import { contentOf, type ParsedFile } from "../parse-file.ts";
import type { Renderer } from "../render-html.ts";
import { isChoiceAnswer, readChoice } from "./choice.ts";

/** A question with the places of its parts, by JSON pointer into it. */
export interface ReadQuestion {
  readonly question: Question;
  readonly places: ReadonlyMap<string, Place>;
  /** Whether its id was made from its words. */
  readonly idFromStem: boolean;
}

/** What reading one type of question starts from. */
export interface QuestionSource {
  readonly base: Omit<QuestionBase, "explanation">;
  /** The type an author asked for, if any. */
  readonly type?: string;
  readonly attributes: Attributes;
  readonly answer: RootContent | undefined;
  readonly place: Place;
}

export interface QuestionContext {
  readonly file: ParsedFile;
  readonly renderer: Renderer;
  readonly diagnostics: Diagnostic[];
}

const ATTRIBUTES = ["outcome", "points", "shuffle", "difficulty", "exam", "scoring", "type"];
const TYPES = ["single", "multiple", "true-false"];

/** Reads a bank: each `##` heading is a question. A question with faults is reported and still comes back, as far as it was understood. */
export function readBank(context: QuestionContext): ReadQuestion[] {
  const { file, diagnostics } = context;
  const groups: { heading: Heading; nodes: RootContent[] }[] = [];
  for (const node of contentOf(file)) {
    if (node.type === "heading" && node.depth <= 2) groups.push({ heading: node, nodes: [] });
    else if (groups.length > 0) groups.at(-1)?.nodes.push(node);
    else if (node.type !== "html") diagnostics.push(diagnostic("HV2212", {}, file.placeOf(node)));
  }
  return groups.map(({ heading, nodes }) => readQuestion(heading, nodes, context));
}

function readQuestion(
  heading: Heading,
  nodes: readonly RootContent[],
  context: QuestionContext,
): ReadQuestion {
  const { file, renderer, diagnostics } = context;
  const attributes = takeAttributes(heading, file, diagnostics);
  const place = file.placeOf(heading);
  const title = textOf(heading).trim();
  if (title === "") diagnostics.push(diagnostic("HV2118", { kind: "question" }, place));
  for (const [name, attribute] of attributes.pairs) {
    if (ATTRIBUTES.includes(name)) continue;
    const suggestion = didYouMean(name, ATTRIBUTES);
    diagnostics.push(
      diagnostic("HV2112", { name, ...(suggestion ? { suggestion } : {}) }, attribute.place),
    );
  }

  const places = new Map<string, Place>([["", place]]);
  const { id, fromStem } = readId(attributes, title, context);
  if (attributes.id) places.set("/id", attributes.id.place);
  const outcomes = readOutcomes(attributes, places);
  const type = readType(attributes, diagnostics);

  const answerAt = nodes.findIndex(isChoiceAnswer);
  const stemNodes =
    answerAt < 0 ? nodes.filter((node) => node.type !== "blockquote") : nodes.slice(0, answerAt);
  const stem = [
    renderer.inline([{ type: "paragraph", children: heading.children }]),
    renderer.blocks(stemNodes),
  ]
    .filter(Boolean)
    .join("\n");
  const explanation = readExplanation(answerAt < 0 ? [] : nodes.slice(answerAt + 1), id, context);
  const base = {
    id,
    outcomes,
    stem,
    points: readPoints(attributes, diagnostics),
    ...readDifficulty(attributes, diagnostics),
    exam: readYesNo("exam", attributes, diagnostics, true),
  };
  const source: QuestionSource = {
    base,
    ...(type ? { type } : {}),
    attributes,
    answer: nodes[answerAt],
    place,
  };
  const question = readChoice(source, context);
  return {
    question: explanation ? { ...question, explanation } : question,
    places,
    idFromStem: fromStem,
  };
}

function readId(
  attributes: Attributes,
  title: string,
  { diagnostics }: QuestionContext,
): { id: string; fromStem: boolean } {
  const fromTitle = slug(title) || "question";
  if (!attributes.id) return { id: fromTitle, fromStem: true };
  const { value, place } = attributes.id;
  if (isId(value)) return { id: value, fromStem: false };
  const suggestion = slug(value);
  diagnostics.push(diagnostic("HV1011", { id: value, suggestion }, place));
  return { id: suggestion || fromTitle, fromStem: false };
}

function readOutcomes(attributes: Attributes, places: Map<string, Place>): string[] {
  const written = attributes.pairs.get("outcome");
  if (!written) return [];
  const outcomes = written.value
    .split(",")
    .map((outcome) => outcome.trim())
    .filter(Boolean);
  outcomes.forEach((_, index) => void places.set(`/outcomes/${index}`, written.place));
  return outcomes;
}

function readType(attributes: Attributes, diagnostics: Diagnostic[]): string | undefined {
  const written = attributes.pairs.get("type");
  if (!written || TYPES.includes(written.value)) return written?.value;
  diagnostics.push(diagnostic("HV2211", { type: written.value, allowed: TYPES }, written.place));
  return undefined;
}

function readPoints(attributes: Attributes, diagnostics: Diagnostic[]): number {
  const written = attributes.pairs.get("points");
  if (!written) return 1;
  if (/^[1-9]\d{0,3}$/.test(written.value)) return Number(written.value);
  diagnostics.push(diagnostic("HV2114", { name: "points" }, written.place));
  return 1;
}

function readDifficulty(
  attributes: Attributes,
  diagnostics: Diagnostic[],
): Pick<QuestionBase, "difficulty"> {
  const allowed = ["easy", "medium", "hard"] as const;
  const value = readOneOf("difficulty", allowed, attributes, diagnostics);
  return value ? { difficulty: value } : {};
}

/** An attribute that has one of a few values; `undefined` where it is left out or, reported, something else. */
export function readOneOf<const V extends string>(
  name: string,
  allowed: readonly V[],
  attributes: Attributes,
  diagnostics: Diagnostic[],
): V | undefined {
  const written = attributes.pairs.get(name);
  if (!written) return undefined;
  const value = allowed.find((candidate) => candidate === written.value);
  if (value === undefined) {
    diagnostics.push(diagnostic("HV2113", { name, value: written.value, allowed }, written.place));
  }
  return value;
}

export function readYesNo(
  name: string,
  attributes: Attributes,
  diagnostics: Diagnostic[],
  otherwise: boolean,
): boolean {
  const value = readOneOf(name, ["yes", "no"], attributes, diagnostics);
  return value === undefined ? otherwise : value === "yes";
}

function readExplanation(
  nodes: readonly RootContent[],
  id: string,
  { file, renderer, diagnostics }: QuestionContext,
): string | undefined {
  const quotes = nodes.filter((node): node is Blockquote => node.type === "blockquote");
  const stray = nodes.find((node) => node.type !== "blockquote" && node.type !== "html");
  if (stray) diagnostics.push(diagnostic("HV2215", { id }, file.placeOf(stray)));
  const html = renderer.blocks(quotes.flatMap((quote) => quote.children));
  return html === "" ? undefined : html;
}
