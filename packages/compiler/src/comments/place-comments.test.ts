import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { wordsOf } from "./find-quote.ts";
import type { Part } from "./parts.ts";
import { placeComments } from "./place-comments.ts";

const PARTS = 600;

/** Texts of which none has three words of another in a row. */
const said = (text: number, words: number) =>
  Array.from({ length: words }, (_, n) => `từ${(text * 7919 + n * (text + 1)) % 99_991}`).join(" ");

test("a thousand comments on text that is gone are placed at once in a course of hundreds of parts", () => {
  const top = { line: 1, column: 1, offset: 0 };
  const texts = new Map<string, string>();
  const parts = new Map<string, Part>();
  for (let n = 0; n < PARTS; n++) {
    const [file, name, text] = [`${n}-bai.md`, `page:trang-${n}`, said(n, 100)];
    texts.set(file, text);
    const place = { file, start: top, end: top };
    parts.set(name, { name, place, end: text.length, shown: wordsOf(text) });
  }
  const commentOn = (quote: string, id: number) => {
    const made = String(10_000 + id);
    return { id: `${id}`, part: "page:trang-0", quote, name: "Lan", text: "Ở đâu?", made };
  };
  const gone = Array.from({ length: 1_000 }, (_, n) => commentOn(said(PARTS + n, 60), n));
  const moved = commentOn(said(7, 20), 1_000);
  const started = performance.now();
  const placed = placeComments([...gone, moved], parts, texts);
  expect(performance.now() - started).toBeLessThan(4_000);
  expect(new Set(placed.slice(0, -1).map(({ code }) => code))).toEqual(new Set(["HV2414"]));
  expect(placed.at(-1)).toMatchObject({ code: "HV2412", place: { file: "7-bai.md" } });
});
