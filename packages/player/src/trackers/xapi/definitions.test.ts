import { type Question, sealQuestion } from "@hocvu/model";
import { expect, test } from "vitest";
import { definitionOf } from "./definitions.ts";
import { scoreOf } from "./statement.ts";

const base = { id: "q", outcomes: [], stem: "<p>Câu?</p>", points: 1, exam: true } as const;
const items = (...names: readonly string[]) =>
  names.map((name, n) => ({ id: "abc".charAt(n), html: `<p>${name}</p>` }));
const vi = (text: string) => ({ vi: text });

test.each<[string, Question, Readonly<Record<string, unknown>>]>([
  [
    "fill-in",
    {
      ...base,
      type: "fill-in",
      text: '<p>Ở <span class="blank" data-blank="0"></span>.</p>',
      blanks: [{ answers: ["máy chủ"] }],
      scoring: "all",
      exact: false,
      tones: "count",
    },
    { description: vi("Câu? Ở ___.") },
  ],
  [
    "matching",
    {
      ...base,
      type: "categorize",
      items: items("Cam", "Cải"),
      groups: items("Quả", "Rau"),
      right: ["a", "b"],
      scoring: "all",
    },
    {
      source: [
        { id: "a", description: vi("Cam") },
        { id: "b", description: vi("Cải") },
      ],
      target: [
        { id: "a", description: vi("Quả") },
        { id: "b", description: vi("Rau") },
      ],
    },
  ],
  [
    "likert",
    { ...base, type: "likert", scale: items("Dễ", "Khó") },
    {
      scale: [
        { id: "a", description: vi("Dễ") },
        { id: "b", description: vi("Khó") },
      ],
    },
  ],
])("what %s asked stands in the open part of the question", (type, question, told) => {
  const answer = { type: type as "likert", right: ["a"] };
  expect(definitionOf(answer, sealQuestion(question, ""), vi)).toMatchObject(told);
});

test("a long question's name is cut, its description is not", () => {
  const stem = `<p>${"Rất dài. ".repeat(20)}</p>`;
  const asked = sealQuestion({ ...base, stem, type: "likert", scale: items("Dễ") }, "");
  const { name, description } = definitionOf({ type: "likert", right: [] }, asked, vi) as {
    readonly name: { readonly vi: string };
    readonly description: { readonly vi: string };
  };
  expect(name.vi).toMatch(/^Rất dài.{72}…$/);
  expect(description.vi).toHaveLength(179);
});

test.each([
  [15, 20, 0.75],
  [2, 3, 0.6666],
  [20, 20, 1],
  [0, 0, 0],
])("%d right of %d is %d, cut and not rounded", (right, asked, scaled) => {
  expect(scoreOf(right, asked)).toEqual({ scaled, raw: right, min: 0, max: asked });
});
