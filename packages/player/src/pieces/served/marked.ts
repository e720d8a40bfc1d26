import { MAX_SHORT_ANSWER, type Response, type ShortAnswerQuestion } from "@hocvu/model";
import { make } from "../parts/make.ts";
import * as words from "../words/current.ts";
import { ask, judged, sampleOf, show, textOf } from "../written.ts";

/** What `questions/by-piece.ts` tells. */
type Told = readonly [
  box: HTMLElement,
  question: ShortAnswerQuestion,
  answer: Response,
  onAnswer?: (response: Response) => void,
  open?: () => ShortAnswerQuestion,
];

/** Written answers on a service: as `../written.ts` has them, and those of its exam, which a teacher marks. */
export function start(): void {
  addEventListener("hocvu-part", (event) => {
    const [box, question, answer, onAnswer, open] = (event as CustomEvent<Told>).detail;
    if (question.type !== "short-answer") return;
    const { marked } = question;
    box.append(
      ...(onAnswer && open
        ? marked
          ? write(answer, onAnswer)
          : ask(question, onAnswer, open)
        : marked
          ? showMarks(question, answer)
          : show(question, answer)),
    );
  });
}

function write([before = ""]: Response, onAnswer: (response: Response) => void): readonly Node[] {
  const text = make("textarea", { rows: 6, maxLength: MAX_SHORT_ANSWER, value: before });
  const count = make("p", { className: "hint" });
  const tell = () => {
    count.textContent = words.letters(text.value.length, MAX_SHORT_ANSWER);
  };
  text.oninput = () => {
    tell();
    onAnswer([text.value.trim()]);
  };
  tell();
  return [make("label", {}, words.writeForTeacher, text), count];
}

/** What was written, and what a teacher made of it; before that, what a good answer has. */
function showMarks(
  { sample, rubric }: ShortAnswerQuestion,
  [text = "", met, note]: Response,
): readonly Node[] {
  return [
    make("p", { className: "choice own" }, text || words.empty),
    ...(note
      ? [
          make("p", { className: "should", tabIndex: -1 }, words.note),
          make("p", { className: "own" }, note),
        ]
      : []),
    ...sampleOf(sample),
    ...rubric.map((one) =>
      met ? judged(one, met) : make("div", { className: "choice" }, textOf(one)),
    ),
  ];
}
