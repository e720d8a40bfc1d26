import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { blocksOf } from "./blocks.ts";
import { findSlips } from "./find-slips.ts";

test("blocks part at blank lines; code, formulas, comments and front matter are whole", () => {
  const text = `---
title: a

note: b
---

Một
hai.

\`\`\`\`md

nghành
\`\`\`

\`\`\`\`

$$

x
$$

<!-- a

b -->
`;
  expect(blocksOf(text).map(({ text }) => text.split("\n").length)).toEqual([6, 3, 7, 5, 4]);
  for (const { start, text: own } of blocksOf(text))
    expect(text.slice(start)).toMatch(own.slice(0, 3));
});

test("block by block the same is doubted as in the whole text", async () => {
  const path = new URL("../../../../courses/huong-dan/02-viet-bai.md", import.meta.url);
  const source = await readFile(path, "utf8");
  // Mistakes all over it.
  const text = source.replaceAll("được", "đựơc").replaceAll("ngành", "nghành");
  const whole = findSlips(text, new Set());
  const parts = blocksOf(text).flatMap(({ start, text }) =>
    findSlips(text, new Set()).map((one) => ({
      ...one,
      start: one.start + start,
      end: one.end + start,
    })),
  );
  expect(whole.length).toBeGreaterThan(5);
  expect(parts).toEqual(whole);
});
