import { diagnostic, type Place } from "@hocvu/diagnostics";
import { type Choice, type ChoiceQuestion, choiceId, MAX_CHOICES } from "@hocvu/model";
import type { Blockquote, List, ListItem, Nodes, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { hasSpot, takeSpot } from "../spots.ts";
import { readScoring, readYesNo } from "./attributes.ts";
import { reportIdentical } from "./identical.ts";
import { openingFence, reportLazyLines } from "./lazy-lines.ts";
import { reportTypedLetters } from "./lettered.ts";
import type { QuestionContext, QuestionReader, QuestionSource } from "./question-reader.ts";
import { renderPart, spanOf } from "./shown-part.ts";

/** The words that make two choices a true-false question, the true one first. */
const TRUE_FALSE = [
  ["đúng", "sai"],
  ["true", "false"],
] as const;

/** A task list: `- [ ] …` and `- [x] …`. */
export function isChoiceAnswer(node: RootContent): node is List {
  return node.type === "list" && node.children.some((item) => typeof item.checked === "boolean");
}

/** Whether a choice of a list says where in a picture it is. */
export function isPointed(list: List): boolean {
  return list.children.some(({ children }) =>
    hasSpot(children.filter(({ type }) => type !== "blockquote")),
  );
}

interface ReadChoice extends Omit<Choice, "id"> {
  readonly text: string;
  /** Its content without feedback, as one node. */
  readonly shown: Nodes;
  readonly place: Place;
}

/** A task list; which of its types it is follows from the marks unless the author says. */
export const choice: QuestionReader = {
  types: ["single", "multiple", "true-false"],
  isAnswer: isChoiceAnswer,
  suits: (node) => isChoiceAnswer(node) && !isPointed(node),
  read: readChoice,
};

/** Choices; `mayShuffle`: whether the author may say so. */
export function readChoice(
  source: QuestionSource,
  context: QuestionContext,
  mayShuffle = true,
): ChoiceQuestion {
  const { base, attributes, answer, place, places } = source;
  const { file, diagnostics } = context;
  const lists = answer.filter(isChoiceAnswer);
  for (const list of lists) reportLazyLines(list, file, diagnostics);
  const items = lists.flatMap((list) => list.children);
  if (mayShuffle) reportSpots(items, source.type, context);
  const read = items.map((item) => readItem(item, context));
  reportIdentical(read, file, diagnostics);

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
  const shuffle =
    mayShuffle && readYesNo("shuffle", attributes, diagnostics, type !== "true-false");
  if (shuffle) {
    const loose = read.some(({ pinned }) => !pinned);
    if (loose)
      reportTypedLetters(
        read.map(({ shown }) => shown),
        file,
        diagnostics,
      );
  }

  // What is true stands first in every true-false question, so that `a` means "true" to whoever reads results.
  const ordered =
    truth && type === "true-false" && read[0]?.text !== truth[0] ? [...read].reverse() : read;
  ordered.forEach((one, index) => void places.set(`/choices/${index}`, one.place));
  return {
    ...base,
    type,
    choices: ordered.map(({ text: _, shown: __, place: ___, ...choice }, index) => ({
      id: choiceId(index),
      ...choice,
    })),
    shuffle,
    scoring: readScoring(attributes, diagnostics),
  };
}

/** Takes places in a picture off choices that the author wants to be no more than that. */
function reportSpots(
  items: readonly ListItem[],
  type = "single",
  { file, diagnostics }: QuestionContext,
): void {
  for (const item of items) {
    if (!takeSpot(item.children)) continue;
    const place = file.placeOf(item.children[0] ?? item);
    diagnostics.push(diagnostic("HV2226", { name: "at", type, types: ["hotspot"] }, place));
  }
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

function readItem(item: ListItem, context: QuestionContext): ReadChoice {
  const { file, renderer, diagnostics } = context;
  const quotes = item.children.filter((node): node is Blockquote => node.type === "blockquote");
  const body = item.children.filter((node) => node.type !== "blockquote");
  const shown = spanOf(body, item);
  reportCodeOnLine(body[0], context);
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
    html: renderPart(shown, () => renderer.inline(body), context),
    correct: item.checked === true,
    pinned,
    ...(feedback ? { feedback } : {}),
    shown,
    place: file.placeOf(body[0] ?? item),
  };
}

/** Reports a fence of code behind the box: Markdown takes what it encloses for a piece of a line. */
function reportCodeOnLine(
  first: RootContent | undefined,
  { file, diagnostics }: QuestionContext,
): void {
  const code = first?.type === "paragraph" ? first.children[0] : undefined;
  if (code?.type !== "inlineCode" && code?.type !== "text") return;
  const { start, end } = file.placeOf(code);
  const mark = openingFence(file.text.slice(start.offset, end.offset));
  if (mark === undefined) return;
  const place = file.place(start.offset, start.offset + mark.length);
  diagnostics.push(diagnostic("HV2251", { mark: mark.trim() }, place));
}

/** Takes `{pin}` off the end of a choice and says whether it was there. */
function takePin(body: readonly RootContent[]): boolean {
  const last = body.at(-1);
  const text = last?.type === "paragraph" ? last.children.at(-1) : undefined;
  if (text?.type !== "text" || !/\{pin\}\s*$/.test(text.value)) return false;
  text.value = text.value.slice(0, text.value.lastIndexOf("{")).trimEnd();
  return true;
}
