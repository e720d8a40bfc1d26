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
import { type QuestionContext, type QuestionSource, readOneOf, readYesNo } from "./bank.ts";

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

/** Reads `single`, `multiple` and `true-false`; which one follows from the marks unless the author says. */
export function readChoice(source: QuestionSource, context: QuestionContext): ChoiceQuestion {
  const { base, attributes, answer, place } = source;
  const { diagnostics } = context;
  const items = answer && isChoiceAnswer(answer) ? answer.children : [];
  const read = items.map((item) => readItem(item, context));
  reportIdentical(items, read, context);

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
    scoring: readOneOf("scoring", ["all", "partial"], attributes, diagnostics) ?? "all",
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

function reportIdentical(
  items: readonly ListItem[],
  choices: readonly ReadChoice[],
  { file, diagnostics }: QuestionContext,
): void {
  const first = new Map<string, ListItem>();
  choices.forEach(({ text, html }, index) => {
    const item = items[index];
    // Pictures have no text of their own: two choices are the same when all of their HTML is.
    const key = text || html;
    if (!item) return;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, item);
      return;
    }
    const placeOf = (node: ListItem) => file.placeOf(node.children[0] ?? node);
    diagnostics.push(
      diagnostic("HV2205", { text: textOf(item.children[0] ?? item).trim() }, placeOf(item), [
        { place: placeOf(earlier), role: "firstUsed" },
      ]),
    );
  });
}
