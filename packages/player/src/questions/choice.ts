import { type Choice, type ChoiceQuestion, gradeChoice, type SealedChoice } from "@hocvu/model";
import { h, icon, prose } from "../dom.ts";
import type { Words } from "../words/words.ts";

export interface ChoiceView {
  readonly question: SealedChoice | ChoiceQuestion;
  /** In the order to show them. */
  readonly choices: SealedChoice["choices"];
  /** Ids of the choices taken. */
  readonly answer: string;
  readonly words: Words;
}

/** A question to be answered. `onAnswer` gets the ids of all choices taken, at each change. */
export function askChoice(
  { question, choices, answer, words }: ChoiceView,
  onAnswer: (chosen: readonly string[]) => void,
): HTMLElement {
  const type = question.type === "multiple" ? "checkbox" : "radio";
  const inputs = choices.map(({ id }) =>
    h("input", { type, name: question.id, value: id, checked: answer.includes(id) }),
  );
  const rows = choices.map(({ html }, index) =>
    h("label.choice", inputs[index], prose("span", html)),
  );
  return h(
    "fieldset",
    {
      "data-question": question.id,
      onchange: () => onAnswer(inputs.filter((i) => i.checked).map((i) => i.value)),
    },
    prose("legend", question.stem),
    h("p.hint", type === "radio" ? words.chooseOne : words.chooseAll),
    ...rows,
  );
}

/** An answered question that can no longer be changed: what was chosen, what is right, and why. */
export function showChoice({
  question,
  choices,
  answer,
  words,
}: ChoiceView & { readonly question: ChoiceQuestion }): HTMLElement {
  const type = question.type === "multiple" ? "checkbox" : "radio";
  const rows = choices.flatMap(({ id, html }) => {
    const choice = question.choices.find((c) => c.id === id) as Choice;
    const taken = answer.includes(id);
    const marks = [taken && words.yourAnswer, choice.correct && words.rightAnswer];
    const tone = choice.correct ? "good" : taken ? "bad" : "";
    const row = h(
      "label",
      { class: `choice ${tone}` },
      h("input", { type, value: id, checked: taken, disabled: true }),
      h(
        "span.choice-text",
        prose("span", html),
        tone !== "" &&
          h(
            "span.mark",
            icon(choice.correct ? "check" : "cross"),
            marks.filter(Boolean).join(" · "),
          ),
        taken &&
          choice.feedback !== undefined &&
          h("span.feedback", prose("span", choice.feedback)),
      ),
    );
    return [row];
  });
  return h(
    "fieldset",
    { "data-question": question.id },
    prose("legend", question.stem),
    markOf(question, answer, words),
    ...rows,
    question.explanation !== undefined &&
      h("div.explanation", h("b", words.explanation), prose("div", question.explanation)),
  );
}

function markOf(question: ChoiceQuestion, answer: string, words: Words): HTMLElement {
  const { right, part } = gradeChoice(question, [...answer]);
  const [tone, sign, text] =
    answer === ""
      ? (["bad", "half", words.unanswered] as const)
      : right
        ? (["good", "check", words.right] as const)
        : part.num > 0
          ? (["bad", "half", words.partly] as const)
          : (["bad", "cross", words.wrong] as const);
  // Focus comes here after an answer is checked, so it is read out without aria-live saying it twice.
  return h("p", { class: `outcome ${tone}`, tabindex: -1 }, icon(sign), text);
}
