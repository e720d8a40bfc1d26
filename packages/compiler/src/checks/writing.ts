import { type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";
import {
  type ChoiceQuestion,
  type Course,
  type HotspotQuestion,
  isChoice,
  type Module,
} from "@hocvu/model";
import { speaksOfOthers } from "./all-of-them.ts";
import { allQuestions } from "./all-questions.ts";
import { nearlySame } from "./nearly-same.ts";
import { essence, plainText, wordCount } from "./plain-text.ts";

/** A page of more is put down by people who read on a phone. */
const MAX_PAGE_WORDS = 600;
/** Fewer questions show no habit. */
const FEW = 4;

/** Faults that a package can be built with, but that spoil teaching or testing. */
export function* checkWriting({ course, placeAt }: BuiltCourse): Iterable<Diagnostic> {
  yield* checkPages(course, placeAt);
  for (const [m, module] of course.modules.entries()) {
    yield* checkHabits(module, `/modules/${m}`, placeAt);
  }
  for (const { question, pointer } of allQuestions(course)) {
    // What was not read as a question asks nothing.
    if (isChoice(question) && question.choices.length === 0) continue;
    if (isChoice(question)) yield* checkChoices(question, pointer, placeAt);
  }
  yield* checkSameQuestions(course, placeAt);
}

function* checkPages(course: Course, placeAt: PlaceAt): Iterable<Diagnostic> {
  for (const [m, { pages }] of course.modules.entries()) {
    for (const [p, { title, html }] of pages.entries()) {
      // A word has a letter and a blank.
      if (html.length < 2 * MAX_PAGE_WORDS) continue;
      const words = wordCount(plainText(html));
      if (words <= MAX_PAGE_WORDS) continue;
      const args = { title, words, max: MAX_PAGE_WORDS };
      yield diagnostic("HV2508", args, placeAt(`/modules/${m}/pages/${p}`));
    }
  }
}

/** What a learner soon notices: that the longest choice is right, or the second one. */
function* checkHabits({ bank }: Module, pointer: string, placeAt: PlaceAt): Iterable<Diagnostic> {
  const singles = bank.filter(
    (question): question is ChoiceQuestion =>
      question.type === "single" && question.choices.length > 2,
  );
  if (singles.length < FEW) return;
  const place = placeAt(`${pointer}/bank/0`);
  const longest = singles.filter(({ choices }) => {
    const lengths = choices.map(({ html }) => plainText(html).length);
    const right = lengths[choices.findIndex(({ correct }) => correct)] ?? 0;
    return lengths.filter((length) => length >= right).length === 1;
  }).length;
  if (longest * 2 > singles.length) {
    yield diagnostic("HV2501", { longest, questions: singles.length }, place);
  }
  const places = new Set(singles.map(({ choices }) => choices.findIndex(({ correct }) => correct)));
  if (places.size === 1) {
    yield diagnostic("HV2502", { position: ([...places][0] as number) + 1 }, place);
  }
}

// A question that asks for what is *not* so; not one that merely ends in "không?".
const NEGATION = /(?:không (?:phải|nên|đúng|thuộc|được|cần)|ngoại trừ|\bnot\b|\bexcept\b)/i;
const ASKS_WHICH = /(?:nào|gì|đâu|\bai\b|which|what|who|where)/i;

function* checkChoices(
  question: ChoiceQuestion | HotspotQuestion,
  pointer: string,
  placeAt: PlaceAt,
): Iterable<Diagnostic> {
  const { id, choices, stem, shuffle } = question;
  const place = placeAt(pointer);
  const texts = choices.map(({ html }) => plainText(html));
  for (const [index, text] of texts.entries()) {
    if (shuffle && speaksOfOthers(text) && !choices[index]?.pinned) {
      yield diagnostic("HV2503", { id, text }, placeAt(`${pointer}/choices/${index}`));
    }
  }
  const unstressed = plainText(stem.replace(/<(strong|em|b|i|u|mark)\b[^>]*>.*?<\/\1>/g, " … "));
  const asked =
    unstressed
      .split(/(?<=[.?!])\s/)
      .filter((sentence) => sentence.includes("?"))
      .at(-1) ?? "";
  const negation = NEGATION.exec(asked)?.[0];
  if (negation && ASKS_WHICH.test(asked) && question.type !== "true-false") {
    yield diagnostic("HV2504", { word: negation }, place);
  }
  const alike = texts.map(likeness);
  for (const [index, text] of texts.entries()) {
    if (essence(text) === "") continue;
    const twin = texts
      .slice(0, index)
      .find(
        (other, at) => alike[at] === alike[index] && other.toLowerCase() !== text.toLowerCase(),
      );
    if (twin !== undefined) {
      yield diagnostic("HV2505", { a: twin, b: text }, placeAt(`${pointer}/choices/${index}`));
    }
  }
}

/** Its letters, and the signs without which it says something else: `-5`, `C++`, `50%`, `H<sub>2</sub>`. */
function likeness(text: string): string {
  const signs = text.match(/[\p{S}#%/&@*]|[-−](?=\d)/gu) ?? [];
  return `${essence(text)} ${signs.join("")}`;
}

/** Questions of which nearly all words are the same: an exam may ask both. */
function* checkSameQuestions(course: Course, placeAt: PlaceAt): Iterable<Diagnostic> {
  const stems = course.modules.flatMap(({ bank }, m) =>
    bank.map(({ id, stem }, q) => ({
      id,
      words: new Set(essence(plainText(stem)).split(" ")),
      pointer: `/modules/${m}/bank/${q}`,
    })),
  );
  for (const { one, other } of nearlySame(stems)) {
    const place = placeAt(other.pointer);
    const related = place ? [{ place, role: "firstUsed" as const }] : [];
    yield diagnostic("HV2506", { id: one.id, other: other.id }, placeAt(one.pointer), related);
  }
}
