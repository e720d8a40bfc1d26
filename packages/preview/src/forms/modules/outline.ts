import { parseFile, splitPages } from "@hocvu/markdown";
import type { QuestionType } from "@hocvu/model";
import { isId, slug } from "@hocvu/model";
import { toString as textOf } from "mdast-util-to-string";
import { readFrontMatter } from "../front-matter/read-front-matter.ts";
import { readBraces } from "../question/braces.ts";
import { findQuestions, startOf } from "../question/find-questions.ts";
import { readQuestion } from "../question/read-question.ts";

/** A file of the course with its text, as it is edited. */
export interface CourseText {
  readonly path: string;
  readonly text: string;
}

export interface CourseOutline {
  /** Of the course; empty where it says none. */
  readonly title: string;
  readonly lang: string;
  readonly hasExam: boolean;
  readonly modules: readonly OutlinedModule[];
}

export interface OutlinedModule {
  /** Of the lesson: `NN-slug.md`, or `NN-slug/index.md`. */
  readonly path: string;
  readonly number: string;
  readonly slug: string;
  /** Where its questions are, or would be. */
  readonly bank: string;
  readonly hasBank: boolean;
  readonly id: string;
  readonly title: string;
  readonly outcomes: readonly { readonly id: string; readonly text: string }[];
  readonly pages: readonly OutlinedPage[];
  readonly questions: readonly OutlinedQuestion[];
}

export interface OutlinedPage {
  readonly id: string;
  readonly title: string;
  /** Of its heading; undefined for what stands before the first. */
  readonly start?: number;
  /** Those that are asked in the lesson. */
  readonly checks: readonly OutlinedQuestion[];
}

export interface OutlinedQuestion {
  readonly start: number;
  readonly id: string;
  readonly title: string;
  /** Undefined for one that a form cannot show. */
  readonly type?: QuestionType;
}

const LESSON = /^(\d+)-(.+?)(\.md|\/index\.md)$/i;

/** A module's number, slug and ending by its path; nothing for another file. */
export function moduleName(path: string) {
  const [, number, name, ending] = LESSON.exec(path) ?? [];
  if (!number || !name || !ending || /\.quiz$/i.test(name) || name.includes("/")) return undefined;
  return { number, slug: name, ending, stem: `${number}-${name}` };
}

export function bankOf(path: string): string {
  return /\/index\.md$/i.test(path)
    ? path.replace(/index\.md$/i, "quiz.md")
    : path.replace(/\.md$/i, ".quiz.md");
}

/** What a course holds, by its files alone: also of one that cannot be built. */
export function readOutline(texts: readonly CourseText[]): CourseOutline {
  const course = dataOf(texts.find(({ path }) => path === "course.md")?.text ?? "");
  const modules = texts
    .flatMap((file) => {
      const name = moduleName(file.path);
      return name ? [{ ...file, ...name }] : [];
    })
    .sort((a, b) => Number(a.number) - Number(b.number))
    .map((file) => {
      const bank = texts.find((one) => one.path === bankOf(file.path))?.text;
      return outlined(file, bank);
    });
  return {
    title: typeof course.title === "string" ? course.title : "",
    lang: typeof course.lang === "string" ? course.lang : "vi",
    hasExam: typeof course.exam === "object" && course.exam !== null,
    modules,
  };
}

type LessonFile = CourseText & NonNullable<ReturnType<typeof moduleName>>;

/** Modules as they were when they were last outlined, by their paths: most are the same each time. All of a course have room. */
const known = new Map<
  string,
  { readonly of: readonly unknown[]; readonly module: OutlinedModule }
>();
const MOST_KNOWN = 1_000;

function outlined(file: LessonFile, bankText: string | undefined): OutlinedModule {
  const { path, text } = file;
  const found = known.get(path);
  if (found && found.of[0] === text && found.of[1] === bankText) return found.module;
  const module = outline(file, bankText);
  known.delete(path);
  known.set(path, { of: [text, bankText], module });
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return module;
}

function outline(
  { path, text, number, slug: name }: LessonFile,
  bankText: string | undefined,
): OutlinedModule {
  const front = dataOf(text);
  const id =
    typeof front.id === "string" && isId(front.id) ? front.id : isId(name) ? name : slug(name);
  const title = typeof front.title === "string" ? front.title : name;
  return {
    path,
    number,
    slug: name,
    bank: bankOf(path),
    hasBank: bankText !== undefined,
    id,
    title,
    outcomes: outcomesOf(front.outcomes),
    pages: pagesOf({ path, text }, { id, title }),
    questions: questionsOf(bankText ?? "", "bank"),
  };
}

function dataOf(text: string): Readonly<Record<string, unknown>> {
  return readFrontMatter(text)?.data ?? {};
}

function outcomesOf(written: unknown): OutlinedModule["outcomes"] {
  if (typeof written !== "object" || written === null || Array.isArray(written)) return [];
  return Object.entries(written).map(([id, text]) => ({ id, text: String(text) }));
}

function pagesOf(file: CourseText, module: { readonly id: string; readonly title: string }) {
  const pages = splitPages(parseFile(file), module, []);
  // Reading it once more is dear, and most lessons have none.
  const checks = file.text.includes(":::check") ? questionsOf(file.text, "lesson") : [];
  return pages.map(({ id, title, heading }, index): OutlinedPage => {
    const start = heading && startOf(heading);
    const following = pages[index + 1]?.heading;
    const end = following ? startOf(following) : file.text.length;
    const own = checks.filter((one) => one.start > (start ?? 0) && one.start < end);
    return { id, title, ...(start === undefined ? {} : { start }), checks: own };
  });
}

function questionsOf(text: string, kind: "bank" | "lesson"): readonly OutlinedQuestion[] {
  return findQuestions(text, kind).map((section): OutlinedQuestion => {
    const read = readQuestion(section, text);
    const { values } = readBraces(section.heading, text);
    const title = textOf(section.heading)
      .replace(/(?<!\s)\s*\{[^{}]*\}\s*$/, "")
      .trim();
    return {
      start: section.start,
      id: values.id || slug(title),
      title,
      ...(read ? { type: read.fields.type } : {}),
    };
  });
}
