import { type FillInQuestion, grade, type NumericQuestion } from "@hocvu/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { numberSpellings, spellings } from "./answers.ts";

const COUNT = { exact: false, tones: "count" } as const;

test("the author's words come first, and a tone may stand over the other vowel", () => {
  expect(spellings(["hòa bình"], COUNT)).toEqual(["hòa bình", "hoà bình"]);
  expect(spellings(["thủy", "nước"], COUNT).slice(0, 2)).toEqual(["thủy", "nước"]);
  expect(spellings(["thủy"], COUNT)).toContain("thuỷ");
});

test("marks are left out only where the author lets them", () => {
  expect(spellings(["đám mây"], COUNT)).not.toContain("dam may");
  expect(spellings(["đám mây"], { exact: false, tones: "ignore" })).toContain("dam may");
  expect(spellings(["đám mây"], { exact: true, tones: "count" })).toEqual(["đám mây"]);
});

const syllable = fc.constantFrom(
  "hòa",
  "thủy",
  "quý",
  "già",
  "đám",
  "mây",
  "khoẻ",
  "OTP",
  "an",
  "ưu",
);
const phrase = fc.array(syllable, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));

test("every spelling is one that our own grading takes for right", () => {
  fc.assert(
    fc.property(
      fc.array(phrase, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (answers, ignore) => {
        const tones = ignore ? "ignore" : "count";
        const question = {
          id: "q",
          type: "fill-in",
          blanks: [{ answers }],
          exact: false,
          tones,
          scoring: "all",
        } as unknown as FillInQuestion;
        const all = spellings(answers, question);
        expect(all.length).toBeGreaterThan(0);
        for (const one of all) expect(grade(question, [one]).right, one).toBe(true);
      },
    ),
  );
});

test("numbers are taken as people here write them", () => {
  expect(numberSpellings(1500)).toEqual(
    expect.arrayContaining(["1500", "1.500", "1,500", "1 500"]),
  );
  expect(numberSpellings(2.5)).toEqual(expect.arrayContaining(["2.5", "2,5"]));
  expect(numberSpellings(7)).toEqual(["7"]);
});

test("every way of writing a number is one that our own grading takes for right", () => {
  const decimal = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => n / 100);
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: -99_999_999, max: 99_999_999 }), decimal), (number) => {
      const question = { id: "q", type: "numeric", from: number, to: number } as NumericQuestion;
      for (const one of numberSpellings(number)) {
        expect(grade(question, [one]).right, one).toBe(true);
      }
    }),
  );
});
