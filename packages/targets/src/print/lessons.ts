import type { Html, Id, Module, Page } from "@hocvu/model";
import { escapeHtml } from "../shared/escape-html.ts";
import type { Edition } from "./edition.ts";
import { questionHtml } from "./question.ts";
import type { Rendering } from "./rendering.ts";

/** A module's heading, with the outcomes that it is for. */
export function moduleTitle(module: Module, index: number, anchor: Id, edition: Edition): Html {
  const { course, words } = edition;
  const { id, title } = module;
  const outcomes = course.outcomes.filter((outcome) => outcome.module === id);
  const items = outcomes.map((outcome) => `<li>${escapeHtml(outcome.title)}</li>`);
  const asked =
    items.length === 0
      ? ""
      : `<p class="label">${escapeHtml(words.outcomes)}</p><ul class="outcomes" data-part="module:${id}">${items.join("")}</ul>\n`;
  const number = `${words.module(index + 1)}.`;
  return `<h2 id="${anchor}" data-part="module:${id}">${numbered(number, title)}</h2>
${asked}`;
}

/** A module's pages one after the other, each check where it stands, with what is right or without. */
export function lessonsHtml(
  { pages, quiz, bank }: Module,
  edition: Edition,
  rendering: Rendering,
  keys: boolean,
): Html {
  const { words } = edition;
  const lessons = pages.map((page) => lessonHtml(page, edition, rendering, keys));
  const practice =
    quiz && bank.length > 0
      ? `<p class="practice">${escapeHtml(words.practice(Math.min(quiz.questions, bank.length)))}</p>\n`
      : "";
  return `${lessons.join("")}${practice}`;
}

// As the reader writes it: an empty element where a check stands.
const CHECK = /<div class="check" data-check="([^"]+)"><\/div>/g;

function lessonHtml(
  page: Page,
  { course, words, numbers }: Edition,
  { html, sections }: Rendering,
  keys: boolean,
): Html {
  const { id = "", number = "" } = sections.of(page.id) ?? {};
  const text = html(page.html, 2).replace(CHECK, (whole, checkId: string) => {
    const check = page.checks.find(({ id: own }) => own === checkId);
    if (!check) return whole;
    const title = words.check(numbers.get(check) ?? 0);
    const shown = {
      level: 4,
      outcomes: course.outcomes,
      keys,
      hints: true,
      isCheck: true,
    } as const;
    return questionHtml(check, { ...shown, title, words }, (part) => html(part, 3));
  });
  return `<section class="lesson"><h3 id="${id}" data-part="page:${page.id}">${numbered(`${number}.`, page.title)}</h3>
<div data-part="page:${page.id}">${text}</div></section>
`;
}

function numbered(number: string, title: string): Html {
  return `<span class="numbered">${escapeHtml(number)}</span> ${escapeHtml(title)}`;
}
