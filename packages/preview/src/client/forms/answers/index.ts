import type { QuestionType } from "@hocvu/model";
import type { AnswerFields } from "../../../forms/question/fields.ts";
import type { AnswerForm, Changed } from "./answer-form.ts";
import { blanksForm } from "./blanks.ts";
import { choicesForm } from "./choices.ts";
import { groupsForm } from "./groups.ts";
import { itemsForm } from "./items.ts";
import { markdownForm } from "./markdown.ts";
import { pairsForm } from "./pairs.ts";
import { type PictureText, pointedForm } from "./pointed.ts";
import { writtenForm } from "./written.ts";

/** The form of a question's answers, by their shape. */
export function answerForm(
  answer: AnswerFields,
  type: QuestionType,
  picture: PictureText,
  changed: Changed,
): AnswerForm {
  switch (answer.shape) {
    case "choices":
      return type === "hotspot"
        ? pointedForm(answer, picture, changed)
        : choicesForm(answer, type, changed);
    case "items":
      return itemsForm(answer, changed);
    case "pairs":
      return pairsForm(answer, changed);
    case "groups":
      return groupsForm(answer, changed);
    case "blanks":
      return blanksForm(answer, type, changed);
    case "written":
      return writtenForm(answer, changed);
    case "markdown":
      return markdownForm(answer);
  }
}
