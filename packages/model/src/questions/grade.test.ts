import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FillInQuestion } from "./fill-in.ts";
import { fold } from "./fill-in.ts";
import { readNumber } from "./numeric.ts";
import { grade, type Question } from "./question.ts";
import { openQuestion, sealQuestion } from "./sealed.ts";

const base = { id: "q", outcomes: ["o"], stem: "Hỏi?", points: 1, exam: true } as const;
const item = (id: string) => ({ id, html: `<b>${id}</b>` });
const zero = { num: 0, den: 1 };
const one = { num: 1, den: 1 };

const ordering: Question = {
  ...base,
  type: "ordering",
  items: ["a", "b", "c"].map(item),
  right: ["b", "c", "a"],
  scoring: "partial",
};
const matching: Question = {
  ...base,
  type: "matching",
  lefts: ["a", "b", "c"].map(item),
  rights: ["a", "b"].map(item),
  right: ["b", "a", "b"],
  scoring: "all",
};
const categorize: Question = {
  ...base,
  type: "categorize",
  groups: ["a", "b"].map(item),
  items: ["a", "b", "c"].map(item),
  right: ["a", "a", "b"],
  scoring: "partial",
};
const numeric: Question = {
  ...base,
  type: "numeric",
  text: '<p><span class="blank" data-blank="0"></span></p>',
  from: 41.5,
  to: 42.5,
};
const likert: Question = { ...base, type: "likert", exam: false, scale: ["a", "b"].map(item) };

function fillIn(
  answers: readonly (readonly string[])[],
  extra: Partial<FillInQuestion> = {},
): FillInQuestion {
  const blanks = answers.map((list) => ({ answers: list }));
  return {
    ...base,
    type: "fill-in",
    text: "",
    blanks,
    scoring: "partial",
    exact: false,
    tones: "count",
    ...extra,
  };
}

describe("grade", () => {
  test.each<[string, Question, string[], boolean, { num: number; den: number }]>([
    ["the right order", ordering, ["b", "c", "a"], true, one],
    ["one item in its place", ordering, ["a", "c", "b"], false, { num: 1, den: 3 }],
    ["an order with an item missing", ordering, ["b", "c"], false, { num: 2, den: 3 }],
    ["all pairs, two to one thing", matching, ["b", "a", "b"], true, one],
    ["a wrong pair, all or nothing", matching, ["b", "a", "a"], false, zero],
    ["an open pair", matching, ["b", "", "b"], false, zero],
    ["everything in its group", categorize, ["a", "a", "b"], true, one],
    ["two in their groups", categorize, ["a", "a", "a"], false, { num: 2, den: 3 }],
    ["a number within the range", numeric, ["42,3"], true, one],
    ["a number outside", numeric, ["42.6"], false, zero],
    ["no number", numeric, ["chịu"], false, zero],
    ["an opinion", likert, ["b"], true, zero],
    ["nothing at all", ordering, [], false, { num: 0, den: 3 }],
  ])("%s", (_, question, response, right, part) => {
    expect(grade(question, response)).toEqual({ right, part });
  });

  test.each<[string, FillInQuestion, string[], boolean]>([
    ["case and spacing are forgiven", fillIn([["đám mây"]]), ["  Đám   MÂY "], true],
    ["tone marks count", fillIn([["đám mây"]]), ["dam may"], false],
    [
      "unless they are to be ignored",
      fillIn([["đám mây"]], { tones: "ignore" }),
      ["dam may"],
      true,
    ],
    [
      "decomposed letters are the same letters",
      fillIn([["đám mây"]]),
      ["đám mây".normalize("NFD")],
      true,
    ],
    ["the old and the new place of a tone mark are one spelling", fillIn([["hòa"]]), ["hoà"], true],
    ["another tone is another word", fillIn([["ma"]]), ["má"], false],
    ["any of several answers", fillIn([["OTP", "mã OTP"]]), ["mã otp"], true],
    ["exact asks for every letter", fillIn([["VNeID"]], { exact: true }), ["vneid"], false],
    ["exact, and so it is", fillIn([["VNeID"]], { exact: true }), ["VNeID"], true],
    ["each blank for itself", fillIn([["a"], ["b"]]), ["a"], false],
  ])("a blank: %s", (_, question, response, right) => {
    expect(grade(question, response).right).toBe(right);
  });

  test("whatever is answered, the part lies between none and all, and only all is right", () => {
    const questions = fc.constantFrom<Question>(
      ordering,
      matching,
      categorize,
      numeric,
      fillIn([["a"], ["b"]]),
    );
    fc.assert(
      fc.property(
        questions,
        fc.array(fc.oneof(fc.constantFrom("a", "b", "c", ""), fc.string()), { maxLength: 5 }),
        (question, response) => {
          const { right, part } = grade(question, response);
          return (
            part.num >= 0 &&
            part.num <= part.den &&
            right === (part.num === part.den && part.num > 0)
          );
        },
      ),
    );
  });
});

describe("readNumber", () => {
  test.each([
    ["42", [42]],
    ["-3,5", [-3.5]],
    ["1.500", [1.5, 1500]],
    ["1.500.000", [1_500_000]],
    ["1,234.5", [1234.5]],
    ["1 500", [1500]],
    ["1e3", []],
    ["", []],
  ])("%j may mean %j", (text, numbers) => {
    expect(readNumber(text)).toEqual(numbers);
  });
});

test("folding twice changes nothing more", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("count" as const, "ignore" as const),
      (text, tones) => {
        const once = fold(text, tones);
        return fold(once, tones) === once;
      },
    ),
    // Marks above and below, which are written in an order of their own.
    { examples: [["ẢẠ", "count"]] },
  );
});

test.each([ordering, matching, categorize, numeric, likert, fillIn([["bí mật", "kín"]])])(
  "$type comes back whole from its seal, and shows nothing that tells",
  (question) => {
    const sealed = sealQuestion({ ...question, explanation: "<p>Vì thế.</p>" }, "key");
    expect(openQuestion(sealed, "key")).toEqual({ ...question, explanation: "<p>Vì thế.</p>" });
    expect(JSON.stringify(sealed)).not.toMatch(/"right"|"from"|"to"|bí mật|Vì thế/);
  },
);
