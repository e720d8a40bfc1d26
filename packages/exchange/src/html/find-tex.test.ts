import fc from "fast-check";
import { expect, test } from "vitest";
import { findTex } from "./find-tex.ts";

const SIGNS = ["\\(", "\\)", "\\[", "\\]", "$$", "$", "\\", "x", " ", "\n"];
const EXPRESSION = /\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]|\$\$([\s\S]+?)\$\$/g;

test("the same formulas are found as by an expression that looks for each end anew", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SIGNS)), (signs) => {
      const text = signs.join("");
      const expected = [...text.matchAll(EXPRESSION)].flatMap((match) => {
        const tex = (match[1] ?? match[2] ?? match[3] ?? "").trim();
        const { index: start } = match;
        const inline = match[1] !== undefined;
        return tex ? [{ start, end: start + match[0].length, tex, inline }] : [];
      });
      expect([...findTex(text)]).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
