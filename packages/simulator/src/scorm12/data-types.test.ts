import { describe, expect, test } from "vitest";
import { dataModel } from "./data-model.ts";
import { feedback } from "./data-types.ts";

const A255 = "a".repeat(255);
const A4096 = "a".repeat(4096);

/** For each element what must pass and what must not. */
const cases: readonly (readonly [
  element: string,
  good: readonly string[],
  bad: readonly string[],
])[] = [
  [
    "cmi.core.lesson_status",
    ["passed", "completed", "failed", "incomplete", "browsed"],
    ["not attempted", "Passed", "complete", ""],
  ],
  ["cmi.core.exit", ["", "suspend", "time-out", "logout"], ["normal", "Suspend", " "]],
  [
    "cmi.core.score.raw",
    ["", "0", "50", "100", "66.66", "+5", ".5"],
    ["101", "-1", "5e1", "50%", "50,5", "NaN", " 50", "100.01"],
  ],
  [
    "cmi.core.session_time",
    ["00:00:00", "01:59:59", "0001:00:00", "9999:59:59.99", "00:00:00.5"],
    ["0:00:00", "00:60:00", "00:10:60", "10000:00:00", "PT1H", "00:00:00.123", "00:00", ""],
  ],
  [
    "cmi.core.lesson_location",
    ["", "dam-may", A255, "two words", "a.b"],
    [`${A255}a`, "đám-mây", "\u0007"],
  ],
  ["cmi.suspend_data", ["", "1;a;b", A4096, "a\nb\tc"], [`${A4096}a`, "tiếng Việt", "\u{1f600}"]],
  [
    "cmi.objectives.n.id",
    ["luu", "a_b-C9", A255],
    ["", "a b", "a.b", "lưu", `${A255}a`, "a\n", "a/b"],
  ],
  ["cmi.objectives.n.status", ["passed", "not attempted"], ["unknown", "wrong", ""]],
  ["cmi.objectives.n.score.max", ["100", ""], ["200"]],
  ["cmi.interactions.n.id", ["q-mo-lai-1"], ["urn:q:1", "q 1", "q.1", ""]],
  [
    "cmi.interactions.n.time",
    ["00:00:00", "23:59:59.99"],
    ["24:00:00", "9:00:00", "12:00:60", "12:00", "2026-01-01T12:00:00"],
  ],
  ["cmi.interactions.n.type", ["choice", "true-false"], ["single", "truefalse", "other", ""]],
  [
    "cmi.interactions.n.result",
    ["correct", "wrong", "unanticipated", "neutral", "0.5", "-1"],
    ["incorrect", "true", "", "1e3"],
  ],
  ["cmi.interactions.n.weighting", ["1", "-2.5", "0"], ["", "1e1", "one"]],
  ["cmi.interactions.n.latency", ["00:00:07"], ["7", "00:00:07.123", "PT7S"]],
  ["cmi.student_preference.audio", ["-1", "100"], ["-2", "101", "1.5", ""]],
];

describe("a value fits its element", () => {
  test.each(cases.flatMap(([element, good]) => good.map((value) => [element, value])))(
    "%s takes %j",
    (element, value) => {
      expect(dataModel[element as string]?.type(value as string)).toBeUndefined();
    },
  );

  test.each(cases.flatMap(([element, , bad]) => bad.map((value) => [element, value])))(
    "%s refuses %j",
    (element, value) => {
      expect(dataModel[element as string]?.type(value as string)).toMatch(/^(is|has) /);
    },
  );
});

describe("a response fits its interaction's type", () => {
  test.each([
    ["true-false", ["t", "f", "0", "1"], ["true", "a", "", "tf"]],
    ["choice", ["a", "a,c", "{a,b}", "9"], ["ab", "a,", "A", "a, b", "a,a", "10", "", "đ"]],
    ["fill-in", ["Da Lat", ""], ["Đà Lạt", `${A255}a`]],
    ["numeric", ["3.5", "-2"], ["3,5", "1e2", "three", ""]],
    ["likert", ["3", "a", ""], ["33", "A"]],
    ["matching", ["1.c,2.b", "a.b", "{1.a,2.b}"], ["1c", "1.c;2.b", "1.cc", "1."]],
    ["sequencing", ["a,c,b"], ["acb", "a,,b", ""]],
    ["performance", ["x", A255], [`${A255}a`]],
  ])("%s takes %j and refuses %j", (type, good, bad) => {
    const check = feedback[type];
    expect(good.filter((value) => check?.(value) !== undefined)).toEqual([]);
    expect(bad.filter((value) => check?.(value) === undefined)).toEqual([]);
  });
});

test("what a platform says of itself is read-only, what a learner answered write-only", () => {
  const access = (element: string) => dataModel[element]?.access;
  expect(access("cmi.core.student_id")).toBe("RO");
  expect(access("cmi.student_data.mastery_score")).toBe("RO");
  expect(access("cmi.interactions.n.id")).toBe("WO");
  expect(access("cmi.core.session_time")).toBe("WO");
  expect(access("cmi.core.exit")).toBe("WO");
  expect(access("cmi.suspend_data")).toBe("RW");
});
