import type { SealedQuestion, ShortAnswerQuestion } from "@hocvu/model";
import { h } from "../dom.ts";
import { open } from "../exam/open.ts";
import type { PartOf } from "./index.ts";

/**
 * A type that only some courses have: what it puts beneath its stem is filled in by a piece, which hears of it in the event
 * `hocvu-part`. Its detail is the element to fill, the question and its answer; of one that is asked, also what hears of each
 * answer and what opens the question. A list, as names would be shortened here and not there.
 */
export const byPiece: PartOf<ShortAnswerQuestion> = {
  instruction: () => "",
  ask: ({ question, answer }, onAnswer) =>
    told(question, answer, onAnswer, () => open(question as SealedQuestion)),
  show: ({ question, answer }) => told(question, answer),
};

function told(...said: readonly unknown[]): readonly Node[] {
  const box = h("div");
  dispatchEvent(new CustomEvent("hocvu-part", { detail: [box, ...said] }));
  return [box];
}
