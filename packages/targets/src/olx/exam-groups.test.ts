import type { Course, Exam, Question } from "@hocvu/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { examGroups } from "./exam-groups.ts";

/** A course with a module for each list: how many questions ask about each of its outcomes. */
function courseWith(modules: readonly (readonly number[])[]): Course {
  return {
    id: "mau",
    title: "Mẫu",
    modules: modules.map((outcomes, m) => ({
      id: `m${m}`,
      title: `Bài ${m}`,
      bank: outcomes.flatMap((count, o) =>
        Array.from(
          { length: count },
          (_, n) =>
            ({
              id: `q-${m}-${o}-${n}`,
              outcomes: [`o${m}-${o}`],
              exam: true,
            }) as unknown as Question,
        ),
      ),
    })),
    outcomes: modules.flatMap((outcomes, m) =>
      outcomes.map((_, o) => ({ id: `o${m}-${o}`, title: `Việc ${m} ${o}`, module: `m${m}` })),
    ),
  } as unknown as Course;
}

const exam = (questions: number, blueprint?: Record<string, number>): Exam => ({
  questions,
  shuffle: true,
  feedback: "end",
  ...(blueprint ? { blueprint } : {}),
});

test("questions are spread over outcomes as evenly as the bank allows", () => {
  const groups = examGroups(courseWith([[5, 1], [5]]), exam(7));
  expect(groups.map(({ id, count }) => [id, count])).toEqual([
    ["o0-0", 3],
    ["o0-1", 1],
    ["o1-0", 3],
  ]);
  expect(groups.map(({ title, module }) => [title, module])[2]).toEqual(["Việc 1 0", "m1"]);
});

test("a blueprint's parts each have what it says", () => {
  const groups = examGroups(courseWith([[5, 5], [5]]), exam(7, { m0: 4, "o1-0": 3 }));
  const sum = (module: string) =>
    groups.filter((one) => one.module === module).reduce((total, { count }) => total + count, 0);
  expect([sum("m0"), sum("m1")]).toEqual([4, 3]);
});

test("where there are more outcomes than questions asked, modules are drawn from", () => {
  const groups = examGroups(
    courseWith([
      [3, 3, 3],
      [3, 3],
    ]),
    exam(3),
  );
  expect(groups.map(({ id, count }) => [id, count])).toEqual([
    ["m0", 2],
    ["m1", 1],
  ]);
});

test("all are drawn that the exam asks, none from two groups, none more than there are", () => {
  const shape = fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(shape, fc.integer({ min: 1, max: 40 }), (modules, wanted) => {
      const all = modules.flat().reduce((sum, count) => sum + count, 0);
      const questions = Math.min(wanted, all);
      const groups = examGroups(courseWith(modules), exam(questions));
      const ids = groups.flatMap((group) => group.questions.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(all);
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(questions);
      for (const group of groups) expect(group.count).toBeLessThanOrEqual(group.questions.length);
    }),
  );
});
