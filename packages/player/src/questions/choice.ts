import { type ChoiceQuestion, orderChoices, type Question, type Response } from "@hocvu/model";
import { h, prose } from "../dom.ts";
import * as words from "../words/current.ts";
import type { Asked, PartOf } from "./index.ts";
import { marksOf, verdictOn } from "./marks.ts";

/** One or several of a list. The answer lists the ids of the choices taken, sorted. */
export const choice: PartOf<ChoiceQuestion> = {
  instruction: ({ type }) => (type === "multiple" ? words.chooseAll : words.chooseOne),

  ask: (view, onAnswer) => options(inOrder(view), view, onAnswer),

  show(view) {
    const { question, answer } = view;
    const byId = new Map(question.choices.map((one) => [one.id, one]));
    return inOrder(view).map(({ id, html }) => {
      const { correct, feedback } = byId.get(id) || {};
      const taken = answer.includes(id);
      const tone = correct ? (taken ? "good" : "due") : taken && "bad";
      return shownChoice(html, tone, marksOf(taken, correct), taken && feedback);
    });
  },
};

/** One of a list that can no longer be changed; `due`: it was not taken, or nobody can say whether rightly. */
export function shownChoice(
  html: string,
  tone: "good" | "bad" | "due" | false,
  mark: string,
  feedback?: string | false,
): HTMLElement {
  return h(
    "div",
    { class: `choice ${tone || ""}` },
    h(
      "span.said",
      prose("span", html),
      tone && verdictOn(tone, mark),
      feedback && h("span.feedback", prose("span", feedback)),
    ),
  );
}

/** A box to tick for each of `things`. */
export function options(
  things: readonly { readonly id: string; readonly html: string }[],
  {
    question: { id: name, type },
    answer,
  }: { readonly question: Pick<Question, "id" | "type">; readonly answer: Response },
  onAnswer: (response: Response) => void,
): readonly HTMLElement[] {
  const inputs = things.map(({ id }) =>
    h("input", {
      type: type === "multiple" ? "checkbox" : "radio",
      name,
      value: id,
      checked: answer.includes(id),
    }),
  );
  const onchange = () => {
    const taken = inputs.filter((input) => input.checked).map((input) => input.value);
    onAnswer(taken.sort());
  };
  return things.map(({ html }, index) =>
    h("label.choice", { onchange }, inputs[index], prose("span", html)),
  );
}

function inOrder({ question, seed }: Asked<ChoiceQuestion>) {
  return seed !== undefined && question.shuffle
    ? orderChoices<(typeof question.choices)[number]>(question, seed)
    : question.choices;
}
