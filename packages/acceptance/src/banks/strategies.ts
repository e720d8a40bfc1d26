import type { ChoiceQuestion, Question } from "@hocvu/model";

/** How a blind way of choosing fares, beside blind chance; both in percent of the questions that have one right choice. */
export interface Fare {
  readonly right: number;
  readonly chance: number;
  readonly questions: number;
}

/** Says of each choice of a question how much the strategy wants it; of equals it takes any. */
export type Strategy = (question: ChoiceQuestion) => readonly number[];

export const longest: Strategy = ({ choices }) => choices.map(({ html }) => plain(html).length);
export const shortest: Strategy = (question) => longest(question).map((length) => -length);
/** The choice at `place`, from 0; where there is none, the last. */
export const always =
  (place: number): Strategy =>
  ({ choices }) =>
    choices.map((_, index) => (index === Math.min(place, choices.length - 1) ? 1 : 0));

/** Fares of `strategy` over the single-choice questions among `bank`; true-false has two choices in a fixed order. */
export function fareOf(strategy: Strategy, bank: readonly Question[]): Fare {
  const single = bank.filter((one): one is ChoiceQuestion => one.type === "single");
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const percent = (hits: readonly number[]) => (100 * sum(hits)) / Math.max(1, single.length);
  return {
    questions: single.length,
    chance: percent(single.map(({ choices }) => 1 / choices.length)),
    right: percent(
      single.map((question) => {
        const wanted = strategy(question);
        const most = Math.max(...wanted);
        const taken = question.choices.filter((_, index) => wanted[index] === most);
        return taken.filter(({ correct }) => correct).length / taken.length;
      }),
    ),
  };
}

/** The text that a learner reads. */
export function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&\w+;/g, "x")
    .replace(/\s+/g, " ")
    .trim();
}
