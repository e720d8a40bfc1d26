import { MAX_SHORT_ANSWER } from "@hocvu/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeAnswer, encodeAnswer, isWhole } from "./answer.ts";

/** Nothing that parts a state, and nothing but ASCII. */
const form = /^(?:[a-z0-9_]*|(?::[\w!'~()*.$-]*)+)$/;

test("a text of a few sentences comes back whole, and no longer than a learner may write it", () => {
  const text = "Ữ".repeat(MAX_SHORT_ANSWER);
  expect(decodeAnswer(encodeAnswer([text, "ab"]))).toEqual([text, "ab"]);
  expect(decodeAnswer(encodeAnswer([`${text}Ữ`, "-"]))).toEqual([text, "-"]);
});

describe("an answer in saved state", () => {
  test.each([
    [["b"], "b"],
    [["a", "c"], "ac"],
    [["b", "", "a"], "b_a"],
    [["đám mây"], ":$$a'm_ma.y"],
    [["Ở xã", "2,5"], ":O-(_xa~:2$2c$5"],
    [["42"], ":42"],
    [["", "mây"], "::ma.y"],
    [["", ""], ""],
    [[], ""],
  ])("%j is %j", (response, text) => {
    expect(encodeAnswer(response)).toBe(text);
    if (text !== "") expect(decodeAnswer(text)).toEqual(response);
  });

  test("any answer comes back, cut where a blank takes no more, and is ASCII that state can hold", () => {
    const text = fc
      .string({ unit: "grapheme", maxLength: 80 })
      .map((t) => t.normalize("NFC").trim());
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (response) => {
        const encoded = encodeAnswer(response);
        expect(encoded).toMatch(form);
        if (encoded === "") return;
        const back = decodeAnswer(encoded);
        expect(back).toHaveLength(response.length);
        response.forEach((part, index) => {
          // A cut may fall between the two halves of an astral character.
          if (part.length < MAX_SHORT_ANSWER) expect(back[index]).toBe(part);
        });
      }),
    );
  });

  test("decoding what nobody encoded never throws", () => {
    fc.assert(
      fc.property(fc.stringMatching(form), (text) => {
        decodeAnswer(text);
      }),
    );
  });
});

test.each([
  ["", false],
  ["a", true],
  ["b_a", false],
  ["::ma.y", false],
  [":ma.y:", false],
  [":$$a'm_ma.y", true],
])("whether %j is whole: %j", (answer, whole) => {
  expect(isWhole(answer)).toBe(whole);
});
