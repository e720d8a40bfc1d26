import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check } from "@hocvu/compiler";
import type { Question } from "@hocvu/model";
import { beforeAll, describe, expect, test } from "vitest";
import { nearDuplicates } from "./near-duplicates.ts";
import { always, fareOf, longest, type Strategy } from "./strategies.ts";

const root = fileURLToPath(new URL("../../../../courses/", import.meta.url));
const courses = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** In points of a hundred. */
const TOLERANCE = 5;

describe.each(courses)("the banks of %s", (course) => {
  let banks: readonly { readonly module: string; readonly bank: readonly Question[] }[] = [];
  let all: readonly Question[] = [];
  beforeAll(async () => {
    const { value } = await check(`${root}${course}`, []);
    banks = (value?.course.modules ?? []).map(({ id, bank }) => ({ module: id, bank }));
    all = banks.flatMap(({ bank }) => bank);
  });

  test.each<[string, Strategy]>([
    ["the longest choice", longest],
    ["the second choice", always(1)],
  ])("taking always %s is no better and no worse than chance", (_, strategy) => {
    const { right, chance, questions } = fareOf(strategy, all);
    expect(questions).toBeGreaterThan(5);
    expect(Math.abs(right - chance)).toBeLessThanOrEqual(TOLERANCE);
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
