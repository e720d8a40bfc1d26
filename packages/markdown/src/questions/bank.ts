import { type Diagnostic, diagnostic, didYouMean, type Place } from "@hocvu/diagnostics";
import { isId, type Question, type QuestionBase, type QuestionType, slug } from "@hocvu/model";
import type { Blockquote, Heading, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { toString as textOf } from "mdast-util-to-string";
import schema from "../../../../schemas/question.schema.json" with { type: "json" };
import { type Attributes, takeAttributes } from "../attributes.ts";
import { hashesOf } from "../lone-hashes.ts";
import { contentOf } from "../parse-file.ts";
import { writtenTitle } from "../variables/apply-variables.ts";
import { readOneOf, readYesNo } from "./attributes.ts";
import { mendBoxes } from "./boxes.ts";
import { reportMisplaced } from "./checks.ts";
import { choice } from "./choice.ts";
import { questionReaders } from "./index.ts";
import type { QuestionContext, QuestionReader, QuestionSource } from "./question-reader.ts";

/** A question with the places of its parts, by JSON pointer into it. */
export interface ReadQuestion {
  readonly question: Question;
  readonly places: ReadonlyMap<string, Place>;
  /** Whether its id was made from its words. */
  readonly idFromStem: boolean;
}

const FLAGS = ["exact"];
/** Those with a value; an id has its own sign. */
const ATTRIBUTES = Object.keys(schema.properties).filter(
  (name) => name !== "id" && !FLAGS.includes(name),
);
/** The types of question that an attribute says something to, of those that only some heed. */
const HEEDED_BY: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(schema.properties).flatMap(([name, property]) =>
    "x-heeded-by" in property ? [[name, property["x-heeded-by"]]] : [],
  ),
);
const TYPES: readonly string[] = questionReaders.flatMap((reader) => reader.types);

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

/** Reads the question that `heading` asks and `nodes` answer. */
export function readQuestion(
  heading: Heading,
  nodes: readonly RootContent[],
  context: QuestionContext,
): ReadQuestion {
  const { file, renderer, diagnostics } = context;
  const attributes = checkNames(takeAttributes(heading, file, diagnostics, FLAGS), diagnostics);
  const place = file.placeOf(heading);
  const title = textOf(heading).trim();
  if (title === "") diagnostics.push(diagnostic("HV2118", { kind: "question" }, place));

  const places = new Map<string, Place>([["", place]]);
  const { id, fromStem } = readId(attributes, writtenTitle(heading) ?? title, context);
  if (attributes.id) places.set("/id", attributes.id.place);
  const outcomes = readOutcomes(attributes, places);
  const type = readType(attributes, diagnostics);

  const { hints, others } = takeHints(nodes);
  reportMisplaced(others, ["check", "hint"], context);
  mendBoxes(others, file, diagnostics);
  const { reader, before, answer, after } = findAnswer(others, type);
  const stem = [
    renderer.inline([{ type: "paragraph", children: heading.children }]),
    renderer.blocks(before),
  ]
    .filter(Boolean)
    .join("\n");
  const explanation = readExplanation(after, id, context);
  const hint = renderer.blocks(hints);
  const base = {
    id,
    outcomes,
    stem,
    ...(hint === "" ? {} : { hint }),
    points: readPoints(attributes, diagnostics),
    ...readDifficulty(attributes, diagnostics),
    exam: readYesNo("exam", attributes, diagnostics, true),
  };
  const source: QuestionSource = {
    base,
    ...(type ? { type } : {}),
    attributes,
    answer,
    place,
  };
  const question = reader.read(source, context);
  // Without an answer part the type is but a guess, and that has been said.
  if (answer.length > 0) reportUnheeded(attributes, question.type, diagnostics);
  return {
    question: explanation ? { ...question, explanation } : question,
    places,
    idFromStem: fromStem,
  };
}

/** Reports attributes that a question has not; a misspelt one is taken for the one that was meant. */
function checkNames(attributes: Attributes, diagnostics: Diagnostic[]): Attributes {
  const pairs = new Map(attributes.pairs);
  for (const [name, attribute] of attributes.pairs) {
    if (ATTRIBUTES.includes(name)) continue;
    const suggestion = didYouMean(name, ATTRIBUTES);
    diagnostics.push(
      diagnostic("HV2112", { name, ...(suggestion ? { suggestion } : {}) }, attribute.place),
    );
    if (suggestion && !pairs.has(suggestion)) pairs.set(suggestion, attribute);
  }
  return { ...attributes, pairs };
}

/** Reports attributes that say nothing to a question of this type. */
function reportUnheeded(
  { pairs, flags }: Attributes,
  type: QuestionType,
  diagnostics: Diagnostic[],
): void {
  const places = [...pairs].map(([name, { place }]) => [name, place] as const);
  for (const [name, place] of [...places, ...flags]) {
    const types = HEEDED_BY.get(name);
    if (types && !types.includes(type)) {
      diagnostics.push(diagnostic("HV2226", { name, type, types }, place));
    }
  }
}

/** Parts the `:::hint` blocks from a question's others. */
function takeHints(nodes: readonly RootContent[]): {
  readonly hints: readonly RootContent[];
  readonly others: readonly RootContent[];
} {
  const isHint = (node: RootContent): node is ContainerDirective =>
    node.type === "containerDirective" && node.name === "hint";
  return {
    hints: nodes.filter(isHint).flatMap((node) => node.children),
    others: nodes.filter((node) => !isHint(node)),
  };
}

interface FoundAnswer {
  readonly reader: QuestionReader;
  readonly before: readonly RootContent[];
  readonly answer: readonly RootContent[];
  readonly after: readonly RootContent[];
}

/**
 * The answer part among a question's blocks: from the first block that `type`, or else the first reader that finds one,
 * takes for an answer, to the last such block before a quote. A question without one is left to the choices.
 */
function findAnswer(nodes: readonly RootContent[], type: string | undefined): FoundAnswer {
  const readers = questionReaders.filter(
    (reader) => !type || reader.types.some((one) => one === type),
  );
  const reader = readers.find((one) => nodes.some(one.isAnswer)) ?? readers[0] ?? choice;
  const start = nodes.findIndex(reader.isAnswer);
  if (start < 0) {
    const before = nodes.filter((node) => node.type !== "blockquote");
    return { reader, before, answer: [], after: [] };
  }
  const quote = nodes.findIndex((node, index) => index > start && node.type === "blockquote");
  const within = nodes.slice(0, quote < 0 ? nodes.length : quote);
  const end = within.findLastIndex((node) => reader.isAnswer(node)) + 1;
  return {
    reader,
    before: nodes.slice(0, start),
    answer: nodes.slice(start, end),
    after: nodes.slice(end),
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

function readExplanation(
  nodes: readonly RootContent[],
  id: string,
  { file, renderer, diagnostics }: QuestionContext,
): string | undefined {
  const quotes = nodes.filter((node): node is Blockquote => node.type === "blockquote");
  const stray = nodes.find((node) => node.type !== "blockquote" && node.type !== "html");
  // A question meant to begin there was reported as such.
  if (stray && hashesOf(stray) === undefined)
    diagnostics.push(diagnostic("HV2215", { id }, file.placeOf(stray)));
  const html = renderer.blocks(quotes.flatMap((quote) => quote.children));
  return html === "" ? undefined : html;
}
