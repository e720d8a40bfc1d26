import type { QuestionType } from "@hocvu/model";
import {
  type AnswerFields,
  type AttributeName,
  type ChoiceField,
  type QuestionFields,
  SHAPES,
} from "./fields.ts";
import { heeds } from "./heeds.ts";
import { SPOT } from "./type-of-answer.ts";

/** What is left to be said where another type asks for more than there is. */
export interface TypeWords {
  readonly true: string;
  readonly false: string;
  readonly left: string;
  readonly right: string;
  /** `{n}` is its number. */
  readonly group: string;
}

/** The same question as one of another type: its answers and settings are kept as far as that type has room for them. */
export function changeType(
  fields: QuestionFields,
  type: QuestionType,
  words: TypeWords,
): QuestionFields {
  // What no form can show is left alone; a sample with its rubric is what its type is written as.
  if (fields.answer.shape === "markdown" && fields.type !== "short-answer") return fields;
  return {
    ...fields,
    type,
    attributes: attributesAs(fields.attributes, type),
    answer: answerAs(fields.answer, type, words),
  };
}

/** Without what would say nothing to that type. */
function attributesAs(
  attributes: QuestionFields["attributes"],
  type: QuestionType,
): QuestionFields["attributes"] {
  const kept = Object.entries(attributes).map(([name, value]) => [
    name,
    heeds(type, name as AttributeName) ? value : "",
  ]);
  return Object.fromEntries(kept) as Record<AttributeName, string>;
}

function answerAs(answer: AnswerFields, type: QuestionType, words: TypeWords): AnswerFields {
  const kept = answer.shape === SHAPES[type];
  switch (SHAPES[type]) {
    case "choices":
      return {
        shape: "choices",
        choices: placed(type, choicesFor(type, choicesOf(answer), words)),
      };
    case "items":
      return kept ? answer : { shape: "items", items: textsOf(answer).map((text) => ({ text })) };
    case "pairs":
      return kept ? answer : pairsOf(answer, words);
    case "groups":
      return kept ? answer : groupsOf(answer, words);
    case "blanks":
      return { shape: "blanks", text: blanksOf(answer, type) };
    case "written":
      return kept || answer.shape === "markdown" ? answer : writtenOf(textsOf(answer));
    case "markdown":
      return answer;
  }
}

function choicesFor(
  type: QuestionType,
  choices: readonly ChoiceField[],
  words: TypeWords,
): readonly ChoiceField[] {
  switch (type) {
    case "likert":
      return choices.map((one) => ({ ...one, right: false, pin: false, feedback: "" }));
    case "true-false": {
      const isFalse = choices.some(({ text, right }) => right && text === words.false);
      return [words.true, words.false].map((text, at) => ({
        ...(choices[at]?.from === undefined ? {} : { from: choices[at].from }),
        text,
        right: (at === 1) === isFalse,
        pin: false,
        feedback: "",
      }));
    }
    case "single": {
      const first = choices.findIndex(({ right }) => right);
      return choices.map((one, at) => ({ ...one, right: at === Math.max(first, 0) }));
    }
    default:
      return choices;
  }
}

/** Each at a place of its own in the picture, or none of them at any. */
function placed(type: QuestionType, choices: readonly ChoiceField[]): readonly ChoiceField[] {
  const step = 100 / (choices.length + 1);
  return choices.map((one, at) => {
    const isPlaced = SPOT.test(one.text);
    if (type !== "hotspot") return isPlaced ? { ...one, text: one.text.replace(SPOT, "") } : one;
    const place = ` {at=${Math.round(step * (at + 1))},50}`;
    return isPlaced ? one : { ...one, pin: false, text: `${one.text}${place}` };
  });
}

function choicesOf(answer: AnswerFields): readonly ChoiceField[] {
  if (answer.shape === "choices") return answer.choices;
  return textsOf(answer).map((text, at) => ({ text, right: at === 0, pin: false, feedback: "" }));
}

/** The things that answers are made of, in their order. */
function textsOf(answer: AnswerFields): readonly string[] {
  switch (answer.shape) {
    case "choices":
      return answer.choices.map(({ text }) => text);
    case "items":
      return answer.items.map(({ text }) => text);
    case "pairs":
      return answer.pairs.map(({ left }) => left);
    case "groups":
      return answer.cells.map(({ text }) => text);
    case "written":
      return answer.criteria.map(({ text }) => text);
    case "markdown":
      return [...answer.text.matchAll(CRITERION)].map(([, text = ""]) => text);
    default:
      return [...answer.text.matchAll(/\[\[=?\s*([^\]|]*)/g)].map(([, text = ""]) => text.trim());
  }
}

/** A line of a rubric. */
const CRITERION = /^[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(.*?)(?:[ \t]*\{points=[^{}]*\})?[ \t]*$/gm;

function pairsOf(answer: AnswerFields, words: TypeWords): AnswerFields {
  if (answer.shape === "groups") {
    const pairs = answer.cells.map(({ text, group }) => ({
      left: text,
      right: answer.groups[group] ?? "",
    }));
    return { shape: "pairs", header: [words.left, words.right], pairs };
  }
  const pairs = textsOf(answer).map((left) => ({ left, right: "…" }));
  return { shape: "pairs", header: [words.left, words.right], pairs };
}

function groupsOf(answer: AnswerFields, words: TypeWords): AnswerFields {
  const named = (n: number) => words.group.replace("{n}", String(n));
  if (answer.shape === "pairs") {
    const groups = [...new Set(answer.pairs.map(({ right }) => right))];
    while (groups.length < 2) groups.push(named(groups.length + 1));
    const cells = answer.pairs.map(({ left, right }) => ({
      text: left,
      group: groups.indexOf(right),
    }));
    return { shape: "groups", groups, cells };
  }
  const cells = textsOf(answer).map((text, at) => ({ text, group: at % 2 }));
  return { shape: "groups", groups: [named(1), named(2)], cells };
}

/** A sample and a rubric of one criterion, to be written over. */
export function writtenOf([sample = "…", criterion = "…"]: readonly string[]): AnswerFields {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim() || "…";
  const criteria = [{ text: plain(criterion), points: "" }];
  return { shape: "written", sample: plain(sample), criteria };
}

function blanksOf(answer: AnswerFields, type: QuestionType): string {
  if (type === "numeric") {
    const number = textsOf(answer).find((text) => /^[+-]?\d+(?:[.,]\d+)?$/.test(text)) ?? "0";
    if (answer.shape !== "blanks") return `[[=${number}]]`;
    // One number is all that it asks for.
    let count = 0;
    return answer.text.replace(/\[\[=?([^\]]*)\]\]/g, (_, inner: string) => {
      count++;
      return count === 1 ? `[[=${/^\s*[+-]?\d/.test(inner) ? inner.trim() : number}]]` : inner;
    });
  }
  if (answer.shape === "blanks") return answer.text.replace(/\[\[\s*=\s*/g, "[[");
  return textsOf(answer)
    .map((text) => `[[${text.replace(/[[\]|]/g, " ").trim() || "…"}]]`)
    .join(" ");
}
