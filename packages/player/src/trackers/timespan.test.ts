import fc from "fast-check";
import { expect, test } from "vitest";
import { secondsOf, timeOfDay, timespan } from "./timespan.ts";

test.each([
  [0, "00:00:00"],
  [59.99, "00:00:59"],
  [3_661, "01:01:01"],
  [360_000, "100:00:00"],
  [9_999 * 3600 + 3_599, "9999:59:59"],
  [36_000_000, "9999:59:59"],
  [-5, "00:00:00"],
])("%d seconds are %s", (seconds, text) => {
  expect(timespan(seconds)).toBe(text);
});

test("every length of time is a CMITimespan", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (seconds) =>
      /^\d{2,4}:[0-5]\d:[0-5]\d$/.test(timespan(seconds)),
    ),
  );
});

test.each([
  ["00:01:30", 90],
  ["0100:00:00.5", 360_000.5],
  ["", 0],
  ["PT1H", 0],
])("%j is %d seconds", (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});

test("the time of day has two digits each", () => {
  expect(timeOfDay(new Date(2025, 0, 1, 7, 5, 9))).toBe("07:05:09");
});
