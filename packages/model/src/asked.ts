import { plainText } from "./plain-text.ts";
import type { Question } from "./questions/question.ts";

/** A question as records of answers word it, in plain text. */
export interface Asked {
  readonly text: string;
  /** What may be chosen, by the ids that responses name. */
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  /** What would be right, in the syntax of responses (SCORM 2004 RTE 4.2.9.1); empty where it is not told. */
  readonly right: string;
}

/** A question of a course as statements about it are worded (the player's `definitions.ts`), with the interaction's type. */
export function askedOf(question: Question): { readonly type: string; readonly asked: Asked } {
  const blanks = "text" in question ? ` ${question.text}` : "";
  const text = plainText(question.stem + blanks.replace(/<span class="blank"/g, "___$&"));
  const list = (items: readonly { readonly id: string; readonly html: string }[]) =>
    items.map(({ id, html }) => ({ id, text: plainText(html) }));
  const told = (type: string, right: readonly string[], choices: Asked["choices"] = []) => ({
    type,
    asked: { text, choices, right: right.join("[,]") },
  });
  switch (question.type) {
    case "true-false":
      return told("true-false", [String(question.choices[0]?.correct === true)]);
    case "single":
    case "multiple":
    case "hotspot": {
      const right = question.choices.filter(({ correct }) => correct).map(({ id }) => id);
      return told("choice", right, list(question.choices));
    }
    case "ordering":
      return told("sequencing", question.right, list(question.items));
    case "matching":
      return told("matching", pairs(question.lefts, question.right));
    case "categorize":
      return told("matching", pairs(question.items, question.right));
    case "fill-in":
      return told(
        "fill-in",
        question.blanks.map(({ answers }) => answers[0] ?? ""),
      );
    case "numeric":
      return told("numeric", [`${question.from}[:]${question.to}`]);
    case "likert":
      return told("likert", []);
    case "short-answer":
      return told("long-fill-in", [plainText(question.sample)]);
  }
}

function pairs(things: readonly { readonly id: string }[], right: readonly string[]) {
  return things.flatMap(({ id }, at) => (right[at] ? [`${id}[.]${right[at]}`] : []));
}
