import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";
import { MAX_MARKS } from "./limits.ts";

test("marks that pile up are found, whatever writing they are of", () => {
  const marks = Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((sign) => /^\p{M}$/u.test(sign));
  expect(marks.length).toBeGreaterThan(2000);
  const codesOf = (text: string) => {
    const said: Parameters<typeof decodeText>[2] = [];
    decodeText(new TextEncoder().encode(text), "a.md", said);
    return said.map(({ code }) => code);
  };
  for (const mark of marks) {
    expect(codesOf(`a${mark.repeat(MAX_MARKS + 1)}`)).toEqual(["HV1050"]);
  }
  expect(codesOf(`a${"\u0301".repeat(MAX_MARKS)}`)).toEqual([]);
});
