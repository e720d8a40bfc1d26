import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check } from "@hocvu/compiler";
import { drawExam, type Exam, isChoice, type Question } from "@hocvu/model";
import { beforeAll, describe, expect, test } from "vitest";
import { blindFare } from "./blind.ts";
import { leaks } from "./leaks.ts";
import { LIMITS, measuresOf, type Pool, tableOf } from "./measures.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { recall, sameNumberRight } from "./recall.ts";
import { always, fareOf, longest, type Strategy } from "./strategies.ts";
import { unwritten } from "./unwritten.ts";

const root = fileURLToPath(new URL("../../../../courses/", import.meta.url));
const courses = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  // What is read or printed without an exam has no bank.
  .filter((name) => readdirSync(`${root}${name}`).some((file) => file.endsWith(".quiz.md")));

interface Built extends Pool {
  readonly banks: readonly { readonly module: string; readonly bank: readonly Question[] }[];
}

const pools: Built[] = [];
const exams = new Map<string, Exam>();
beforeAll(async () => {
  for (const course of courses) {
    const { value } = await check(`${root}${course}`, []);
    const banks = (value?.course.modules ?? []).map(({ id, bank }) => ({ module: id, bank }));
    if (value?.course.exam) exams.set(course, value.course.exam);
    pools.push({ course, banks, bank: banks.flatMap(({ bank }) => bank) });
  }
  // `HOCVU_BANKS=1 npx vitest run --project apart packages/acceptance/src/banks` shows them all.
  if (process.env.HOCVU_BANKS) process.stdout.write(`\n${tableOf(pools)}\n\n`);
});

describe.each(courses)("the banks of %s", (course) => {
  let banks: Built["banks"] = [];
  let all: readonly Question[] = [];
  beforeAll(() => {
    ({ banks, bank: all } = pools[courses.indexOf(course)] as Built);
  });

  test.each<[string, Strategy]>([
    ["the longest choice", longest],
    ["the second choice", always(1)],
  ])("taking always %s is no better and no worse than chance", (_, strategy) => {
    const { right, chance, questions } = fareOf(strategy, all);
    expect(questions).toBeGreaterThan(5);
    expect(Math.abs(right - chance)).toBeLessThanOrEqual(LIMITS.shape);
  });

  test("no two questions are near duplicates", () => {
    for (const { module, bank } of banks) expect(nearDuplicates(bank), module).toEqual([]);
  });

  test("every outcome is asked about, and no difficulty is left out", () => {
    const levels = new Set(all.map(({ difficulty }) => difficulty));
    expect([...levels].filter(Boolean).sort()).toEqual(["easy", "hard", "medium"]);
    for (const { module, bank } of banks) {
      const asked = new Set(bank.flatMap(({ outcomes }) => outcomes));
      expect(asked.size, module).toBeGreaterThan(0);
    }
  });
});

describe("answering blind", () => {
  test("is let pass only in courses that there are", () => {
    expect(courses).toEqual(expect.arrayContaining([...unwritten]));
  });

  describe.each(courses.filter((course) => !unwritten.includes(course)))("%s", (course) => {
    const pool = () => pools[courses.indexOf(course)] as Built;

    test("leads nowhere, whatever it goes by", () => {
      const led = measuresOf(pool(), pools)
        .filter(({ fare, limit }) => Math.abs(fare.right - fare.chance) > limit)
        .map(
          ({ name, fare }) => `${name}: ${fare.right.toFixed(1)}, not ${fare.chance.toFixed(1)}`,
        );
      expect(led).toEqual([]);
    });

    test("stays within ten points of chance for the best reader of choices that there can be", () => {
      const { right, chance } = blindFare(pool().bank);
      expect(right - chance).toBeLessThanOrEqual(LIMITS.blind);
    });

    test("is helped by no other question, and by no number of right choices", () => {
      expect(leaks(pool().bank)).toEqual([]);
      expect(sameNumberRight(pool().bank)).toBeLessThanOrEqual(60);
    });

    test("is helped by no other question of the same exam: of those with the same choices it asks one", () => {
      const { banks } = pool();
      const bank = banks.flatMap(({ module, bank: asked }) =>
        asked.filter(({ exam }) => exam).map((question) => ({ ...question, module })),
      );
      const exam = exams.get(course);
      for (let seed = 0; exam && seed < 200; seed++) {
        const sets = drawExam(bank, exam, seed).flatMap((one) =>
          isChoice(one) && one.type !== "true-false"
            ? [one.choices.map(({ html }) => html).sort()]
            : [],
        );
        const different = new Set(sets.map((set) => set.join()));
        expect(different.size, `${seed}`).toBe(sets.length);
      }
    });

    test("fails more by what is understood than by names and numbers", () => {
      expect(5 * recall(pool().bank).length).toBeLessThanOrEqual(pool().bank.length);
    });
  });
});
