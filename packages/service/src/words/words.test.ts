import { expect, test } from "vitest";
import { words as en } from "./en.ts";
import { words as vi } from "./vi.ts";

test("both languages have the same words", () => {
  expect(keysOf(vi)).toEqual(keysOf(en));
});

test("Vietnamese has no word for the reader", () => {
  const said = JSON.stringify(vi, (_, value) =>
    typeof value === "function" ? String(value) : value,
  );
  expect(said).not.toMatch(/(?<!\p{L})(bạn|quý vị|anh\/chị|các em|mày)(?!\p{L})/iu);
});

test("a span is told in the unit that people would take", () => {
  expect([10, 90, 5400, 90_000, 200_000].map(en.span)).toEqual([
    "10 seconds",
    "2 minutes",
    "2 hours",
    "25 hours",
    "2 days",
  ]);
  expect(vi.span(200_000)).toBe("2 ngày");
});

test("a share is never rounded up", () => {
  expect(en.percent(0.9999)).toBe("99 %");
  expect(vi.percent(18 / 20)).toBe("90%");
});

function keysOf(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value)
    .flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    .sort();
}
