import fc from "fast-check";
import { expect, test } from "vitest";
import { fitLine } from "./fit-line.ts";

const marked = (text: string, word: string) => ({
  text,
  indent: " ".repeat(text.indexOf(word)),
  length: word.length,
});

test.each([
  ["một hai ba bốn năm sáu bảy tám", "một", "một hai ba bốn năm …", ""],
  ["một hai ba bốn năm sáu bảy tám", "năm", "…ba bốn năm sáu bảy…", "        "],
  ["một hai ba bốn năm sáu bảy tám", "tám", "… bốn năm sáu bảy tám", ""],
  ["một hai ba bốn", "ba", "một hai ba bốn", "        "],
])("%s, marked at %s, in 20 columns", (text, word) => {
  const fitted = fitLine(marked(text, word), 20);
  expect(fitted.text.length).toBeLessThanOrEqual(20);
  const at = fitted.indent.length;
  expect(fitted.text.slice(at, at + fitted.length)).toBe(word);
});

test("whatever is marked stands above its carets, in no more than the room there is", () => {
  const line = fc
    .tuple(
      fc.string({ unit: fc.constantFrom("a", "ế", "ế".normalize("NFD"), " "), maxLength: 200 }),
      fc.nat(200),
      fc.integer({ min: 1, max: 60 }),
    )
    .map(([text, start, length]) => ({ text, indent: " ".repeat(start), length }));
  const letters = (text: string) =>
    Array.from(new Intl.Segmenter().segment(text), (one) => one.segment);
  fc.assert(
    fc.property(line, fc.integer({ min: 10, max: 120 }), (one, room) => {
      const all = letters(one.text);
      const start = Math.min(one.indent.length, Math.max(0, all.length - 1));
      const length = Math.max(1, Math.min(one.length, all.length - start));
      const fitted = fitLine({ text: one.text, indent: " ".repeat(start), length }, room);
      const shown = letters(fitted.text);
      expect(shown.length).toBeLessThanOrEqual(Math.max(room, all.length <= room ? all.length : 0));
      const at = fitted.indent.length;
      expect(shown.slice(at, at + fitted.length)).toEqual(all.slice(start, start + fitted.length));
    }),
  );
});
