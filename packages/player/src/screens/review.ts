import type { Exam } from "@hocvu/model";
import { h } from "../dom.ts";
import { seedOf } from "../exam/attempt.ts";
import { bankFor, open } from "../exam/keeper/current.ts";
import { showQuestion } from "../questions/question.ts";
import type { Route } from "../route.ts";
import type { App, Screen } from "../screen.ts";
import { decodeAnswer } from "../session/answer.ts";
import * as words from "../words/current.ts";
import { toContents } from "./to-contents.ts";

/** Every question of the attempt handed in last: own answer, right answer, why. */
export async function reviewScreen(app: App): Promise<Screen | Route> {
  const { exam } = app.outline.course;
  const { attempt } = app.session.current();
  if (!exam || !attempt?.submitted) return ":exam";
  if (!reviews(exam)) return ":result";
  const bank = await bankFor(app);
  const questions = attempt.drawn.map(({ key, answer }, index) => {
    const sealed = bank.get(key);
    return h(
      "section.reviewed",
      h("h2", words.question(index + 1, attempt.drawn.length)),
      sealed
        ? showQuestion({
            question: open(sealed),
            answer: decodeAnswer(answer),
            seed: seedOf(attempt, exam),
          })
        : h("p", words.reviewGone),
    );
  });
  return {
    name: "review",
    eyebrow: words.exam,
    title: words.review,
    body: questions,
    actions: [toContents, { name: "result", label: words.result, to: ":result" }],
  };
}

/** Of a contest that is still open nobody sees a key; once it has closed, the service says `end`. */
export function reviews({ feedback }: Exam): boolean {
  return feedback === "end" || feedback === "each";
}
