import { expect, test } from "vitest";
import { covering } from "./sample.ts";

const letters = ["a", "b", "c"].flatMap((letter) =>
  ["x", "y"].flatMap((sign) => [1, 2].map((number) => ({ letter, sign, number }))),
);

test("a sample has each value at least once, and is the same each time", () => {
  const sample = covering(letters, ({ letter, sign, number }) => [letter, sign, String(number)]);
  expect(sample.map(({ letter, sign, number }) => `${letter}${sign}${number}`)).toEqual([
    "ax1",
    "by2",
    "cx1",
  ]);
});

test("a sample has each pair that is asked for, and no more", () => {
  const pairs = ({ letter, sign, number }: (typeof letters)[number]) => [
    `${letter} ${sign}`,
    `${letter} ${number}`,
    `${sign} ${number}`,
  ];
  const sample = covering(letters, pairs);
  expect(new Set(sample.flatMap(pairs))).toEqual(new Set(letters.flatMap(pairs)));
  expect(sample.length).toBeLessThan(letters.length);
});

test("of nothing there is no sample, and what shows nothing new is left out", () => {
  expect(covering([], () => ["a"])).toEqual([]);
  expect(covering([1, 1.5, 2], (number) => [String(Math.trunc(number))])).toEqual([1, 2]);
});
