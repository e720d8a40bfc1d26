import type { Course, Question } from "@hocvu/model";
import { expect, test } from "vitest";
import { courseOf } from "../../../test/course.ts";
import { makeChoice } from "../../questions/make.ts";
import { exchangeTargets } from "../../targets.ts";
import { drawGroups } from "./draw.ts";

function asked(id: string, outcome: string, extra: object = {}): Question {
  const question = makeChoice({ id, stem: "Hỏi?", outcomes: [outcome] }, [
    { html: "Một", correct: true },
    { html: "Hai", correct: false },
  ]);
  return { ...question, ...extra } as Question;
}

const bank = [
  ...["a1", "a2", "a3", "a4"].map((id) => asked(id, "mot")),
  ...["b1", "b2"].map((id) => asked(id, "hai")),
  asked("c1", "ba"),
  asked("luyen", "ba", { exam: false }),
];

function draw(exam: Course["exam"]): unknown {
  return drawGroups({ ...courseOf(bank), ...(exam ? { exam } : {}) }).map(
    ({ outcome, questions, select }) => [outcome, questions.length, select],
  );
}

const around = { shuffle: true, feedback: "end" } as const;

test.each([
  ["an exam of five is spread evenly", { ...around, questions: 5 }, [2, 2, 1]],
  ["what a small group cannot give comes from others", { ...around, questions: 6 }, [3, 2, 1]],
  ["a bank smaller than the exam is asked whole", { ...around, questions: 20 }, [4, 2, 1]],
  [
    "a blueprint's numbers come first",
    { ...around, questions: 4, blueprint: { mot: 3, ba: 1 } },
    [3, 0, 1],
  ],
  ["a module's share is spread too", { ...around, questions: 3, blueprint: { bai: 3 } }, [1, 1, 1]],
])("%s; practice is not drawn", (_, exam, selects) => {
  expect(draw(exam)).toEqual([
    ["mot", 4, selects[0]],
    ["hai", 2, selects[1]],
    ["ba", 1, selects[2]],
  ]);
});

test("without an exam all is asked", () => {
  expect(draw(undefined)).toEqual([
    ["mot", 4, 4],
    ["hai", 2, 2],
    ["ba", 2, 2],
  ]);
});

const told = (course: Course) =>
  [...(exchangeTargets.get("qti3")?.check(course, () => undefined, {}) ?? [])].map(
    ({ code, args }) => [code, ...Object.values(args)],
  );

test("what platforms read otherwise and what a test cannot rule is told once a course", () => {
  const hinted = asked("goi-y", "mot", { hint: "<p>Nhìn kỹ</p>" });
  const course = { ...courseOf([...bank, hinted]), exam: { ...around, questions: 3, attempts: 2 } };
  expect(told(course)).toEqual([
    ["HV3104", "QTI 3.0", ["hint"]],
    ["HV3105", "QTI 3.0", ["attempts", "passing", "spread", "practice"]],
  ]);
});

test("what is carried is not spoken of, fine markup that is not is", () => {
  expect(
    told(courseOf([asked("a", "mot", { explanation: "<p><del>bỏ</del> <mark>x</mark></p>" })])),
  ).toEqual([]);
  expect(
    told(courseOf([asked("a", "mot", { explanation: '<ol start="3"><li>ba</li></ol>' })])),
  ).toEqual([["HV3103", "a", "QTI 3.0", ["fine"]]]);
});
