import { expect, test } from "vitest";
import { readSize } from "./max-size.ts";

test.each([
  ["200MB", 200_000_000],
  ["200 mb", 200_000_000],
  ["200", 200_000_000],
  ["1,5 GB", 1_500_000_000],
  ["1.5g", 1_500_000_000],
  ["800 kB", 800_000],
  ["250MiB", 250_000_000],
])("%s are %d bytes", (text, bytes) => {
  expect(readSize(text)).toBe(bytes);
});

test.each(["", "nhiều", "0", "-5MB", "5 TB", "1.000.000"])("%j is no size", (text) => {
  expect(readSize(text)).toBeUndefined();
});
