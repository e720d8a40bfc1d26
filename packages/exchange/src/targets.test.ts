import type { LikertQuestion, NumericQuestion, Question } from "@hocvu/model";
import { expect, test } from "vitest";
import { courseOf } from "../test/course.ts";
import { exchangeTargets } from "./targets.ts";

const opinion: LikertQuestion = {
  ...{ id: "y-kien", type: "likert", stem: "Bài này dễ hiểu không?", outcomes: [] },
  ...{ points: 0, exam: false },
  scale: [
    { id: "a", html: "Không" },
    { id: "b", html: "Có" },
  ],
};
const sum: NumericQuestion = {
  ...{ id: "tong", type: "numeric", stem: "1 + 1 là mấy?", outcomes: [], points: 1, exam: true },
  text: '<p><span class="blank" data-blank="0"></span></p>',
  ...{ from: 2, to: 2 },
};

const codesOf = (id: string, bank: readonly Question[]) => {
  const said = exchangeTargets.get(id)?.check(courseOf(bank), () => undefined, {}) ?? [];
  return [...said].map(({ code }) => code);
};

test.each([...exchangeTargets.keys()].map((id) => [id, !id.startsWith("cc")] as const))(
  "%s: that no question is in it is told, unless there are lessons",
  (id, isTold) => {
    expect(codesOf(id, []).includes("HV3106")).toBe(isTold);
    expect(codesOf(id, [sum]).includes("HV3106")).toBe(id === "aiken");
  },
);

test("a file that has no form for any question is empty too", () => {
  expect(codesOf("aiken", [opinion])).toEqual(["HV3101", "HV3106"]);
});
