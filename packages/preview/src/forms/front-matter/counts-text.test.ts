import { expect, test } from "vitest";
import { formWordsIn } from "../../words/forms/words.ts";
import { countsText, typedCounts } from "./counts-text.ts";
import { type FrontField, frontFields } from "./front-fields.ts";

const { difficulties: vi } = formWordsIn("vi").form;
const { difficulties: en } = formWordsIn("en").form;

test.each([
  [6, "6"],
  [{ easy: 2, medium: 3, hard: 1 }, "2 dễ, 3 vừa, 1 khó"],
  [{ hard: 1, easy: 0 }, "0 dễ, 1 khó"],
] as const)("%j is shown, and taken back as it was", (value, text) => {
  expect(countsText(value, vi)).toBe(text);
  expect(typedCounts(text, vi)).toEqual(value);
  expect(typedCounts(countsText(value, en), en)).toEqual(value);
});

test.each([
  ["2 câu dễ, 1 câu khó", { easy: 2, hard: 1 }],
  [" 2 DỄ ,1khó ", { easy: 2, hard: 1 }],
  ["", undefined],
  ["hai", undefined],
  ["-1", undefined],
  ["2 dễ, 3 dễ", undefined],
  ["2 dễ 1 khó", undefined],
  ["2 quá khó", undefined],
  ["[object Object]", undefined],
])("what is typed as %j", (text, value) => {
  expect(typedCounts(text, vi)).toEqual(value);
});

test("the exam's parts are asked for by counts", () => {
  const all = (fields: readonly FrontField[]): readonly FrontField[] =>
    fields.flatMap((one) => [one, ...all(one.fields ?? [])]);
  expect(all(frontFields("course")).find(({ name }) => name === "exam.blueprint")?.kind).toBe(
    "counts",
  );
});
