import { expect, test } from "vitest";
import * as en from "./en.ts";
import * as vi from "./vi.ts";
import type { Words } from "./words.ts";

test("both languages say all, and nothing that nobody asks for", () => {
  const all: readonly Words[] = [en, vi];
  const [first = {}, second = {}] = all.map((words) => Object.keys(words).sort());
  expect(first).toEqual(second);
});

test("time is told in hours and minutes", () => {
  expect(vi.examTime(240)).toContain("trong 4 giờ,");
  expect(vi.examTime(95)).toContain("trong 1 giờ 35 phút,");
  expect(en.examTime(61)).toContain("You have 1 hour 1 minute.");
});

test("Vietnamese percentages have a decimal comma", () => {
  expect(vi.score(2, 3, "66.66")).toBe("Đúng 2/3 câu (66,66%)");
});

test("tries left are named only where they are limited", () => {
  expect(vi.notYetText(1, 2)).toContain("Còn 2 lần");
  expect(vi.notYetText(1, Number.POSITIVE_INFINITY)).not.toContain("lần làm.");
  expect(en.notYetText(1, 1)).toContain("1 try left");
});
