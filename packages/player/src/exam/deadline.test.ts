import fc from "fast-check";
import { expect, test } from "vitest";
import type { Attempt } from "../session/state.ts";
import { secondsLeft } from "./deadline.ts";

const START = 1_700_000_000;
const attempt: Attempt = {
  number: 1,
  seed: 1,
  startedAt: START,
  submitted: false,
  position: 0,
  drawn: [],
};
const at = (seconds: number) => (START + seconds) * 1000;

test.each([
  [0, 600],
  [1, 599],
  [599, 1],
  [600, 0],
  [86_400, 0],
  // The device's clock was set back.
  [-3600, 600],
])("%i s after the start of ten minutes, %i s are left", (passed, left) => {
  expect(secondsLeft(attempt, { minutes: 10 }, at(passed))).toBe(left);
});

test("no time runs without a limit, before an attempt, and after it was handed in", () => {
  expect(secondsLeft(attempt, {}, at(5))).toBeUndefined();
  expect(secondsLeft(undefined, { minutes: 10 }, at(5))).toBeUndefined();
  expect(secondsLeft({ ...attempt, submitted: true }, { minutes: 10 }, at(5))).toBeUndefined();
});

test("time never comes back as it passes", () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(2000), fc.integer({ min: 1, max: 30 }), (a, b, minutes) => {
      const [early = 0, late = 0] = [a, b].sort((x, y) => x - y);
      const left = (passed: number) => secondsLeft(attempt, { minutes }, at(passed)) ?? Number.NaN;
      expect(left(late)).toBeLessThanOrEqual(left(early));
    }),
  );
});
