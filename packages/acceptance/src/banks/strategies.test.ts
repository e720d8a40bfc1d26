import type { ChoiceQuestion } from "@hocvu/model";
import { describe, expect, test } from "vitest";
import { nearDuplicates } from "./near-duplicates.ts";
import { always, fareOf, longest, shortest } from "./strategies.ts";

function question(id: string, right: number, ...choices: readonly string[]): ChoiceQuestion {
  return {
    id,
    type: "single",
    stem: `<p>Câu ${id} hỏi gì?</p>`,
    outcomes: ["o"],
    points: 1,
    exam: true,
    scoring: "all",
    choices: choices.map((html, index) => ({
      id: "abcd".charAt(index),
      html,
      correct: index === right,
    })),
  } as unknown as ChoiceQuestion;
}

describe("a strategy", () => {
  const bank = [
    question("1", 0, "rất dài lắm", "ngắn", "vừa vừa", "nhỏ"),
    question("2", 1, "ngắn", "<b>dài nhất đây</b>", "vừa", "nhỏ"),
  ];

  test("that always hits is told so", () => {
    expect(fareOf(longest, bank)).toEqual({ questions: 2, right: 100, chance: 25 });
    expect(fareOf(shortest, bank).right).toBe(0);
    expect(fareOf(always(1), bank).right).toBe(50);
  });

  test("takes any of equals", () => {
    expect(fareOf(longest, [question("3", 0, "một", "hai", "ba")]).right).toBe(50);
  });
});

test("near duplicates are questions of nearly the same words", () => {
  const choices = ["Ở máy chủ", "Ở trong máy", "Ở thẻ nhớ"];
  const one = question("1", 0, ...choices);
  const stem = (text: string) => ({ ...one, id: text, stem: text });
  expect(
    nearDuplicates([
      stem("Tệp trên đám mây nằm ở chỗ nào?"),
      stem("Tệp trên đám mây thì nằm ở chỗ nào?"),
      { ...question("4", 0, "Ba", "Bốn"), stem: "Hỏi chuyện khác hẳn" },
    ]),
  ).toHaveLength(1);
});
