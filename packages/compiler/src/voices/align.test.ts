import fc from "fast-check";
import { expect, test } from "vitest";
import { align } from "./align.ts";

const words = (text: string) => text.split(" ");

test("words are found in order, whatever is left out, put in or said otherwise", () => {
  expect(align(words("a b c d e"), words("a c x e"))).toEqual([0, 2, undefined, 4]);
  expect(align(words("a b"), words("b a"))).toHaveLength(2);
  expect(align([], words("a"))).toEqual([undefined]);
});

test("what is found rises, is the same word, and is all of a text that was only added to", () => {
  const word = fc.constantFrom(..."abcdefgh");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.array(word, { maxLength: 60 }), (a, b) => {
      const found = align(a, b);
      const places = found.filter((place) => place !== undefined);
      expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
      found.forEach((place, n) => {
        if (place !== undefined) expect(a[place]).toBe(b[n]);
      });
      expect(align([...b, ...a], b)).toEqual(b.map((_, n) => n));
    }),
    { seed: 22, numRuns: 300 },
  );
});

test("a long page is found word for word in what was said of it with a few words more", () => {
  const page = Array.from({ length: 6_000 }, (_, n) => `w${n % 900}${n % 7}`);
  const said = page.flatMap((one, n) => (n % 50 === 0 ? ["à", one] : [one]));
  const found = align(page, said).filter((place) => place !== undefined);
  expect(found.length).toBeGreaterThan(5_900);
});

test.each([
  ["one word", () => "a"],
  ["two words in turn", (n: number) => (n % 2 ? "a" : "b")],
  ["words that all differ, the other way round", (n: number, i: number) => `w${i ? n : 1e5 - n}`],
])("100,000 times %s take less than two seconds", (_, word) => {
  const begin = process.cpuUsage();
  const [a, b] = [0, 1].map((i) => Array.from({ length: 100_000 }, (_, n) => word(n, i)));
  align([...(a as string[]), "x"], ["y", ...(b as string[])]);
  const { user, system } = process.cpuUsage(begin);
  expect((user + system) / 1e6).toBeLessThan(2);
});
