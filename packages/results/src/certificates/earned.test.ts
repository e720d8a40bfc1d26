import { describe, expect, test } from "vitest";
import { collect } from "../table/results.ts";
import { type EarnedOptions, earnedIn } from "./earned.ts";

const noon = (day: string) => Date.parse(`${day}T12:00:00+07:00`);

function resultsOf(...passings: readonly (readonly [course: string, day: string])[]) {
  const collection = collect();
  for (const [course, day] of passings) {
    collection.standing({ learner: "hoa", course, passed: true, passedAt: noon(day), score: 0.9 });
  }
  collection.person({ learner: "hoa", name: "Nguyễn Thị Hoà" });
  return collection.results();
}

function named(name: string) {
  const results = resultsOf(["mau", "2026-06-05"]);
  return { ...results, people: new Map([["hoa", { learner: "hoa", name }]]) };
}

const options: EarnedOptions = { course: { id: "mau" }, salt: "muối", withdrawn: new Set() };
const numbersOf = (results: ReturnType<typeof resultsOf>, more: Partial<EarnedOptions> = {}) =>
  earnedIn(results, { ...options, ...more }).earned.map(({ number }) => number);

describe("the number of a certificate", () => {
  const [number = ""] = numbersOf(resultsOf(["mau", "2026-06-05"]));

  test("is the same whenever in a year it was passed, and whatever the results call the course", () => {
    expect(number).toMatch(/^2026-[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    expect(numbersOf(resultsOf(["mau", "2026-11-30"]))).toEqual([number]);
    const course = { id: "mau", name: "Khóa mẫu 2026" };
    expect(numbersOf(resultsOf(["Khóa mẫu 2026", "2026-06-05"]), { course })).toEqual([number]);
  });

  test.each([
    ["at another time", "mau", "2026-06-06", {}],
    ["in another year", "mau", "2027-06-05", {}],
    ["by a day that is given", "mau", "2026-06-05", { day: noon("2028-01-01") }],
    ["by another name", "x", "2026-06-05", { course: { id: "mau", name: "x" } }],
  ] as const)("stays withdrawn when it was passed %s", (_, course, day, more) => {
    const { earned, diagnostics } = earnedIn(resultsOf([course, day]), {
      ...options,
      ...more,
      withdrawn: new Set([number]),
    });
    expect(earned).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "HV5082", args: { examples: [number] } }]);
  });

  test("is given once, of the first time, to who has passed a course of two names", () => {
    const results = resultsOf(["urn:x:mau", "2026-07-01"], ["mau", "2026-06-05"]);
    expect(earnedIn(results, options).earned).toMatchObject([{ number, at: noon("2026-06-05") }]);
  });

  test.each([
    ["Nguyễn Thị Hoà", "Nguyê\u0303n Thi\u0323  Hoa\u0300 "],
    ["K'Să K’Brếp Ka’ Đinh", "K'Să K’Brếp Ka’ Đinh"],
    ["Y Êban Niê ƀrưh Čư ĕ ŏ", "Y Êban Niê ƀrưh Čư ĕ ŏ"],
    ["Trần Vô Hình", "\u202eTrần\u200b Vô\u00a0Hình\u2066\ufeff"],
    ["Lê Lan[0m", "Lê\tLan\u001b[0m\u0000"],
    ["=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1"],
  ])("%s is printed as it can be seen", (name, written) => {
    const { earned, diagnostics } = earnedIn(named(written), options);
    expect(earned.map((one) => one.name)).toEqual([name]);
    expect(diagnostics).toEqual([]);
  });

  test.each([
    ...["مريم", "王小明", "😀 Trần", "नमस्ते", "ประเทศ"],
    ...["A".repeat(101), "Nguyễn ".repeat(70)],
  ])("%s cannot be printed, and that is told", (name) => {
    const { earned, diagnostics } = earnedIn(named(name), options);
    expect(earned).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "HV5084", args: { count: 1 } }]);
    expect(JSON.stringify(diagnostics[0]?.args).length).toBeLessThan(120);
  });

  test("is another by another issuer's secret", () => {
    expect(numbersOf(resultsOf(["mau", "2026-06-05"]), { salt: "khác" })).not.toEqual([number]);
  });
});
