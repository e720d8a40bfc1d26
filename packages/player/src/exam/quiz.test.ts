import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleBank } from "../sample-course.ts";
import { FRESH } from "../session/state.ts";
import { keepPractised, startQuiz } from "./quiz.ts";

const bank = [...sampleBank(12).values()];
const ids = (run: ReturnType<typeof startQuiz>) => run.questions.map(({ id }) => id);

test("what went wrong comes again first, what went right last", () => {
  let state = FRESH;
  for (const n of [1, 2, 3]) state = keepPractised(state, `cau-${n}`, false);
  for (const n of [4, 5, 6, 7]) state = keepPractised(state, `cau-${n}`, true);
  expect(ids(startQuiz(bank, 3, state.practised)).sort()).toEqual(["cau-1", "cau-2", "cau-3"]);
  const eight = ids(startQuiz(bank, 8, state.practised));
  expect(eight.filter((id) => /-[4567]$/.test(id))).toEqual([]);
});

test("the last answer counts", () => {
  let state = keepPractised(FRESH, "cau-1", false);
  expect(state.practised.wrong).toHaveLength(1);
  state = keepPractised(state, "cau-1", true);
  expect(state.practised).toEqual({ right: [expect.any(String)], wrong: [] });
});

test("as many different questions as were asked for, or all there are", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.infiniteStream(fc.double({ min: 0, max: 0.99 })),
      (count, stream) => {
        const next = () => stream.next().value as number;
        const drawn = ids(startQuiz(bank, count, FRESH.practised, next));
        expect(new Set(drawn).size).toBe(Math.min(count, bank.length));
      },
    ),
  );
});
