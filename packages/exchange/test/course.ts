import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildCourse, readFolder } from "@hocvu/markdown";
import type { Course, Question } from "@hocvu/model";
import { plainText } from "../src/html/foreign-html.ts";
import { textKey } from "../src/import/seen.ts";

const COURSES = fileURLToPath(new URL("../../../courses/", import.meta.url));

/** The project's own courses that have questions, by their folders' names. */
export const COURSE_NAMES = readdirSync(COURSES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => readdirSync(COURSES + name).some((file) => file.endsWith(".quiz.md")))
  // All of them are read by `npm run test:all`.
  .filter((name) => process.env.HOCVU_SEEDS || ["huong-dan", "nguoi-dan"].includes(name));

const known = new Map<string, Promise<Course>>();

export function readCourse(name: string): Promise<Course> {
  const reading = known.get(name) ?? readAnew(name);
  known.set(name, reading);
  return reading;
}

async function readAnew(name: string): Promise<Course> {
  const { value: folder } = await readFolder(COURSES + name);
  const built = folder && (await buildCourse(folder)).value;
  if (!built) throw new Error(`${name} is no course`);
  return built.course;
}

/** A course of nothing but these questions. */
export function courseOf(bank: readonly Question[], lang = "vi"): Course {
  const module = { id: "bai", title: "Bài", contents: [], pages: [], bank };
  return {
    ...{ id: "mau", title: "Mẫu", lang, version: "1.0.0", keywords: [], welcome: "" },
    ...{ passing: { num: 1, den: 2 }, modules: [module], outcomes: [], glossary: [], assets: [] },
  };
}

/** What is asked, and what is right, in plain words: what every format has to keep. */
export function gist(question: Question): unknown {
  const asked = textKey({ ...question, stem: question.stem } as Question).replace(/\s+/g, " ");
  return { asked: asked.replace(/^điền vào chỗ trống /, ""), right: rightOf(question) };
}

export function rightOf(question: Question): unknown {
  const plain = plainText;
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false":
    case "hotspot":
      return question.choices.map(({ html, correct }) => [plain(html), correct]);
    case "matching":
      return question.lefts.map(({ html }, index) => [
        plain(html),
        plain(question.rights.find(({ id }) => id === question.right[index])?.html ?? ""),
      ]);
    case "categorize":
      return question.items.map(({ html }, index) => [
        plain(html),
        plain(question.groups.find(({ id }) => id === question.right[index])?.html ?? ""),
      ]);
    case "ordering":
      return question.right.map((id) =>
        plain(question.items.find((item) => item.id === id)?.html ?? ""),
      );
    case "fill-in":
      return question.blanks.map(({ answers }) => answers);
    case "numeric":
      return [question.from, question.to];
    case "likert":
      return [];
    case "short-answer":
      return [
        plain(question.sample),
        question.rubric.map(({ html, points }) => [plain(html), points]),
      ];
  }
}
