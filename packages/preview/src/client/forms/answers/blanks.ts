import type { QuestionType } from "@hocvu/model";
import { words } from "../../page.ts";
import { field, fieldset, lines, small } from "../fields.ts";
import type { AnswerForm, Changed, Of } from "./answer-form.ts";

/** A sentence with blanks. */
export function blanksForm(
  { text }: Of<"blanks">,
  type: QuestionType,
  changed: Changed,
): AnswerForm {
  const { form } = words.forms;
  const input = lines(text);
  const isNumber = type === "numeric";
  const add = small(form.addBlank, () => {
    const { selectionStart: start, selectionEnd: end, value } = input;
    input.setRangeText(`[[${value.slice(start, end) || "…"}]]`, start, end, "select");
    input.focus();
    changed();
  });
  return {
    element: fieldset(
      form.answers,
      "",
      field(form.blanksText, input, isNumber ? form.numberHelp : form.blanksHelp),
      isNumber ? undefined : add,
    ),
    collect: () => ({ shape: "blanks", text: input.value }),
    mark: () => undefined,
    settle: () => undefined,
  };
}
