import type { QuestionType } from "@hocvu/model";
import type { AnswerFields } from "./fields.ts";

const TRUE_FALSE = [
  ["đúng", "sai"],
  ["true", "false"],
] as const;

/** Where in a picture a choice is. The window takes it too, and looking behind is new to some browsers. */
export const SPOT = /[ \t]*\{at=[^{}\n]*\}[ \t]*$/m;

/** The type that follows from how answers are written. */
export function typeOfAnswer(answer: AnswerFields): QuestionType {
  switch (answer.shape) {
    case "choices": {
      const texts = answer.choices.map(({ text }) => text.toLowerCase().trim());
      const isPair = (pair: readonly string[]) => pair.every((word) => texts.includes(word));
      if (texts.some((text) => SPOT.test(text))) return "hotspot";
      if (texts.length === 2 && TRUE_FALSE.some(isPair)) return "true-false";
      return answer.choices.filter(({ right }) => right).length > 1 ? "multiple" : "single";
    }
    case "items":
      return "ordering";
    case "pairs":
      return "matching";
    case "groups":
      return answer.groups.length === 2 ? "matching" : "categorize";
    case "blanks":
      return /\[\[\s*=/.test(answer.text) ? "numeric" : "fill-in";
    case "written":
      return "short-answer";
    case "markdown":
      return /^:{3,}(?:answer|rubric)\b/m.test(answer.text) ? "short-answer" : "single";
  }
}
