import type { QuestionType } from "@hocvu/model";
import type { ChoiceField } from "../../../forms/question/fields.ts";
import { h, words } from "../../page.ts";
import { checkedOf, fieldset, lines, textOf, tick } from "../fields.ts";
import type { AnswerForm, Changed, Of } from "./answer-form.ts";
import { labelled, listOf } from "./entries.ts";

let names = 0;

/** Choices: a box, a text, feedback, and whether it keeps its place. */
export function choicesForm(
  { choices }: Of<"choices">,
  type: QuestionType,
  changed: Changed,
): AnswerForm & { readonly add: (choice: ChoiceField) => void } {
  const { form } = words.forms;
  names++;
  const group = `right-${names}`;
  const isScale = type === "likert";
  const isFixed = type === "true-false";
  const isPointed = type === "hotspot";
  const isSeveral = type === "multiple" || isPointed;
  const help = isScale ? "" : isPointed ? form.pointed : isSeveral ? form.manyRight : form.oneRight;
  const inputType = isSeveral ? "checkbox" : "radio";
  const { list, button, add, collect, mark, settle } = listOf<ChoiceField>(
    choices,
    isFixed
      ? undefined
      : {
          label: isScale ? form.addScale : form.addChoice,
          field: { text: "", right: false, pin: false, feedback: "" },
        },
    (choice, entry) => {
      const text = labelled(lines(choice.text), "text", form.choice);
      text.readOnly = isFixed;
      const right = tick("", choice.right, inputType, group);
      labelled(right.input, "right", `${form.right}: ${form.choice}`);
      const feedback = lines(choice.feedback);
      feedback.dataset.part = "feedback";
      const pin = tick(form.pin, choice.pin);
      pin.input.dataset.part = "pin";
      const more = h(
        "details",
        {},
        h("summary", {}, form.feedback),
        h(
          "div",
          { class: "sheet" },
          labelled(feedback, "feedback", `${form.feedback}: ${form.choice}`),
          !isFixed && !isPointed && pin.element,
        ),
      ) as HTMLDetailsElement;
      more.open = choice.feedback !== "" || choice.pin;
      entry.append(
        h(
          "div",
          { class: isScale ? "row plain" : "row" },
          ...(isScale ? [] : [right.element]),
          text,
          h("span", { class: "movers" }),
        ),
        ...(isScale ? [] : [more]),
      );
    },
    changed,
  );
  return {
    element: fieldset(form.answers, help, list, button),
    collect: () => ({
      shape: "choices",
      choices: collect((entry) => ({
        text: textOf(entry, "text"),
        right: checkedOf(entry, "right"),
        pin: checkedOf(entry, "pin"),
        feedback: textOf(entry, "feedback"),
      })),
    }),
    add,
    mark,
    settle,
  };
}
