import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChoiceQuestion, choiceId } from "./choice.ts";
import { grade } from "./question.ts";

function question(marks: string, extra: Partial<ChoiceQuestion> = {}): ChoiceQuestion {
  return {
    id: "q",
    type: "multiple",
    outcomes: [],
    stem: "",
    points: 1,
    exam: true,
    shuffle: true,
    scoring: "all",
    choices: [...marks].map((mark, index) => ({
      id: choiceId(index),
      html: "",
      correct: mark === "x",
      pinned: false,
    })),
    ...extra,
  };
}

const chosen = (ids: string) => [...ids];

describe("grade", () => {
  test.each([
    ["-x--", "b", true],
    ["-x--", "a", false],
    ["-x--", "", false],
    ["-x--", "ab", false],
    ["xx-", "ba", true],
    ["xx-", "a", false],
    ["xx-", "abc", false],
    ["--", "", false],
  ])("choices %s, answer %j: right is %s", (marks, answer, right) => {
    expect(grade(question(marks), chosen(answer)).right).toBe(right);
  });

  test.each([
    ["xx--", "a", { num: 1, den: 2 }],
    ["xx--", "ac", { num: 0, den: 2 }],
    ["xxx-", "abd", { num: 1, den: 3 }],
    ["xx--", "cd", { num: 0, den: 2 }],
  ])("partial scoring of %s, answer %j", (marks, answer, part) => {
    const graded = grade(question(marks, { scoring: "partial" }), chosen(answer));
    expect(graded).toEqual({ right: false, part });
  });

  test("a choice that does not exist makes the answer wrong", () => {
    expect(grade(question("x-"), chosen("az")).right).toBe(false);
  });

  test("an answer is right exactly when it is the set of right choices, in any order, doubles aside", () => {
    const marks = fc.array(fc.boolean(), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(marks, fc.array(fc.nat(9), { maxLength: 12 }), (right, picks) => {
        const asked = question(right.map((yes) => (yes ? "x" : "-")).join(""));
        const wanted = asked.choices.filter((choice) => choice.correct).map((choice) => choice.id);
        const picked = [...new Set(picks.map(choiceId))].sort();
        const same = wanted.length > 0 && picked.join() === wanted.join();
        const { right: got, part } = grade(asked, picks.map(choiceId));
        return got === same && part.num >= 0 && part.num <= part.den;
      }),
    );
  });
});
