import type { SealedQuestion } from "@hocvu/model";
import { buttonOf } from "../button.ts";
import { bar, h, icon } from "../dom.ts";
import { answerQuestion, fitToBank, seedOf, turnMark } from "../exam/attempt.ts";
import { answered, bankFor, confirm, open, waits } from "../exam/keeper/current.ts";
import { askQuestion, showQuestion } from "../questions/question.ts";
import { hashOf, type Route } from "../route.ts";
import type { Action, App, Screen } from "../screen.ts";
import { decodeAnswer, isWhole } from "../session/answer.ts";
import { type Attempt, IN_EXAM } from "../session/state.ts";
import * as words from "../words/current.ts";

/** Question `number` (from 1) of the attempt under way. */
export async function examScreen(app: App, number: number): Promise<Screen | Route> {
  const { exam } = app.outline.course;
  if (!exam) return ":contents";
  const bank = await bankFor(app);
  const { attempt, ...rest } = fitToBank(app.session.current(), bank);
  if (!attempt) return ":exam";
  if (attempt.submitted) return ":result";
  const drawn = attempt.drawn[number - 1];
  if (!drawn) return ":exam-1";

  const question = bank.get(drawn.key) as SealedQuestion;
  const locked = drawn.mark !== undefined;
  const view = {
    question,
    answer: decodeAnswer(drawn.answer),
    seed: seedOf(attempt, exam),
  };
  let list = questionList(attempt, number);

  const asked = locked
    ? showQuestion({ ...view, question: open(question) })
    : askQuestion(view, (response) => {
        app.clock.answered(drawn.key);
        app.session.change(answerQuestion(app.session.current(), drawn.key, response));
        answered(app, drawn.key, response);
        const next = questionList(current(app), number, list.open);
        list.replaceWith(next);
        list = next;
        app.offer(actions());
      });

  const isLast = number === attempt.drawn.length;
  const check: Action = {
    name: "check",
    label: words.check,
    to: () => {
      confirm(app, question);
    },
  };
  const onward: Action = isLast
    ? submitAction()
    : {
        name: "next",
        label: words.nextQuestion,
        to: `:exam-${number + 1}`,
        icon: "right",
      };
  const mayCheck = () =>
    exam.feedback === "each" &&
    !locked &&
    !waits(question) &&
    isWhole(current(app).drawn[number - 1]?.answer || "");
  const actions = (): readonly Action[] => [
    {
      name: "previous",
      label: words.previousQuestion,
      to: number > 1 ? `:exam-${number - 1}` : ":exam",
      icon: "left",
    },
    mayCheck() ? check : onward,
  ];
  return {
    name: "exam",
    eyebrow: words.exam,
    title: words.question(number, attempt.drawn.length),
    body: [bar(number, attempt.drawn.length), asked, !locked && markButton(app, drawn.key), list],
    actions: actions(),
    state: { ...rest, attempt: { ...attempt, position: number - 1 }, at: IN_EXAM },
    question: drawn.key,
  };
}

function current({ session }: App): Attempt {
  return session.current().attempt as Attempt;
}

/** A way to come back to the question: pressed while it is marked. */
function markButton(app: App, key: string): HTMLElement {
  const { session } = app;
  const isMarked = () => current(app).drawn.some((drawn) => drawn.key === key && drawn.later);
  const button = h(
    "button.quiet.later",
    {
      type: "button",
      "data-do": "later",
      "aria-pressed": String(isMarked()),
      onclick: () => {
        session.change(turnMark(session.current(), key));
        button.setAttribute("aria-pressed", String(isMarked()));
      },
    },
    icon("flag"),
    h("span", words.forLater),
  );
  return button;
}

function submitAction(): Action {
  return { name: "submit", label: words.submit, to: ":submit", icon: "check" };
}

/** All questions with their numbers and whether they have an answer, and a way to hand in from any of them. */
function questionList({ drawn }: Attempt, number: number, open = false): HTMLDetailsElement {
  const whole = drawn.filter((d) => isWhole(d.answer)).length;
  const items = drawn.map((d, index) => {
    const done = isWhole(d.answer);
    return h(
      "li",
      h(
        "a",
        {
          class: done ? "number done" : "number",
          href: hashOf(`:exam-${index + 1}`),
          "aria-current": index === number - 1 && "step",
          "aria-label": [
            words.questionShort(index + 1),
            done ? words.answered : words.unanswered,
            ...(d.later ? [words.marked] : []),
          ].join(", "),
        },
        String(index + 1),
        d.later ? icon("flag") : done && icon("check"),
      ),
    );
  });
  return h(
    "details.numbers",
    { open },
    h("summary", words.answeredOf(whole, drawn.length)),
    h("ol", ...items),
    // On the last question the button at the foot hands in already.
    number < drawn.length && buttonOf(submitAction()),
  );
}
