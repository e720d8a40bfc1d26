import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuote, quoteOf, wordsOf } from "./find-quote.ts";

const source = wordsOf("Một hai ba. **Bốn** [năm](x) sáu bảy tám chín mười.");

test.each([
  ["hai ba", 4, 10, 1],
  ["MƯỜI", 46, 50, 1],
  // An address stands between its words; what follows in a row is found.
  ["bốn năm sáu bảy tám chín", 29, 45, 0.5],
])("%j stands from %i to %i", (quote, start, end, share) => {
  const found = findQuote(quoteOf(quote), source);
  expect(found).toMatchObject({ start, end });
  expect(found?.share).toBeGreaterThanOrEqual(share);
});

test.each(["", "—", "không có", "hai mười", "một ba hai bốn"])("%j stands nowhere", (quote) => {
  expect(findQuote(quoteOf(quote), source)).toBeUndefined();
});

test("nothing is found outside the stretch that is looked through", () => {
  expect(findQuote(quoteOf("hai ba"), source, 12)).toBeUndefined();
  expect(findQuote(quoteOf("tám chín"), source, 0, 30)).toBeUndefined();
});

const word = fc.stringMatching(/^[a-zđư]{2,6}$/);
const paragraph = fc.array(word, { minLength: 4, maxLength: 30 });

test("a paragraph is found wherever it went, whatever stands around it and is set within it", () => {
  fc.assert(
    fc.property(paragraph, fc.array(paragraph, { maxLength: 6 }), fc.nat(), (own, others, at) => {
      const texts = others.map((one) => one.join(" "));
      const place = at % (texts.length + 1);
      const marked = own.map((one, index) => (index % 3 === 0 ? `**${one}**` : one)).join(" ");
      const text = [...texts.slice(0, place), marked, ...texts.slice(place)].join("\n\n");
      const found = findQuote(quoteOf(own.join(" ")), wordsOf(text));
      expect(found?.share).toBe(1);
      const { start = 0, end = 0 } = found ?? {};
      expect(text.slice(start, end).replace(/\*\*/g, "")).toBe(own.join(" "));
    }),
  );
});

test("of a paragraph that lost one word, the rest is found where it stands", () => {
  const long = fc.uniqueArray(word, { minLength: 12, maxLength: 30 });
  fc.assert(
    fc.property(long, fc.nat(), (own, at) => {
      const lost = at % own.length;
      const text = `Đầu trang 1.\n\n${own.filter((_, index) => index !== lost).join(" ")}`;
      const found = findQuote(quoteOf(own.join(" ")), wordsOf(text));
      expect(found?.share).toBeGreaterThan(0.4);
      expect(found?.share).toBeLessThan(1);
      expect(found?.start).toBeGreaterThanOrEqual(14);
    }),
  );
});
