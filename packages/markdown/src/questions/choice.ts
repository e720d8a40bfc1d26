import { diagnostic } from "@hocvu/diagnostics";
import { type Choice, type ChoiceQuestion, choiceId, MAX_CHOICES } from "@hocvu/model";
import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  List,
  ListItem,
  RootContent,
} from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { readScoring, readYesNo } from "./attributes.ts";
import { reportIdentical } from "./identical.ts";
import type { QuestionContext, QuestionReader, QuestionSource } from "./question-reader.ts";

/** The words that make two choices a true-false question, the true one first. */
const TRUE_FALSE = [
  ["đúng", "sai"],
  ["true", "false"],
] as const;

/** A task list: `- [ ] …` and `- [x] …`. */
export function isChoiceAnswer(node: RootContent): node is List {
  return node.type === "list" && node.children.some((item) => typeof item.checked === "boolean");
}

type ReadChoice = Omit<Choice, "id"> & { readonly text: string };

/** A task list; which of its types it is follows from the marks unless the author says. */
export const choice: QuestionReader = {
  types: ["single", "multiple", "true-false"],
  isAnswer: isChoiceAnswer,
  read: readChoice,
};

function readChoice(source: QuestionSource, context: QuestionContext): ChoiceQuestion {
  const { base, attributes, answer, place } = source;
  const { diagnostics } = context;
  const items = answer.filter(isChoiceAnswer).flatMap((list) => list.children);
  const read = items.map((item) => readItem(item, context));
  reportIdentical(
    items,
    read.map(({ html }) => html),
    context.file,
    diagnostics,
  );

  const truth = truthPair(read);
  const right = read.filter((choice) => choice.correct).length;
  const type = typeOf(source.type, truth !== undefined, right);
  const { id } = base;
  if (items.length === 0) diagnostics.push(diagnostic("HV2201", { id }, place));
  else if (items.length < 2)
    diagnostics.push(diagnostic("HV2204", { id, count: items.length }, place));
  else if (items.length > MAX_CHOICES) {
    diagnostics.push(diagnostic("HV2206", { id, count: items.length, max: MAX_CHOICES }, place));
  }
  if (items.length > 0) {
    if (right === 0) diagnostics.push(diagnostic("HV2202", { id }, place));
    else if ((type === "multiple") !== right > 1) {
      diagnostics.push(diagnostic("HV2203", { id, type, right }, place));
    }
    if (type === "true-false" && truth === undefined) {
      diagnostics.push(diagnostic("HV2214", { id }, place));
    }
  }

  // What is true stands first in every true-false question, so that `a` means "true" to whoever reads results.
  const ordered =
    truth && type === "true-false" && read[0]?.text !== truth[0] ? [...read].reverse() : read;
  return {
    ...base,
    type,
    choices: ordered
      .slice(0, MAX_CHOICES)
      .map(({ text: _, ...choice }, index) => ({ id: choiceId(index), ...choice })),
    shuffle: readYesNo("shuffle", attributes, diagnostics, type !== "true-false"),
    scoring: readScoring(attributes, diagnostics),
  };
}

function typeOf(
  asked: string | undefined,
  isTruth: boolean,
  right: number,
): ChoiceQuestion["type"] {
  if (asked === "single" || asked === "multiple" || asked === "true-false") return asked;
  if (isTruth) return "true-false";
  return right > 1 ? "multiple" : "single";
}

function truthPair(choices: readonly ReadChoice[]): readonly [string, string] | undefined {
  if (choices.length !== 2) return undefined;
  return TRUE_FALSE.find((pair) => pair.every((word) => choices.some(({ text }) => text === word)));
}

function readItem(item: ListItem, { file, renderer, diagnostics }: QuestionContext): ReadChoice {
  const quotes = item.children.filter((node): node is Blockquote => node.type === "blockquote");
  const body = item.children.filter((node) => node.type !== "blockquote");
  const pinned = takePin(body);
  const text = body
    .map((node) => textOf(node))
    .join(" ")
    .trim();
  if (typeof item.checked !== "boolean") {
    diagnostics.push(diagnostic("HV2216", { text }, file.placeOf(body[0] ?? item)));
  }
  const feedback = renderer.inline(quotes.flatMap((quote) => quote.children));
  return {
    text: text.toLowerCase().replace(/\s+/g, " "),
    html: renderer.inline(body),
    correct: item.checked === true,
    pinned,
    ...(feedback ? { feedback } : {}),
  };
}

/** Takes `{pin}` off the end of a choice and says whether it was there. */
function takePin(body: readonly (BlockContent | DefinitionContent)[]): boolean {
  const last = body.at(-1);
  const text = last?.type === "paragraph" ? last.children.at(-1) : undefined;
  if (text?.type !== "text" || !/\{pin\}\s*$/.test(text.value)) return false;
  text.value = text.value.replace(/\s*\{pin\}\s*$/, "");
  return true;
}
