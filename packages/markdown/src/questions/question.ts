import { type Diagnostic, diagnostic, didYouMean, type Place } from "@hocvu/diagnostics";
import {
  DIFFICULTIES,
  isId,
  type Question,
  type QuestionBase,
  type QuestionType,
  slug,
} from "@hocvu/model";
import type { Heading, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { toString as textOf } from "mdast-util-to-string";
import schema from "../../../../schemas/question.schema.json" with { type: "json" };
import { type Attributes, takeAttributes } from "../attributes.ts";
import { reportRaw } from "../raw/report-raw.ts";
import { writtenTitle } from "../variables/apply-variables.ts";
import { findAnswer } from "./answer-part.ts";
import { readOneOf, readYesNo } from "./attributes.ts";
import { reportLostBlanks } from "./blanks.ts";
import { mendBoxes } from "./boxes.ts";
import { reportMisplaced } from "./checks.ts";
import { questionReaders } from "./index.ts";
import { takeLostAttributes } from "./lost-attributes.ts";
import type { QuestionContext, QuestionSource } from "./question-reader.ts";
import { findUnread } from "./unread-answer.ts";

/** A question with the places of its parts, by JSON pointer into it. */
export interface ReadQuestion {
  readonly question: Question;
  readonly places: ReadonlyMap<string, Place>;
  /** Whether its id was made from its words. */
  readonly idFromStem: boolean;
  /** Whether something was said that explains what else it lacks. */
  readonly told: boolean;
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
/** What is said of an answer part. */
const OF_ANSWERS = /^HV22/;
const TYPES: readonly string[] = questionReaders.flatMap((reader) => reader.types);

/** Reads the question that `heading` asks and `nodes` answer. */
export function readQuestion(
  heading: Heading,
  written: readonly RootContent[],
  context: QuestionContext,
): ReadQuestion {
  const { file, renderer, diagnostics } = context;
  const ended = takeAttributes(heading, file, diagnostics, FLAGS);
  const isWithout = !ended.id && ended.pairs.size + ended.flags.size === 0;
  const lost = isWithout && takeLostAttributes(heading, written, file, diagnostics, FLAGS);
  const attributes = checkNames(lost || ended, diagnostics);
  const place = file.placeOf(heading);
  const title = textOf(heading).trim();
  if (title === "") diagnostics.push(diagnostic("HV2118", { kind: "question" }, place));

  const places = new Map<string, Place>([["", place]]);
  const { id, fromStem } = readId(attributes, writtenTitle(heading) ?? title, context);
  if (attributes.id) places.set("/id", attributes.id.place);
  const outcomes = readOutcomes(attributes, places);
  const type = readType(attributes, diagnostics);

  const { hints, others } = takeHints(written.filter((node) => !isEmpty(node)));
  reportMisplaced(others, ["check", "hint"], context);
  mendBoxes(others, file, diagnostics);
  const part = findAnswer(heading, others, type, id, context);
  reportMisplaced(
    others.filter((node) => !part.answer.includes(node)),
    ["answer", "rubric"],
    context,
  );
  const lostIn = reportLostBlanks(
    [heading, ...others.filter((node) => !part.withBlanks.includes(node)), ...hints],
    file,
    diagnostics,
  );
  const stem = [
    renderer.inline([{ type: "paragraph", children: heading.children }]),
    renderer.blocks(part.stem),
  ]
    .filter(Boolean)
    .join("\n");
  const explanation = renderer.blocks(part.explanation);
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
    answer: part.answer,
    place,
    places,
  };
  const isUnanswered = part.answer.length === 0;
  // A blank that is lost says why there is no answer, or why it is a strange one.
  const isExplained = lostIn.some((node) => isUnanswered || part.answer.includes(node));
  const before = diagnostics.length;
  const question = part.reader.read(source, context);
  const isKept = ({ code }: Diagnostic) =>
    isExplained ? !OF_ANSWERS.test(code) : code !== "HV2201";
  diagnostics.push(...diagnostics.splice(before).filter(isKept));
  // Marks that a strange blank spoiled are why there is no answer.
  const isSpoiled = reportRaw(
    [heading, ...others, ...hints],
    { file, surroundings: "question" },
    diagnostics,
  ).includes("HV2135");
  if (isUnanswered && !isExplained && !isSpoiled) {
    const unread = findUnread(others, file);
    const args = { id, ...(unread ? { shape: unread.shape } : {}) };
    diagnostics.push(diagnostic("HV2201", args, unread?.place ?? place));
  }
  // Without an answer part the type is but a guess, and that has been said.
  if (!isUnanswered) reportUnheeded(attributes, question.type, diagnostics);
  return {
    question: explanation === "" ? question : { ...question, explanation },
    places,
    idFromStem: fromStem,
    told: isUnanswered || isExplained || part.misplaced,
  };
}

/** Whether a paragraph is all that was left of attributes. */
function isEmpty(node: RootContent): boolean {
  return (
    node.type === "paragraph" &&
    node.children.every((one) => one.type === "text" && one.value === "")
  );
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
  const value = readOneOf("difficulty", DIFFICULTIES, attributes, diagnostics);
  return value ? { difficulty: value } : {};
}
