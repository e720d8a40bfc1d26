import type { Html, Module, Question } from "@hocvu/model";
import { mapHtml } from "@hocvu/model";
import { escapeHtml } from "../shared/escape-html.ts";
import { contentsHtml, type Entry } from "./contents.ts";
import { outcomesHtml, partName, partsOf, type Rendering } from "./course-document.ts";
import { cover } from "./cover.ts";
import type { Document, Edition } from "./document.ts";
import { examRules } from "./exam-rules.ts";
import { questionHtml } from "./question.ts";

/** Every question by modules, with what is right and why or without; what the exam asks for before them. */
export function bankDocument(keys: boolean, edition: Edition, rendering: Rendering): Document {
  const { course, words } = edition;
  const name = keys ? "keys" : "questions";
  const numbers = numbersOf(course.modules);
  const modules = course.modules.map((module, index) =>
    moduleHtml(module, index, numbers, keys, edition, rendering),
  );
  const body = [
    cover(name, edition, rendering.logo),
    contentsHtml(words.contents, entriesOf(edition)),
    examRules(edition),
    ...modules,
  ];
  return { name, body: body.join(""), parts: partsOf(edition) };
}

const bankAnchor = (id: string): string => `bank--${id}`;

function entriesOf({ course, words }: Edition): readonly Entry[] {
  return [
    { id: "exam--", title: words.examRules },
    ...course.modules.map(({ id, title }, index) => ({
      id: bankAnchor(id),
      title: `${words.module(index + 1)}. ${title}`,
    })),
  ];
}

/** Questions of banks and checks of lessons are numbered through the course, each kind for itself. */
function numbersOf(modules: readonly Module[]): ReadonlyMap<Question, number> {
  const banks = modules.flatMap(({ bank }) => bank);
  const checks = modules.flatMap(checksOf);
  return new Map([banks, checks].flatMap((all) => all.map((one, index) => [one, index + 1])));
}

function checksOf({ pages }: Module): readonly Question[] {
  return pages.flatMap((page) => page.checks);
}

function moduleHtml(
  module: Module,
  index: number,
  numbers: ReadonlyMap<Question, number>,
  keys: boolean,
  edition: Edition,
  { html }: Rendering,
): Html {
  const { course, words } = edition;
  const { id, title, bank } = module;
  const checks = checksOf(module);
  const shown = (question: Question, isCheck: boolean): Html => {
    const number = numbers.get(question) ?? 0;
    return questionHtml(
      mapHtml(question, (part) => html(part, 3)),
      {
        title: isCheck ? words.check(number) : words.question(number),
        level: isCheck ? 4 : 3,
        words,
        outcomes: course.outcomes,
        keys,
        hints: keys,
        isCheck,
      },
    );
  };
  const outcomes = course.outcomes.filter((outcome) => outcome.module === id);
  return `<section class="module ${partName(index)}">
<h2 id="${bankAnchor(id)}">${escapeHtml(`${words.module(index + 1)}. ${title}`)}</h2>
${outcomesHtml(outcomes, edition)}${
  bank.length > 0
    ? bank.map((question) => shown(question, false)).join("")
    : `<p>${escapeHtml(words.noQuestions)}</p>\n`
}${
  checks.length > 0
    ? `<h3>${escapeHtml(words.inLesson)}</h3>\n${checks.map((check) => shown(check, true)).join("")}`
    : ""
}</section>
`;
}
