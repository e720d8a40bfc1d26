import { type ChoiceQuestion, orderChoices } from "@hocvu/model";
import { h, prose } from "../dom.ts";
import { words } from "../words/current.ts";
import type { Asked, PartOf } from "./index.ts";
import { marksOf, verdictOn } from "./marks.ts";

/** One or several of a list. The answer lists the ids of the choices taken, sorted. */
export const choice: PartOf<ChoiceQuestion> = {
  instruction: ({ type }) => (type === "multiple" ? words.chooseAll : words.chooseOne),

  ask(view, onAnswer) {
    const { question, answer } = view;
    const type = question.type === "multiple" ? "checkbox" : "radio";
    const shown = inOrder(view);
    const inputs = shown.map(({ id }) =>
      h("input", { type, name: question.id, value: id, checked: answer.includes(id) }),
    );
    const onchange = () =>
      onAnswer(
        inputs
          .filter((input) => input.checked)
          .map((input) => input.value)
          .sort(),
      );
    return shown.map(({ html }, index) =>
      h("label.choice", { onchange }, inputs[index], prose("span", html)),
    );
  },

  show(view) {
    const { question, answer } = view;
    const type = question.type === "multiple" ? "checkbox" : "radio";
    const byId = new Map(question.choices.map((one) => [one.id, one]));
    return inOrder(view).map(({ id, html }) => {
      const { correct = false, feedback } = byId.get(id) || {};
      const taken = answer.includes(id);
      const tone = correct ? "good" : taken ? "bad" : "";
      return h(
        "label",
        { class: `choice ${tone}` },
        h("input", { type, value: id, checked: taken, disabled: true }),
        h(
          "span.choice-text",
          prose("span", html),
          tone !== "" && verdictOn(tone, marksOf(taken, correct)),
          taken && feedback && h("span.feedback", prose("span", feedback)),
        ),
      );
    });
  },
};

function inOrder({ question, seed }: Asked<ChoiceQuestion>) {
  return seed !== undefined && question.shuffle
    ? orderChoices<(typeof question.choices)[number]>(question, seed)
    : question.choices;
}
