import type { QuestionType } from "@hocvu/model";
import { renderAnswer } from "./answers/index.ts";
import { bracesOf, NO_ATTRIBUTES } from "./braces.ts";
import { type TypeWords, writtenOf } from "./change-type.ts";
import { type AnswerFields, type QuestionFields, SHAPES } from "./fields.ts";
import { quote } from "./lines.ts";
import { typeOfAnswer } from "./type-of-answer.ts";

/** What a new question says until its author has written something. */
export interface QuestionWords extends TypeWords {
  readonly stem: string;
  /** `{n}` is its number. */
  readonly choice: string;
  readonly rightChoice: string;
  readonly leftItem: string;
  readonly rightItem: string;
  readonly item: string;
  readonly blank: string;
  readonly number: string;
  readonly scale: readonly string[];
  readonly explanation: string;
  readonly sample: string;
  readonly criterion: string;
}

/** A question that can be read as it is. */
export function newQuestion(
  type: QuestionType,
  { id, outcome }: { readonly id: string; readonly outcome: string },
  words: QuestionWords,
): QuestionFields {
  return {
    type,
    stem: words.stem,
    body: "",
    at: "",
    attributes: { ...NO_ATTRIBUTES, id, outcome },
    hint: "",
    answer: newAnswer(type, words),
    explanation: type === "likert" ? "" : words.explanation,
  };
}

function newAnswer(type: QuestionType, words: QuestionWords): AnswerFields {
  const choice = (text: string, right: boolean) => ({ text, right, pin: false, feedback: "" });
  const numbered = (text: string, n: number) => text.replace("{n}", String(n));
  switch (type) {
    case "single":
    case "multiple": {
      const right = type === "multiple" ? [1, 2] : [1];
      const wrong = type === "multiple" ? [1] : [1, 2];
      return {
        shape: "choices",
        choices: [
          ...right.map((n) => choice(numbered(words.rightChoice, n), true)),
          ...wrong.map((n) => choice(numbered(words.choice, n), false)),
        ],
      };
    }
    case "hotspot":
      return {
        shape: "choices",
        choices: [
          choice(`${numbered(words.rightChoice, 1)} {at=30,50}`, true),
          choice(`${numbered(words.choice, 1)} {at=70,50}`, false),
        ],
      };
    case "true-false":
      return {
        shape: "choices",
        choices: [choice(words.true, true), choice(words.false, false)],
      };
    case "likert":
      return { shape: "choices", choices: words.scale.map((text) => choice(text, false)) };
    case "ordering":
      return { shape: "items", items: [1, 2, 3].map((n) => ({ text: numbered(words.item, n) })) };
    case "matching":
      return {
        shape: "pairs",
        header: [words.left, words.right],
        pairs: [1, 2].map((n) => ({
          left: numbered(words.leftItem, n),
          right: numbered(words.rightItem, n),
        })),
      };
    case "categorize":
      return {
        shape: "groups",
        groups: [numbered(words.group, 1), numbered(words.group, 2)],
        cells: [0, 1].map((group) => ({ text: numbered(words.item, group + 1), group })),
      };
    case "fill-in":
      return { shape: "blanks", text: words.blank };
    case "numeric":
      return { shape: "blanks", text: words.number };
    case "short-answer":
      return writtenOf([words.sample, words.criterion]);
  }
}

/** A question as it is written where there was none; `level` is that of its heading. */
export function renderQuestion(fields: QuestionFields, level: 2 | 3 = 2): string {
  const { type, stem, body, hint, answer, explanation } = fields;
  const isShown = SHAPES[type] === answer.shape && typeOfAnswer(answer) === type;
  const attributes = { ...fields.attributes, type: isShown ? "" : type };
  return [
    `${"#".repeat(level)} ${stem}${bracesOf(attributes)}`,
    body,
    hint === "" ? "" : `:::hint\n${hint}\n:::`,
    renderAnswer(answer),
    explanation === "" ? "" : quote(explanation),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
