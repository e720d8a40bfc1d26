import { h } from "../dom.ts";
import { fitToBank, unanswered } from "../exam/attempt.ts";
import { bankFor, handIn } from "../exam/keeper/current.ts";
import { linkList } from "../link-list.ts";
import type { Route } from "../route.ts";
import type { App, Screen } from "../screen.ts";
import * as words from "../words/current.ts";

/** Asks once more before an exam is handed in, and names what is still open. */
export async function confirmScreen(app: App): Promise<Screen | Route> {
  const { session } = app;
  const { attempt } = session.current();
  if (!attempt) return ":exam";
  if (attempt.submitted) return ":result";
  const bank = await bankFor(app);
  if (fitToBank(session.current(), bank) !== session.current()) {
    return ":exam";
  }

  const all = attempt.drawn.length;
  const open = unanswered(attempt);
  const marked = attempt.drawn.flatMap(({ later }, index) => (later ? [index] : []));
  const chips = (numbers: readonly number[], title: string) =>
    numbers.length > 0
      ? [
          h("p", title),
          linkList(
            numbers.map((index) => ({
              to: `:exam-${index + 1}`,
              text: words.questionShort(index + 1),
            })),
            "chips",
          ),
        ]
      : [];
  return {
    name: "exam-confirm",
    eyebrow: words.exam,
    title: words.confirmTitle,
    body: [
      h("p", words.answeredOf(all - open.length, all)),
      ...chips(open, words.stillOpen),
      ...chips(marked, words.stillMarked),
      h("p", words.confirmHint),
    ],
    actions: [
      {
        name: "previous",
        label: words.back,
        to: `:exam-${([...open, ...marked, 0][0] as number) + 1}`,
        icon: "left",
      },
      {
        name: "confirm-submit",
        label: words.submit,
        icon: "check",
        to: () => void handIn(app),
      },
    ],
  };
}
