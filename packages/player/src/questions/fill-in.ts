import { type FillInQuestion, grade, type Html, type NumericQuestion } from "@hocvu/model";
import { h, icon, prose, unseenText } from "../dom.ts";
import { MAX_TEXT } from "../session/answer.ts";
import * as words from "../words/current.ts";
import type { PartOf } from "./index.ts";

// A text with blanks to be written in. The answer has one text for each.

export const fillIn: PartOf<FillInQuestion> = writing("text", ({ blanks }) =>
  blanks.map(({ answers }) => answers[0] || ""),
);

export const numeric: PartOf<NumericQuestion> = writing("decimal", ({ from, to }) => [
  from === to ? String(from) : `${from}–${to}`,
]);

function writing<Q extends FillInQuestion | NumericQuestion>(
  inputmode: "text" | "decimal",
  rightOf: (question: Q) => readonly string[],
): PartOf<Q> {
  return {
    instruction: () => (inputmode === "text" ? words.fillIn : words.writeNumber),

    ask(view, onAnswer) {
      const { answer } = view;
      const [text, blanks] = textOf(view.question.text);
      const oninput = () => onAnswer(inputs.map((input) => input.value.trim()));
      const inputs = blanks.map((blank, index) => {
        const input = h("input", {
          inputmode,
          oninput,
          "data-blank": index,
          "aria-label": words.blank(index + 1, blanks.length),
          value: answer[index] || "",
          maxlength: MAX_TEXT,
          autocomplete: "off",
          autocapitalize: "off",
          spellcheck: "false",
        });
        blank.append(input);
        return input;
      });
      return [text];
    },

    show(view) {
      const { question, answer } = view;
      const [text, blanks] = textOf(view.question.text);
      const should = rightOf(question);
      blanks.forEach((blank, index) => {
        const right = isRight(question, answer, index);
        const given = answer[index] || words.unanswered;
        blank.append(
          h(
            "span",
            { class: `given ${right ? "good" : "bad"}` },
            icon(right ? "check" : "cross"),
            unseenText(`${right ? words.right : words.wrong}: `),
            given,
          ),
        );
        if (!right) blank.append(h("span.should", ` ${words.rightAnswer}: ${should[index] || ""}`));
      });
      return [text];
    },
  };
}

/** Whether the text in one blank is right, whatever stands in the others. */
function isRight(
  question: FillInQuestion | NumericQuestion,
  answer: readonly string[],
  index: number,
): boolean {
  if (question.type === "numeric") return grade(question, answer).right;
  const blanks = question.blanks.slice(index, index + 1);
  return grade({ ...question, blanks }, answer.slice(index, index + 1)).right;
}

function textOf(html: Html): readonly [Element, readonly Element[]] {
  const text = prose("div", html);
  text.classList.add("blanks");
  const blanks = [...text.querySelectorAll("[data-blank]")];
  for (const blank of blanks) {
    // A sign that opens ends no line: it goes where nothing breaks.
    const before = blank.previousSibling;
    if (before instanceof Text) blank.append(before.splitText(before.data.search(/[(“]*$/)));
  }
  return [text, blanks];
}
