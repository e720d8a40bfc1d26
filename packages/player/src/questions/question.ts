import {
  grade,
  type PlayedType,
  type Question,
  type Response,
  type SealedQuestion,
} from "@hocvu/model";
import { type Child, h, icon, prose } from "../dom.ts";
import { waits } from "../exam/keeper/current.ts";
import * as words from "../words/current.ts";
import { type Answered, type Asked, type PartOf, parts } from "./index.ts";

/** A question to be answered. `onAnswer` gets the whole answer at each change. */
export function askQuestion(view: Asked, onAnswer: (response: Response) => void): HTMLElement {
  const { question } = view;
  const part = partOf(question);
  return framed(
    question,
    h("p.hint", part.instruction(question)),
    view.hint && h("details.reveal", h("summary", words.hint), prose("div", view.hint)),
    ...part.ask(view, onAnswer),
  );
}

/** An answered question that can no longer be changed: what was answered, what is right, and why. */
export function showQuestion(view: Answered): HTMLElement {
  const { question } = view;
  return framed(
    question,
    markOf(view),
    ...partOf(question).show(view),
    question.explanation &&
      h("div.explanation", h("b", words.explanation), prose("div", question.explanation)),
  );
}

/** What the button says that an answer is handed in with, to be marked at once. */
export function checkWord({ type }: SealedQuestion): string {
  // Who marks it knows already what was right.
  if (type === "short-answer") return words.result;
  return type === "likert" ? words.send : words.check;
}

/** The stem names the group, and is the heading that gets the focus, so that whoever listens hears what is asked. */
function framed({ id, stem }: Asked["question"], ...parts: readonly Child[]): HTMLElement {
  const heading = prose("h2", stem);
  heading.tabIndex = -1;
  return h("fieldset", { "data-question": id }, h("legend", heading), ...parts);
}

/** The table's entry for a question's type; the compiler cannot follow that they belong together. */
function partOf(question: Question | SealedQuestion): PartOf<Question> {
  return parts[question.type as PlayedType] as unknown as PartOf<Question>;
}

function markOf({ question, answer }: Answered): HTMLElement | undefined {
  if (question.type === "likert") return mark("good", "check", words.thanks);
  if (waits(question, true)) return mark("bad", "half", words.waiting);
  if (answer.every((part) => part === "")) return mark("bad", "half", words.unanswered);
  const { right, part } = grade(question, answer);
  if (right) return mark("good", "check", words.right);
  return part.num > 0 ? mark("bad", "half", words.partly) : mark("bad", "cross", words.wrong);
}

/** Focus comes here after an answer is checked, so it is read out without aria-live saying it twice. */
function mark(tone: "good" | "bad", sign: "check" | "half" | "cross", text: string): HTMLElement {
  return h("p", { class: `outcome ${tone}`, tabindex: -1 }, icon(sign), text);
}
