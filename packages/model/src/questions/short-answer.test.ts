import { expect, test } from "vitest";
import { grade, type Question } from "./question.ts";
import { openQuestion, sealQuestion } from "./sealed.ts";

const question: Question = {
  type: "short-answer",
  id: "vi-sao",
  outcomes: [],
  stem: "Vì sao?",
  points: 1,
  exam: false,
  sample: "<p>Lộ một nơi là mất hết.</p>",
  rubric: [
    { id: "a", html: "Nói được vì sao", points: 2 },
    { id: "b", html: "Nêu một cách", points: 1 },
  ],
};

test("an answer is worth the points of the criteria that it meets, and right once it meets all", () => {
  expect(grade(question, ["Vì lộ.", "ab"])).toEqual({ right: true, part: { num: 1, den: 1 } });
  expect(grade(question, ["Vì lộ.", "a"])).toEqual({ right: false, part: { num: 2, den: 3 } });
  expect(grade(question, ["Vì lộ.", "b"])).toEqual({ right: false, part: { num: 1, den: 3 } });
  for (const met of ["-", ""]) {
    expect(grade(question, ["Vì lộ.", met])).toEqual({ right: false, part: { num: 0, den: 3 } });
  }
});

test("with `enough` it is right from so many points on; its part stays what it is", () => {
  const some: Question = { ...question, enough: 2 };
  expect(grade(some, ["Vì lộ.", "a"])).toEqual({ right: true, part: { num: 2, den: 3 } });
  expect(grade(some, ["Vì lộ.", "b"])).toEqual({ right: false, part: { num: 1, den: 3 } });
  expect(JSON.stringify(sealQuestion(some, "key"))).not.toContain("enough");
});

test("sample and rubric are sealed until there is an answer", () => {
  const sealed = sealQuestion(question, "key");
  expect(JSON.stringify(sealed)).not.toMatch(/Lộ một nơi|Nêu một cách/);
  expect(openQuestion(sealed, "key")).toEqual(question);
});
