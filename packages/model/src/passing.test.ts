import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseShare, passes, percent, sharePercent } from "./passing.ts";

const half = { num: 1, den: 2 };

describe("passes", () => {
  test.each([
    [9, 20, false],
    [10, 20, true],
    [2, 5, false],
    [3, 5, true],
    [10, 21, false],
    [11, 21, true],
    [0, 1, false],
    [1, 1, true],
    [0, 0, false],
  ])("%i of %i at 50 %%: %s", (right, asked, expected) => {
    expect(passes(right, asked, half)).toBe(expected);
  });

  test("two thirds of three do not reach 66.67 %, but reach 66.66 %", () => {
    expect(passes(2, 3, { num: 6667, den: 10_000 })).toBe(false);
    expect(passes(2, 3, { num: 6666, den: 10_000 })).toBe(true);
  });

  test("nothing right passes only where nothing is asked for", () => {
    expect(passes(0, 20, { num: 0, den: 1 })).toBe(true);
    expect(passes(0, 20, { num: 1, den: 10_000 })).toBe(false);
  });

  test("one more right answer never turns a pass into a fail", () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(499),
        fc.integer({ min: 0, max: 10_000 }),
        (asked, n, num) => {
          const right = Math.min(n, asked);
          const share = { num, den: 10_000 };
          return !passes(right, asked, share) || passes(right + 1, asked, share);
        },
      ),
    );
  });
});

describe("percent", () => {
  test.each([
    [10, 20, "50"],
    [9, 20, "45"],
    [2, 3, "66.66"],
    [1, 3, "33.33"],
    [1, 8, "12.5"],
    [1, 40, "2.5"],
    [1, 400, "0.25"],
    [49_996, 100_000, "49.99"],
    [20, 20, "100"],
    [0, 0, "0"],
  ])("%i of %i is %s", (right, asked, expected) => {
    expect(percent(right, asked)).toBe(expected);
  });

  test("comparing the score with the mastery score gives the same verdict as the exact rule", () => {
    const outcome = fc.integer({ min: 1, max: 1000 }).chain((asked) =>
      fc.record({
        asked: fc.constant(asked),
        right: fc.integer({ min: 0, max: asked }),
        hundredths: fc.integer({ min: 1, max: 10_000 }),
      }),
    );
    fc.assert(
      fc.property(outcome, ({ asked, right, hundredths }) => {
        const passing = { num: hundredths, den: 10_000 };
        const platform = Number(percent(right, asked)) >= Number(sharePercent(passing));
        return platform === passes(right, asked, passing);
      }),
    );
  });

  test("is always a SCORM decimal from 0 to 100 without exponent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), (asked, n) => {
        const text = percent(Math.min(n, asked), asked);
        return /^(100|\d{1,2}(\.\d{1,2})?)$/.test(text);
      }),
    );
  });
});

describe("parseShare", () => {
  test.each([
    ["50%", { num: 1, den: 2 }],
    ["66.67%", { num: 6667, den: 10_000 }],
    ["66,5 %", { num: 133, den: 200 }],
    ["0%", { num: 0, den: 1 }],
    ["100%", { num: 1, den: 1 }],
  ])("reads %s", (text, share) => {
    expect(parseShare(text)).toEqual(share);
  });

  test.each(["50", "101%", "-1%", "33.333%", "", "half", "1e1%"])("refuses %j", (text) => {
    expect(parseShare(text)).toBeUndefined();
  });

  test("what is read is printed the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const share = parseShare(`${(hundredths / 100).toFixed(2)}%`);
        return share !== undefined && Number(sharePercent(share)) * 100 - hundredths < 1e-9;
      }),
    );
  });
});
