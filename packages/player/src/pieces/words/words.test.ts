import { expect, test } from "vitest";
import * as en from "./en.ts";
import * as vi from "./vi.ts";
import type { PieceWords } from "./words.ts";

test("both languages say all, and each its own", () => {
  const all: readonly PieceWords[] = [en, vi];
  const [first = {}, second = {}] = all.map((words) => Object.keys(words).sort());
  expect(first).toEqual(second);
  expect(en.enlarge).not.toBe(vi.enlarge);
});
