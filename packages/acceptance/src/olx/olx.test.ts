import { readdirSync } from "node:fs";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { writeTarGz } from "@hocvu/archive";
import { compile } from "@hocvu/compiler";
import { type Course, examBank, grade, type Html, type Question } from "@hocvu/model";
import { targets } from "@hocvu/targets";
import { beforeAll, describe, expect, test } from "vitest";
import { blocksBelow, type OlxBlock, type OlxCourse, readOlx, readTarGz } from "./read-course.ts";
import { type OlxProblem, readProblem } from "./read-problem.ts";

const courses = fileURLToPath(new URL("../../../../courses/", import.meta.url));
const roots = [
  ...readdirSync(courses, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${courses}${name}`),
  fileURLToPath(new URL("../../test/every-type", import.meta.url)),
];

async function packed(root: string): Promise<{ course: Course; bytes: Uint8Array }> {
  const target = targets.get("olx");
  const { value, diagnostics } = await compile(root, target ? [target] : []);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  const output = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(output),
    writeTarGz(value.packages[0]?.files ?? [], output),
  ]);
  return { course: value.course, bytes };
}

/** The words in HTML, without blanks: how they are broken up is not the same everywhere. */
const words = (html: Html) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, "");
const bare = (text: string) => text.replace(/\s+/g, "");

describe.each(roots)("%s as Open edX reads it", (root) => {
  let course: Course;
  let olx: OlxCourse;
  let blocks: readonly OlxBlock[];
  let problems: ReadonlyMap<string, OlxProblem>;
  beforeAll(async () => {
    const { course: own, bytes } = await packed(root);
    course = own;
    olx = readOlx(await readTarGz(bytes));
    blocks = blocksBelow(olx.course);
    problems = new Map(
      blocks.flatMap(({ name, xml }) => (xml ? [[name, readProblem(xml)] as const] : [])),
    );
  }, 60_000);
  const problem = (name: string) => problems.get(name) as OlxProblem;

  test("has every page with all it says, and its checks where they stand", () => {
    for (const page of course.modules.flatMap(({ pages }) => pages)) {
      const unit = blocks.find(({ type, name }) => type === "vertical" && name === page.id);
      expect(unit?.attributes.display_name, page.id).toBe(page.title);
      const parts = unit?.children ?? [];
      expect(parts.map(({ html = "" }) => words(html)).join("")).toBe(words(page.html));
      const checks = parts.filter(({ type }) => type === "problem").map(({ name }) => name);
      expect(checks).toEqual(page.checks.map(({ id }) => `${id}_check`));
    }
  });

  test("has every question of the exam, of every practice and of every check, answered rightly alone", () => {
    for (const question of examBank(course)) expectSame(question, problem(question.id));
    for (const { bank, quiz, pages } of course.modules) {
      if (quiz) for (const one of bank) expectSame(one, problem(`${one.id}_practice`));
      for (const one of pages.flatMap(({ checks }) => checks)) {
        expectSame(one, problem(`${one.id}_check`));
      }
    }
  });

  test("tells every outcome, and draws as many questions as the exam asks, each outcome's by themselves", () => {
    expect(olx.policy.learning_info).toEqual(course.outcomes.map(({ title }) => title));
    for (const { title } of course.outcomes) expect(words(olx.overview)).toContain(bare(title));
    const draws = blocks.filter(
      ({ type, name }) => type === "library_content" && name.startsWith("exam_"),
    );
    const counts = draws.map(({ attributes }) => Number(attributes.max_count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(course.exam?.questions ?? 0);
    for (const [index, { children }] of draws.entries()) {
      expect(children.length).toBeGreaterThanOrEqual(counts[index] ?? 0);
    }
  });

  test("passes at the course's share, by the exam alone", () => {
    const { num, den } = course.passing;
    expect(olx.grading.GRADE_CUTOFFS.Pass).toBeCloseTo(num / den, 4);
    const graded = blocks.filter(({ attributes }) => attributes.graded === "true");
    expect(graded.map(({ attributes }) => attributes.format)).toEqual(
      olx.grading.GRADER.map(({ type }) => type),
    );
    const exam = graded.flatMap(blocksBelow).filter(({ type }) => type === "problem");
    expect(exam.map(({ name }) => name).sort()).toEqual(
      examBank(course)
        .map(({ id }) => id)
        .sort(),
    );
    expect(exam.filter(({ attributes }) => attributes.weight !== "1")).toEqual([]);
  });

  test("names only files and pages that are there, and carries no file that nobody names", () => {
    const texts = [...blocks.flatMap(({ html, xml }) => [html ?? "", xml ?? ""]), olx.overview];
    const found = (pattern: RegExp) =>
      new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? "")));
    const media = found(/\/static\/([^"]+)"/g);
    expect([...media].filter((name) => !olx.media.has(name))).toEqual([]);
    expect([...olx.media].filter((name) => !media.has(name))).toEqual([]);
    const units = new Set(blocks.map(({ type, name }) => `${type}/${name}`));
    const links = [...found(/\/jump_to_id\/([^"]+)"/g)];
    expect(links.filter((name) => !units.has(`vertical/${name}`))).toEqual([]);
    expect(texts.filter((text) => /"(asset|page):/.test(text))).toEqual([]);
  });
});

/** Holds when what `problem` takes for right is what the model grades as right, and nothing else. */
function expectSame(question: Question, problem: OlxProblem): void {
  expect(bare(problem.text), question.id).toBe(words(question.stem));
  expect(bare(problem.explanation ?? "")).toBe(words(question.explanation ?? ""));
  const { responses } = problem;
  const [first] = responses;
  switch (question.type) {
    case "single":
    case "true-false":
    case "multiple":
      expect(first).toMatchObject({
        kind: "choose",
        many: question.type === "multiple",
        choices: question.choices.map(({ correct, feedback }) => ({
          correct,
          ...(feedback === undefined ? {} : { feedback: expect.any(String) }),
        })),
      });
      if (first?.kind === "choose") {
        expect(first.choices.map(({ text }) => bare(text))).toEqual(
          question.choices.map(({ html }) => words(html)),
        );
      }
      return;
    case "likert":
      expect(first?.kind === "choose" && first.choices.every(({ correct }) => correct)).toBe(true);
      return;
    case "matching":
    case "categorize":
    case "ordering": {
      const things =
        question.type === "matching"
          ? question.rights
          : question.type === "categorize"
            ? question.groups
            : question.items;
      const chosen = responses.map((response) =>
        response.kind === "menu" ? response.choices.findIndex(({ correct }) => correct) : -1,
      );
      expect(
        grade(
          question,
          chosen.map((index) => things[index]?.id ?? ""),
        ).right,
      ).toBe(true);
      return;
    }
    case "fill-in": {
      const spelled = responses.map((response) =>
        response.kind === "write" ? response.answers : [],
      );
      expect(spelled).toHaveLength(question.blanks.length);
      for (const [index, answers] of spelled.entries()) {
        for (const answer of answers) {
          const given = spelled.map((all, other) => (other === index ? answer : (all[0] ?? "")));
          expect(grade(question, given).right, `${question.id}: ${answer}`).toBe(true);
        }
      }
      return;
    }
    case "numeric":
      if (first?.kind === "range") {
        expect([first.from, first.to]).toEqual([question.from, question.to]);
      } else if (first?.kind === "write") {
        for (const answer of first.answers) expect(grade(question, [answer]).right).toBe(true);
      }
  }
}

test("the same course gives the same bytes", async () => {
  const root = roots.at(-1) ?? "";
  expect(Buffer.from((await packed(root)).bytes).equals((await packed(root)).bytes)).toBe(true);
});
