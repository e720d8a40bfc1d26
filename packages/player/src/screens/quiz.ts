import { grade, type Question, type Response, type SealedQuestion } from "@hocvu/model";
import { bar, h, icon } from "../dom.ts";
import { hintOf, open, practise } from "../exam/keeper/current.ts";
import { keepPractised, type QuizRun, startQuiz } from "../exam/quiz.ts";
import { linkList } from "../link-list.ts";
import { askQuestion, checkWord, showQuestion } from "../questions/question.ts";
import type { Route } from "../route.ts";
import type { Action, App, Screen } from "../screen.ts";
import { encodeAnswer, isWhole } from "../session/answer.ts";
import * as words from "../words/current.ts";
import { nextOf } from "./page.ts";
import { toContents } from "./to-contents.ts";

/** The practice of the module with `id`: question by question, each checked at once; nothing of it counts. */
export async function quizScreen(app: App, id: string): Promise<Screen | Route> {
  const { outline, library, quizzes, session } = app;
  const module = outline.course.modules.find((module) => module.id === id);
  if (!module?.quiz) return ":contents";
  const { questions } = module.quiz;
  const bank = await library.quiz(module);
  const begin = () => startQuiz(bank, questions, session.current().practised);
  const run = quizzes.get(id) || begin();
  quizzes.set(id, run);
  const frame = {
    name: "quiz",
    eyebrow: words.module(module.number, module.title),
  } as const;
  const question = run.questions[run.position];
  return question
    ? { ...frame, ...questionPart(app, id, run, question) }
    : { ...frame, ...donePart(app, id, run, begin) };
}

type Part = Pick<Screen, "title" | "body" | "actions">;

function questionPart(app: App, id: string, run: QuizRun, sealed: SealedQuestion): Part {
  const { session, quizzes } = app;
  const { position, questions, answers, seed } = run;
  const checked = answers[position];
  const said = h("p.hint", { role: "status" });
  let given: Response = [];
  const change = (next: QuizRun, focus?: string) => {
    quizzes.set(id, next);
    app.refresh(focus);
  };
  const marked = (question: Question) => {
    const { right } = grade(question, given);
    session.practised({ question, response: given, right, practice: id });
    session.change(keepPractised(session.current(), question.id, right));
    change({ ...run, answers: [...answers, given], right: run.right + Number(right) }, ".outcome");
  };
  const check: Action = {
    name: "check",
    label: checkWord(sealed),
    to: () => {
      if (isWhole(encodeAnswer(given))) practise(app, sealed, given, marked);
      else said.textContent = words.answerFirst;
    },
  };
  const next: Action = {
    name: "next",
    label: position + 1 < questions.length ? words.nextQuestion : words.endPractice,
    to: () => {
      if (position + 1 === questions.length) session.submit(session.current(), []);
      change({ ...run, position: position + 1 });
    },
    icon: "right",
  };
  return {
    title: `${words.practice}: ${words.question(position + 1, questions.length)}`,
    body: [
      bar(position + 1, questions.length),
      checked
        ? showQuestion({ question: open(sealed), answer: checked, seed })
        : askQuestion({ question: sealed, answer: [], seed, hint: hintOf(sealed) }, (response) => {
            given = response;
          }),
      said,
    ],
    actions: [toContents, checked ? next : check],
  };
}

function donePart(app: App, id: string, run: QuizRun, begin: () => QuizRun): Part {
  const { outline } = app;
  const asked = run.questions.length;
  const pages = outline.pages.filter(({ module }) => module.id === id);
  const [first] = pages;
  const last = pages[pages.length - 1];
  const links = first ? [{ to: first.id, text: words.readAgain } as const] : [];
  return {
    title: words.practiceDone,
    body: [
      h(
        "section.verdict",
        h("p.sum", icon("check"), words.score(run.right, asked)),
        bar(run.right, asked),
      ),
      run.right < asked && linkList(links),
    ],
    actions: [
      {
        name: "practice",
        label: words.practiceAgain,
        to: () => {
          app.quizzes.set(id, begin());
          app.refresh();
        },
      },
      nextOf(app, outline.pages[(last?.position || 0) + 1]),
    ],
  };
}
