import type { Question } from "@hocvu/model";
import { expect, test } from "vitest";
import { partsOf } from "./interaction.ts";

const base = { id: "q", outcomes: [], stem: "Vì sao?", points: 1, exam: false } as const;

test("of a written answer the text is told, not what its writer ticked, and nothing that would be right", () => {
  const question: Question = {
    ...base,
    type: "short-answer",
    sample: "<p>Vì thế.</p>",
    rubric: [{ id: "a", html: "Một ý", points: 1 }],
  };
  expect(partsOf(question, ["Vì máy hỏng.", "a"])).toEqual({
    type: "long-fill-in",
    response: ["Vì máy hỏng."],
    right: [],
  });
});

test("of an opinion the point that was taken", () => {
  const question: Question = { ...base, type: "likert", scale: [{ id: "a", html: "Dễ" }] };
  expect(partsOf(question, ["a"])).toEqual({ type: "likert", response: ["a"], right: [] });
});
