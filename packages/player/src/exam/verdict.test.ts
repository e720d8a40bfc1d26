import { describe, expect, test } from "vitest";
import { sampleOutline } from "../sample-course.ts";
import { FRESH } from "../session/state.ts";
import { judge, keepReached, rightNeeded, triesLeft } from "./verdict.ts";

describe("a course without exam", () => {
  const outline = sampleOutline();
  const keys = outline.pages.map((page) => page.key);

  test("is completed once every page was seen, and not before", () => {
    expect(judge(outline, { ...FRESH, seen: keys.slice(1) })).toBe("incomplete");
    expect(judge(outline, { ...FRESH, seen: keys })).toBe("completed");
  });

  test("stays completed when a page is added later", () => {
    const done = keepReached(outline, { ...FRESH, seen: keys });
    expect(judge(sampleOutline(undefined, 3), done)).toBe("completed");
  });
});

describe("a course with exam", () => {
  test("is not completed by reading", () => {
    const outline = sampleOutline({});
    const seen = outline.pages.map((page) => page.key);
    expect(judge(outline, { ...FRESH, seen })).toBe("incomplete");
  });

  test("an attempt that failed passes when the course asks for less later", () => {
    const best = { right: 9, asked: 20, outcomes: [] };
    const { course, ...outline } = sampleOutline({ attempts: 1 });
    const state = { ...FRESH, used: 1, best };
    expect(judge({ ...outline, course }, state)).toBe("failed");
    const lenient = { ...outline, course: { ...course, passing: { num: 2, den: 5 } } };
    expect(judge(lenient, state)).toBe("passed");
  });

  test("tries are never fewer than none, and endless where not limited", () => {
    const { course } = sampleOutline({ attempts: 2 });
    expect(triesLeft(course, { ...FRESH, used: 5 })).toBe(0);
    expect(triesLeft(sampleOutline({}).course, { ...FRESH, used: 5 })).toBe(Infinity);
  });

  test.each([
    [20, 10],
    [5, 3],
    [21, 11],
    [1, 1],
  ])("of %i questions %i have to be right at 50 %%", (asked, needed) => {
    expect(rightNeeded(asked, { num: 1, den: 2 })).toBe(needed);
  });
});
