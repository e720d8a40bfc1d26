import type { Html, Module, Question } from "@hocvu/model";
import { escapeHtml } from "../shared/escape-html.ts";
import { contentsHtml, type Entry } from "./contents.ts";
import { cover } from "./cover.ts";
import type { Document } from "./document.ts";
import { checksOf, type Edition } from "./edition.ts";
import { examRules } from "./exam-rules.ts";
import { moduleTitle } from "./lessons.ts";
import { questionHtml } from "./question.ts";
import type { Rendering } from "./rendering.ts";
import { partName, partsOf } from "./sections.ts";

/** Every question by modules, with what is right and why or without; what the exam asks for before them. */
export function bankDocument(keys: boolean, edition: Edition, rendering: Rendering): Document {
  const { course, words } = edition;
  const name = keys ? "keys" : "questions";
  const modules = course.modules.map((module, index) =>
    moduleHtml(module, index, keys, edition, rendering),
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

function moduleHtml(
  module: Module,
  index: number,
  keys: boolean,
  edition: Edition,
  rendering: Rendering,
): Html {
  const { words } = edition;
  const checks = checksOf(module);
  const shown = (questions: readonly Question[], isCheck: boolean, level: 3 | 4) =>
    questionsHtml(questions, { isCheck, level, keys }, edition, rendering);
  return `<section class="module ${partName(index)}">
${moduleTitle(module, index, bankAnchor(module.id), edition)}${
  module.bank.length > 0
    ? shown(module.bank, false, 3)
    : `<p>${escapeHtml(words.noQuestions)}</p>\n`
}${
  checks.length > 0 ? `<h3>${escapeHtml(words.inLesson)}</h3>\n${shown(checks, true, 4)}` : ""
}</section>
`;
}

export interface QuestionList {
  readonly isCheck: boolean;
  readonly level: 3 | 4;
  readonly keys: boolean;
}

export function questionsHtml(
  questions: readonly Question[],
  { isCheck, level, keys }: QuestionList,
  { course, words, numbers }: Edition,
  { html }: Rendering,
): Html {
  const { outcomes } = course;
  const list = questions.map((question) => {
    const number = numbers.get(question) ?? 0;
    const title = isCheck ? words.check(number) : words.question(number);
    const view = { title, level, words, outcomes, keys, hints: keys, isCheck };
    return questionHtml(question, view, (part) => html(part, 3));
  });
  return list.join("");
}
