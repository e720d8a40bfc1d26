import {
  type Criterion,
  type Html,
  MAX_SHORT_ANSWER,
  type Response,
  type ShortAnswerQuestion,
} from "@hocvu/model";
import { make } from "./parts/make.ts";
import { makeButton } from "./parts/make-button.ts";
import * as words from "./words/current.ts";

/** What `questions/by-piece.ts` tells. */
type Told = readonly [
  box: HTMLElement,
  question: ShortAnswerQuestion,
  answer: Response,
  onAnswer?: (response: Response) => void,
  open?: () => ShortAnswerQuestion,
];

/** Answers in a few sentences: written, compared with a sample, and marked by whoever wrote them. */
export function start(): void {
  addEventListener("hocvu-part", (event) => {
    const [box, question, answer, onAnswer, open] = (event as CustomEvent<Told>).detail;
    if (question.type !== "short-answer") return;
    box.append(...(onAnswer && open ? ask(question, onAnswer, open) : show(question, answer)));
  });
}

export function ask(
  { id }: Pick<ShortAnswerQuestion, "id">,
  onAnswer: (response: Response) => void,
  open: () => ShortAnswerQuestion,
): readonly Node[] {
  const place = `hocvu:${location.pathname} ${id}`;
  const text = make("textarea", { rows: 5, maxLength: MAX_SHORT_ANSWER });
  const count = make("p", { className: "hint" });
  const tell = (met: string) => onAnswer([text.value.trim(), met]);
  const written = () => {
    count.textContent = words.letters(text.value.length, MAX_SHORT_ANSWER);
    tell("");
  };
  // A browser may forbid to keep anything: then a reload costs what was not checked yet.
  try {
    text.value = sessionStorage.getItem(place) || "";
  } catch {}
  text.oninput = () => {
    written();
    try {
      sessionStorage.setItem(place, text.value);
    } catch {}
  };
  written();
  const compare = makeButton(words.compare);
  compare.onclick = () => {
    if (!text.value.trim()) return text.focus();
    const { sample, rubric } = open();
    const boxes = rubric.map(({ id }) => make("input", { type: "checkbox", value: id }));
    const marked = () =>
      tell(
        boxes
          .filter((box) => box.checked)
          .map((box) => box.value)
          .join("") || "-",
      );
    text.readOnly = true;
    const shown = sampleOf(sample);
    compare.replaceWith(
      ...shown,
      make("p", { className: "hint" }, words.tick),
      ...rubric.map((one, at) =>
        make(
          "label",
          { className: "choice", onchange: marked },
          boxes[at] as HTMLElement,
          textOf(one),
        ),
      ),
    );
    shown[0].focus();
    marked();
  };
  return [make("label", { className: "pair" }, words.write, text), count, compare];
}

export function show(
  { sample, rubric }: ShortAnswerQuestion,
  [text = "", met = ""]: Response,
): readonly Node[] {
  return [
    make("p", { className: "choice own" }, text),
    ...sampleOf(sample),
    ...rubric.map((one) => judged(one, met)),
  ];
}

/** A criterion, and whether it is among those that are `met`. */
export function judged(one: Criterion, met: string): HTMLElement {
  const isMet = met.includes(one.id);
  const text = textOf(one);
  text.append(make("b", { className: "mark" }, isMet ? words.met : words.lacking));
  return make("div", { className: `choice ${isMet ? "good" : "bad"}` }, text);
}

/** The sample beneath a line that says what it is, and can be gone to. */
export function sampleOf(sample: Html): readonly [HTMLElement, HTMLElement] {
  return [
    make("p", { className: "should", tabIndex: -1 }, words.sample),
    make("div", { className: "prose", innerHTML: sample }),
  ];
}

export function textOf({ html, points }: Criterion): HTMLElement {
  const text = make("span", { className: "prose", innerHTML: html });
  if (points > 1) text.append(words.points(points));
  return text;
}
