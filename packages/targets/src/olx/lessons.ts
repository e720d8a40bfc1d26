import type { Course, Html, Id, Module, Page, Question } from "@hocvu/model";
import type { Block, DrawType } from "./block.ts";
import { pageHtml, playScript } from "./html.ts";
import { problem } from "./problem.ts";
import { STYLE_NAME } from "./style.ts";
import { type Words, wordsFor } from "./words.ts";

type Rewrite = (html: Html) => Html;

/** Where a check stands in a page (`Page.html`). */
const CHECK = /<div class="check" data-check="([^"]+)"><\/div>/;

/** A module as a chapter: its pages as units, and practice where it has any. */
export function moduleChapter(
  course: Course,
  module: Module,
  draw: DrawType,
  rewrite: Rewrite,
): Block {
  const words = wordsFor(course.lang);
  const { id, title, pages, bank, quiz } = module;
  const lessons: Block = {
    type: "sequential",
    name: `${id}_lessons`,
    attributes: { display_name: title },
    children: pages.map((page) => unit(page, words, rewrite)),
  };
  return {
    type: "chapter",
    name: `${id}_chapter`,
    attributes: { display_name: title },
    children: [
      lessons,
      ...(quiz && bank.length > 0 ? [practice(module, quiz.questions, draw, words, rewrite)] : []),
    ],
  };
}

/** What a page's unit is called, which links lead to. */
export const unitName = (page: Id): string => `${page}_unit`;

/** A page as a unit: text, and the checks where they stand in it. */
function unit({ id, title, html, checks }: Page, words: Words, rewrite: Rewrite): Block {
  const children = html.split(CHECK).flatMap((part, index): Block[] => {
    if (index % 2 === 0) {
      const name = index === 0 ? `${id}_text` : `${id}_text_${index / 2}`;
      return part.trim() === "" ? [] : [text(name, title, rewrite(part))];
    }
    const check = checks.find((one) => one.id === part);
    return check ? [freely(check, "_check", words, rewrite)] : [];
  });
  return { type: "vertical", name: unitName(id), attributes: { display_name: title }, children };
}

export function text(name: string, title: string, html: Html): Block {
  const style = `<link rel="stylesheet" href="/static/${STYLE_NAME}"/>`;
  const content = pageHtml(html, name);
  const script = content.includes("hocvu-play") ? `${playScript}\n` : "";
  return {
    type: "html",
    name,
    attributes: { display_name: title },
    html: `${style}\n<div class="hocvu">\n${content}\n</div>\n${script}`,
  };
}

function practice(
  { id, bank }: Module,
  count: number,
  draw: DrawType,
  words: Words,
  rewrite: Rewrite,
): Block {
  const drawn: Block = {
    type: draw,
    name: `${id}_practice_bank`,
    attributes: {
      display_name: words.practice,
      max_count: String(Math.min(count, bank.length)),
      allow_resetting_children: "true",
    },
    children: bank.map((question) => freely(question, "_practice", words, rewrite)),
  };
  const attributes = { display_name: words.practice };
  return {
    type: "sequential",
    name: `${id}_practice_section`,
    attributes,
    children: [{ type: "vertical", name: `${id}_practice_unit`, attributes, children: [drawn] }],
  };
}

/** A question to learn by: as many tries as one likes, with hints. */
function freely(question: Question, suffix: string, words: Words, rewrite: Rewrite): Block {
  const attributes = { showanswer: "attempted" };
  return problem(question, words, rewrite, { suffix, attributes, hints: true, shuffle: true });
}
