import type { Response, ShortAnswerQuestion } from "@hocvu/model";
import { ask, show } from "./parts/written.ts";

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
