import { readdirSync } from "node:fs";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { writeTarGz } from "@hocvu/archive";
import { compile, type LtiTool, type Release } from "@hocvu/compiler";
import { type Diagnostic, hasProblems } from "@hocvu/diagnostics";
import { asChoice, type Course, examBank, grade, type Html, type Question } from "@hocvu/model";
import { targets } from "@hocvu/targets";
import { beforeAll, describe, expect, test } from "vitest";
import { contestOf } from "../package/contest-or-not.ts";
import { blocksBelow, type OlxBlock, type OlxCourse, readOlx, readTarGz } from "./read-course.ts";
import { type OlxProblem, readProblem } from "./read-problem.ts";

const courses = fileURLToPath(new URL("../../../../courses/", import.meta.url));
const roots = [
  ...readdirSync(courses, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${courses}${name}`),
  fileURLToPath(new URL("../../test/open-edx", import.meta.url)),
  fileURLToPath(new URL("../../test/every-type", import.meta.url)),
];

interface Packed {
  readonly course: Course;
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

async function packed(
  root: string,
  options: { readonly release?: Release; readonly lti?: LtiTool } = {},
): Promise<Packed> {
  const target = targets.get("olx");
  const { value, diagnostics } = await compile(root, target ? [target] : [], {
    ...options,
    contest: contestOf(root),
  });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  const output = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(output),
    writeTarGz(value.packages[0]?.files ?? [], output),
  ]);
  return { course: value.course, bytes, diagnostics };
}

/** The words in HTML, without blanks: how they are broken up is not the same everywhere. */
const words = (html: Html) =>
  html
    .replace(/<(span|div) class="math[^"]*" data-tex="([^"]*)"[^>]*>.*?<\/\1>/gs, (_, tag, tex) => {
      const safe = tex.replaceAll("<", "&lt;");
      return tag === "div" ? `\\[${safe}\\]` : `\\(${safe}\\)`;
    })
    .replace(/<script>.*?<\/script>/gs, "")
    // A film has no words; the link in its place is called as its file.
    .replace(/<a class="hocvu-play".*?<\/a>/gs, "")
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
  let diagnostics: readonly Diagnostic[];
  let olx: OlxCourse;
  let blocks: readonly OlxBlock[];
  let problems: ReadonlyMap<string, OlxProblem>;
  beforeAll(async () => {
    const { bytes, ...others } = await packed(root);
    ({ course, diagnostics } = others);
    olx = readOlx(await readTarGz(bytes));
    blocks = blocksBelow(olx.course);
    problems = new Map(
      blocks.flatMap(({ name, xml }) => (xml ? [[name, readProblem(xml)] as const] : [])),
    );
  }, 60_000);
  test("is built with nothing to warn of, and one note at most", () => {
    // What the contest's organiser has still to fill in is told there, and nothing else (every-course.test.ts).
    const told = diagnostics.filter(({ code }) => code !== "HV2410" && code !== "HV2160");
    expect(hasProblems(told)).toBe(false);
    expect(told.length).toBeLessThanOrEqual(1);
  });

  test("draws from banks that need no library where the release has them, and is the same otherwise", async () => {
    const { bytes } = await packed(root, { release: "teak" });
    const newer = readOlx(await readTarGz(bytes));
    const types = new Set(blocksBelow(newer.course).map(({ type }) => type));
    expect(types.has("library_content")).toBe(false);
    const asOlder = ({ type, children, ...rest }: OlxBlock): OlxBlock => ({
      ...rest,
      type: type === "itembank" ? "library_content" : type,
      children: children.map(asOlder),
    });
    expect(asOlder(newer.course)).toEqual(olx.course);
  });

  const problem = (name: string) => problems.get(name) as OlxProblem;

  test("has every page with all it says, and its checks where they stand", () => {
    for (const page of course.modules.flatMap(({ pages }) => pages)) {
      const unit = blocks.find(
        ({ type, name }) => type === "vertical" && name === `${page.id}_unit`,
      );
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
      ({ type, name }) => type === "library_content" && name.startsWith("_exam_bank_"),
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
    media.add(olx.course.attributes.course_image ?? "");
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
  const explained = bare(problem.explanation ?? "");
  // With a written answer it says first what it is to be compared with.
  if (question.type === "short-answer") {
    expect(explained.startsWith(words(question.sample))).toBe(true);
    expect(explained.endsWith(words(question.explanation ?? ""))).toBe(true);
    for (const { html } of question.rubric) expect(explained).toContain(words(html));
  } else expect(explained).toBe(words(question.explanation ?? ""));
  const { responses } = problem;
  const [first] = responses;
  switch (question.type) {
    case "single":
    case "true-false":
    case "multiple":
    case "hotspot":
      // Nobody points there: a place is chosen by its name.
      expect(first).toMatchObject({
        kind: "choose",
        many: (question.type === "hotspot" ? asChoice(question) : question).type === "multiple",
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
    case "short-answer":
      // Any text is taken, and nothing is given for it.
      expect(first).toMatchObject({ kind: "write" });
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
      expect(responses.map(({ kind }) => kind)).toEqual(question.blanks.map(() => "write"));
      const right = question.blanks.map(({ answers }) => answers[0] ?? "");
      for (const [index, { answers }] of question.blanks.entries()) {
        expect(problem.right).toContain(answers[0]);
        for (const written of answers.flatMap(otherWays)) {
          const given = right.with(index, written);
          expect(takes(problem, given), `${question.id}: ${written}`).toBe(
            grade(question, given).right,
          );
        }
      }
      return;
    }
    case "numeric": {
      const ends = [question.from, question.to, (question.from + question.to) / 2];
      const others = [question.from - 1, question.to + 1, question.to * 10 + 1, 0];
      for (const number of [...ends, ...others]) {
        for (const written of waysOfWriting(number)) {
          expect(takes(problem, [written]), `${question.id}: ${written}`).toBe(
            grade(question, [written]).right,
          );
        }
      }
    }
  }
}

function takes({ responses }: OlxProblem, given: readonly string[]): boolean {
  return responses.every((one, index) => one.kind === "write" && one.takes(given[index] ?? ""));
}

/** As keyboards and fingers write it, rightly and not. */
const otherWays = (answer: string) => [
  answer,
  answer.toUpperCase(),
  answer.normalize("NFD"),
  ` ${answer.replaceAll(" ", "  ")} `,
  answer.normalize("NFD").replace(/\p{M}/gu, ""),
  `${answer}x`,
  "",
];

const waysOfWriting = (number: number) =>
  ["en", "vi", "fr"].flatMap((lang) => [
    number.toLocaleString(lang),
    number.toLocaleString(lang, { minimumFractionDigits: 2 }),
    number.toLocaleString(lang, { useGrouping: false }),
  ]);

test("the same course gives the same bytes", async () => {
  const root = roots.at(-1) ?? "";
  expect(Buffer.from((await packed(root)).bytes).equals((await packed(root)).bytes)).toBe(true);
});

test.each(["scorm12", "cmi5", "web"])("formulas go into %s without their TeX", async (id) => {
  const target = targets.get(id);
  const { value } = await compile(roots.at(-2) ?? "", target ? [target] : []);
  const texts = (value?.packages[0]?.files ?? []).flatMap(({ content }) =>
    typeof content === "function" ? [] : [Buffer.from(content).toString()],
  );
  expect(texts.some((text) => text.includes("<math>"))).toBe(true);
  expect(texts.filter((text) => /data-tex=|frac\{1\}/.test(text))).toEqual([]);
});
