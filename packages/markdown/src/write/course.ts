import { posix } from "node:path";
import type { Course, Html, Module, Page, Question } from "@hocvu/model";
import { timeAsText } from "../questions/film-times.ts";
import { assetPath } from "../references.ts";
import type { Dimensions, SourceText } from "../source.ts";
import { THEME_FILE } from "../theme-sheet/course-theme.ts";
import { wordsFor } from "../words.ts";
import { blocksOf } from "./answers.ts";
import { courseFront, moduleFront } from "./front.ts";
import type { WriteContext } from "./html-tree.ts";
import { inContainer } from "./lines.ts";
import { writeQuestion } from "./question.ts";
import { writeThemeSheet } from "./theme.ts";
import { textOfBlocks, textOfPhrasing } from "./to-text.ts";

export interface WriteOptions {
  /** How large a picture of the course is, by its path. */
  readonly dimensions?: (path: string) => Dimensions | undefined;
}

/** The files of a course: what a person would have written, and what {@link buildCourse} makes the same course of. */
export function writeCourse(course: Course, options: WriteOptions = {}): readonly SourceText[] {
  const names = course.modules.map(
    ({ id }, index) => `${String(index + 1).padStart(2, "0")}-${id}`,
  );
  const pages = new Map(
    course.modules.flatMap((module, index) =>
      module.pages.map(
        ({ id }) => [id, { file: `${names[index]}.md`, module: module.id }] as const,
      ),
    ),
  );
  const transcripts = new Map<string, string>();
  const context = contextFor(course, pages, transcripts, options);
  const welcome = blocksOf(course.welcome, context);
  const files: SourceText[] = [{ path: "course.md", text: joined([courseFront(course), welcome]) }];
  course.modules.forEach((module, index) => {
    const name = names[index] ?? module.id;
    files.push({ path: `${name}.md`, text: writeModule(module, course, name, context) });
    if (module.bank.length > 0)
      files.push({ path: `${name}.quiz.md`, text: writeBank(module.bank, context) });
  });
  for (const [path, text] of transcripts) files.push({ path, text });
  const { sheet } = course.theme ?? {};
  if (sheet) files.push({ path: THEME_FILE, text: writeThemeSheet(sheet) });
  return files;
}

/** A bank's file. */
export function writeBank(questions: readonly Question[], context: WriteContext): string {
  return joined(questions.map((question) => writeQuestion(question, context)));
}

/** What is known where a bank is written alone: its files lie where `address` says. */
export function bankContext(
  lang: string,
  address: (path: string) => string,
  options: WriteOptions = {},
): WriteContext {
  return {
    words: wordsFor(lang),
    address: (url) => (url.startsWith("asset:") ? address(assetPath(url)) : url),
    dimensions: (url) =>
      url.startsWith("asset:") ? options.dimensions?.(assetPath(url)) : undefined,
  };
}

function contextFor(
  course: Course,
  pages: ReadonlyMap<string, { readonly file: string; readonly module: string }>,
  transcripts: Map<string, string>,
  options: WriteOptions,
): WriteContext {
  const checks = new Map(
    course.modules.flatMap(({ pages: own }) =>
      own.flatMap((page) => page.checks.map((check) => [check.id, check] as const)),
    ),
  );
  const context: WriteContext = {
    ...bankContext(course.lang, (path) => path, options),
    address: (url) => {
      if (url.startsWith("asset:")) return assetPath(url);
      const id = url.slice("page:".length);
      const page = pages.get(id);
      if (!page) return url;
      return page.module === id ? page.file : `${page.file}#${id}`;
    },
    check: (id, at) => {
      const check = checks.get(id);
      const name = at === undefined ? "check" : `check{at=${timeAsText(at)}}`;
      return check && inContainer(name, writeQuestion(check, context, 3));
    },
    transcript: (address, blocks) => {
      const path = `${address.replace(/\.\w+$/, "").replace(/^https?:\/\/.*\//, "media/")}.md`;
      transcripts.set(path, `${textOfBlocks(blocks)}\n`);
      return path;
    },
  };
  return context;
}

function writeModule(module: Module, course: Course, name: string, context: WriteContext): string {
  const slug = posix.basename(name).replace(/^\d+-/, "");
  const parts = module.pages.map((page) =>
    page.id === module.id ? blocksOf(page.html, context) : writePage(page, context),
  );
  return joined([moduleFront(module, course.outcomes, slug), ...parts]);
}

function writePage({ id, title, html }: Page, context: WriteContext): string {
  const heading = textOfPhrasing([{ type: "text", value: title }], "heading");
  return joined([`## ${heading} {#${id}}`, blocksOf(raised(html), context)]).trimEnd();
}

/** The page's title is a screen's first heading: those beneath it are written a level deeper. */
function raised(html: Html): Html {
  return html.replace(/<(\/?)h([2-5])\b/g, (_, slash, level) => `<${slash}h${Number(level) + 1}`);
}

function joined(parts: readonly string[]): string {
  return `${parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}
