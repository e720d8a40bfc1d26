import type { Course, Html, Module, Outcome, Page } from "@hocvu/model";
import { mapHtml } from "@hocvu/model";
import { escapeHtml } from "../shared/escape-html.ts";
import { contentsHtml, type Entry } from "./contents.ts";
import { cover } from "./cover.ts";
import type { Document, Edition } from "./document.ts";
import { programmeTable } from "./programme-table.ts";
import { questionHtml } from "./question.ts";
import { moduleAnchor, type Sections } from "./sections.ts";

/** What the documents make of pieces of the course's HTML; `deeper` is how many levels their headings go down. */
export interface Rendering {
  html(html: Html, deeper: number): Html;
  readonly sections: Sections;
  readonly logo: string | undefined;
}

/** The course to be read from the first page to the last. */
export function courseDocument(edition: Edition, rendering: Rendering): Document {
  const { course, words } = edition;
  const { modules, glossary } = course;
  const body = [
    cover("course", edition, rendering.logo),
    contentsHtml(words.contents, entriesOf(edition, rendering.sections)),
    `<section class="programme"><h2 id="programme--">${escapeHtml(words.programme)}</h2>\n${programmeTable(course, words)}</section>\n`,
    welcome(edition, rendering),
    ...modules.map((module, index) => moduleHtml(module, index, edition, rendering)),
    ...(glossary.length > 0 ? [glossaryHtml(edition)] : []),
  ];
  return { name: "course", body: body.join(""), parts: partsOf(edition) };
}

/** The module's title at the top of its pages. */
export function partsOf({ course, words }: Edition): Document["parts"] {
  return course.modules.map(({ title }, index) => ({
    name: partName(index),
    title: `${words.module(index + 1)}. ${title}`,
  }));
}

export const partName = (index: number): string => `part-${index + 1}`;

function entriesOf({ course, words }: Edition, sections: Sections): readonly Entry[] {
  const { modules, glossary, welcome } = course;
  return [
    { id: "programme--", title: words.programme },
    ...(welcome === "" ? [] : [{ id: "welcome--", title: words.welcome }]),
    ...modules.map((module, index) => ({
      id: moduleAnchor(module.id),
      title: `${words.module(index + 1)}. ${module.title}`,
      entries: module.pages.map((page) => {
        const { id = "", number = "" } = sections.of(page.id) ?? {};
        return { id, title: `${number}. ${page.title}` };
      }),
    })),
    ...(glossary.length > 0 ? [{ id: "glossary--", title: words.glossary }] : []),
  ];
}

function welcome({ course, words }: Edition, { html }: Rendering): Html {
  if (course.welcome === "") return "";
  return `<section class="welcome"><h2 id="welcome--">${escapeHtml(words.welcome)}</h2>
<div data-part="welcome">${html(course.welcome, 1)}</div></section>
`;
}

function moduleHtml(module: Module, index: number, edition: Edition, rendering: Rendering): Html {
  const { course, words } = edition;
  const { id, title, pages, quiz, bank } = module;
  const outcomes = course.outcomes.filter((outcome) => outcome.module === id);
  let checks = pagesBefore(course, index);
  const lessons = pages.map((page) => {
    const html = lessonHtml(page, checks, edition, rendering);
    checks += page.checks.length;
    return html;
  });
  const practice =
    quiz && bank.length > 0
      ? `<p class="practice">${escapeHtml(words.practice(Math.min(quiz.questions, bank.length)))}</p>\n`
      : "";
  return `<section class="module ${partName(index)}">
<h2 id="${moduleAnchor(id)}" data-part="module:${id}">${escapeHtml(`${words.module(index + 1)}. ${title}`)}</h2>
${outcomesHtml(outcomes, edition)}${lessons.join("")}${practice}</section>
`;
}

/** How many checks the modules before have. */
function pagesBefore({ modules }: Course, index: number): number {
  const pages = modules.slice(0, index).flatMap((module) => module.pages);
  return pages.reduce((sum, { checks }) => sum + checks.length, 0);
}

export function outcomesHtml(outcomes: readonly Outcome[], { words }: Edition): Html {
  if (outcomes.length === 0) return "";
  const items = outcomes.map(({ title }) => `<li>${escapeHtml(title)}</li>`);
  return `<p class="label">${escapeHtml(words.outcomes)}</p><ul class="outcomes">${items.join("")}</ul>\n`;
}

// As the reader writes it: an empty element where a check stands.
const CHECK = /<div class="check" data-check="([^"]+)"><\/div>/g;

function lessonHtml(
  page: Page,
  checksBefore: number,
  { course, words }: Edition,
  { html, sections }: Rendering,
): Html {
  const { id = "", number = "" } = sections.of(page.id) ?? {};
  const text = html(page.html, 2).replace(CHECK, (whole, checkId: string) => {
    const at = page.checks.findIndex((check) => check.id === checkId);
    const check = page.checks[at];
    if (!check) return whole;
    return questionHtml(
      mapHtml(check, (part) => html(part, 3)),
      {
        title: words.check(checksBefore + at + 1),
        level: 4,
        words,
        outcomes: course.outcomes,
        keys: false,
        hints: true,
        isCheck: true,
      },
    );
  });
  return `<section class="lesson"><h3 id="${id}" data-part="page:${page.id}">${escapeHtml(`${number}. ${page.title}`)}</h3>
<div data-part="page:${page.id}">${text}</div></section>
`;
}

function glossaryHtml({ course, words }: Edition): Html {
  const terms = course.glossary.map(
    ({ term, definition }) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(definition)}</dd>`,
  );
  return `<section class="glossary"><h2 id="glossary--">${escapeHtml(words.glossary)}</h2>
<dl data-part="glossary">${terms.join("\n")}</dl></section>
`;
}
