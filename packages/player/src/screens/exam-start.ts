import { type Exam, type PlayableCourse, percent, sharePercent } from "@hocvu/model";
import { h } from "../dom.ts";
import { fitToBank } from "../exam/attempt.ts";
import { bankFor, begin as beginAttempt, waiting } from "../exam/keeper/current.ts";
import { judge, rightNeeded, triesLeft } from "../exam/verdict.ts";
import { linkList } from "../link-list.ts";
import { unseen } from "../outline.ts";
import type { Route } from "../route.ts";
import type { Action, App, Screen } from "../screen.ts";
import type { State } from "../session/state.ts";
import * as words from "../words/current.ts";
import { toContents } from "./to-contents.ts";

export async function examStartScreen(app: App): Promise<Screen | Route> {
  const { outline } = app;
  const { exam } = outline.course;
  if (!exam) return ":contents";
  const bank = await bankFor(app);
  const before = app.session.current();
  const state = fitToBank(before, bank);
  const underWay = state.attempt && !state.attempt.submitted ? state.attempt : undefined;
  const left = triesLeft(outline.course, state);
  const { mode } = app.session.launch();
  // Nothing lowers a result more than a better one that does not count.
  const canBegin = mode !== "review" && (underWay !== undefined || left > 0);

  const begin: Action = {
    name: "begin-exam",
    label:
      mode === "browse"
        ? words.tryOut
        : underWay
          ? words.resume
          : state.used > 0
            ? words.retry
            : words.begin,
    icon: "right",
    to: () => {
      if (!underWay) {
        app.clock.reset();
        beginAttempt(app, bank, exam);
      }
      app.go(`:exam-${(underWay?.position || 0) + 1}`);
    },
  };
  const last: Action = { name: "result", label: words.result, to: ":result" };

  return {
    name: "exam-start",
    title: words.exam,
    body: [
      state !== before && note(words.examDropped),
      underWay && note(words.examUnderWay),
      mode === "review"
        ? note(words.reviewOnly)
        : judge(outline, state) === "passed"
          ? note(words.examPassed)
          : waiting(app)
            ? note(words.waitingText(waiting(app)))
            : !canBegin && note(words.examNoTries),
      h("ul.facts", ...rules(app, exam, left).map((rule) => h("li", rule))),
      state.best && h("p", words.examBest(percent(state.best.right, state.best.asked))),
      unreadNote(app, state),
    ],
    actions: [state.attempt?.submitted ? last : toContents, ...(canBegin ? [begin] : [])],
    state,
    tellPlatform: true,
  };
}

function rules({ outline }: App, exam: Exam, left: number): readonly string[] {
  return [
    ruleOf(outline.course, exam),
    exam.attempts ? words.examTries(exam.attempts, left) : words.examTriesFree,
    exam.minutes ? words.examTime(exam.minutes) : words.examNoHurry,
    words.examFeedback(exam.feedback),
  ];
}

/** How many questions there are and how many right answers pass. */
export function ruleOf({ passing }: PlayableCourse, { questions }: Exam): string {
  return words.examRule(questions, rightNeeded(questions, passing), sharePercent(passing));
}

/** Many know the matter and need not read: so it is said, and nothing is locked. */
function unreadNote({ outline }: App, { seen }: State): HTMLElement | undefined {
  const links = outline.course.modules.flatMap(({ id, number, title }) => {
    const first = unseen(outline, seen, id)[0];
    if (!first) return [];
    return [{ to: first.id, text: words.module(number, title) } as const];
  });
  if (links.length === 0) return undefined;
  return h("section.note", h("p", words.examUnread), linkList(links));
}

function note(text: string): HTMLElement {
  return h("p.note", text);
}
