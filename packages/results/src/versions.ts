import { createHash } from "node:crypto";
import { plainText, type Question } from "@hocvu/model";
import { partsOf } from "./measures/options-of.ts";
import type { Asked } from "./table/response-row.ts";

/**
 * A digest of what a question says and of what is right in it, whatever the order of its choices and their letters: the same of
 * a statement, of the service's export and of the course's own source. `type` is the interaction's.
 */
export function versionOf({ text, choices, right }: Asked, type: string): string {
  const named = new Map(choices.map((choice) => [choice.id, choice.text]));
  const rights = partsOf(right).map((id) => named.get(id) ?? id);
  // Where an order is asked for, it is the answer.
  const said = [text, [...named.values()].sort(), type === "choice" ? rights.sort() : rights];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 12);
}

/** The same of what SCORM 1.2 tells, which is only what is right. */
export function keyVersionOf(type: string, right: string): string {
  return right === "" ? "" : `${type}:${partsOf(right).join(",")}`;
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
    case "multiple": {
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
  }
}

function pairs(things: readonly { readonly id: string }[], right: readonly string[]) {
  return things.flatMap(({ id }, at) => (right[at] ? [`${id}[.]${right[at]}`] : []));
}
