import type { Question } from "@hocvu/model";
import { plainText } from "../html/foreign-html.ts";

/** A question in Aiken, which knows one right choice of a list and plain text only. */
export function aikenOf(question: Question): string | undefined {
  if (question.type !== "single" && question.type !== "true-false") return undefined;
  const letters = question.choices.map((_, index) => String.fromCharCode(65 + index));
  const right = question.choices.findIndex(({ correct }) => correct);
  if (right < 0 || question.choices.length > 26) return undefined;
  const lines = question.choices.map(({ html }, index) => `${letters[index]}. ${lineOf(html)}`);
  return `${lineOf(question.stem)}\n${lines.join("\n")}\nANSWER: ${letters[right]}\n`;
}

function lineOf(html: string): string {
  return plainText(html) || "…";
}
