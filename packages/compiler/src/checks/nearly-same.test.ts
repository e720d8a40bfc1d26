import { expect, test } from "vitest";
import { nearlySame, type Stem } from "./nearly-same.ts";

function stem(id: string, text: string): Stem {
  return { id, words: new Set(text.split(" ")) };
}

/** Ids of the pairs that are found. */
function pairs(stems: readonly Stem[]): string[] {
  return [...nearlySame(stems)].map(({ one, other }) => `${one.id} ${other.id}`);
}

test("nine words of ten are nearly all, eight are not", () => {
  const text = "a b c d e f g h i j";
  expect(pairs([stem("1", text), stem("2", "j i h g f e d c b a")])).toEqual(["2 1"]);
  expect(pairs([stem("1", text), stem("2", text.replace(" j", ""))])).toEqual(["2 1"]);
  expect(pairs([stem("1", text), stem("2", text.replace(" i j", ""))])).toEqual([]);
});

test("the first of several is named, and none of the same id", () => {
  const text = "a b c d e";
  const stems = [stem("1", text), stem("2", text), stem("2", text), stem("3", "a b c")];
  expect(pairs(stems)).toEqual(["2 1", "2 1"]);
});

test("three words say too little", () => {
  expect(pairs([stem("1", "a b c"), stem("2", "a b c")])).toEqual([]);
});

test("finds what comparing each with all before it would find", () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  for (let round = 0; round < 50; round++) {
    const stems = Array.from({ length: 60 }, (_, n) => {
      const words = Array.from({ length: 3 + random(20) }, () => `w${random(12)}`);
      return stem(`${n}`, words.join(" "));
    });
    const expected = stems.flatMap((one, at) => {
      const other = stems.slice(0, at).find(({ words }) => {
        const shared = [...words].filter((word) => one.words.has(word)).length;
        const few = Math.min(words.size, one.words.size) < 4;
        return !few && shared / (words.size + one.words.size - shared) >= 0.9;
      });
      return other ? [`${one.id} ${other.id}`] : [];
    });
    expect(pairs(stems)).toEqual(expected);
  }
});
