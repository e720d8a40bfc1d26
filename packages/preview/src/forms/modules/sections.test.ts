import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "../text-edit.ts";
import {
  addSection,
  moveSection,
  newPage,
  removeSection,
  renamePage,
  sectionsOf,
} from "./sections.ts";

const LESSON = `---
title: Máy
---

Mở đầu.

## Một

A

\`\`\`
## không phải
\`\`\`

## Hai {#hai}
B

## Ba

C`;

const titles = (text: string) =>
  sectionsOf(text).map(({ start }) => /^## (.*)$/m.exec(text.slice(start))?.[1]);

test("a page takes its text with it, and what stands before the first page stays", () => {
  const start = sectionsOf(LESSON)[2]?.start ?? 0;
  const moved = applyEdits(LESSON, moveSection(LESSON, start, 0));
  expect(titles(moved)).toEqual(["Ba", "Một", "Hai {#hai}"]);
  expect(moved).toContain("Mở đầu.\n\n## Ba\n\nC\n\n## Một");
  expect(moved.endsWith("## Hai {#hai}\nB")).toBe(true);
});

test("wherever pages go, they keep their texts", () => {
  const bodies = (text: string) =>
    sectionsOf(text)
      .map(({ start, end }) => text.slice(start, end).trim())
      .sort();
  fc.assert(
    fc.property(fc.nat(2), fc.nat(2), (from, to) => {
      const start = sectionsOf(LESSON)[from]?.start ?? 0;
      const moved = applyEdits(LESSON, moveSection(LESSON, start, to));
      expect(bodies(moved)).toEqual(bodies(LESSON));
      expect(titles(moved)[to]).toBe(titles(LESSON)[from]);
      expect(moved.slice(0, LESSON.indexOf("##"))).toBe(LESSON.slice(0, LESSON.indexOf("##")));
    }),
    { numRuns: 8 },
  );
});

test("a page comes behind another, or at the end", () => {
  const page = newPage("Bốn", "bon", "Nội dung.");
  const [first] = sectionsOf(LESSON);
  expect(titles(applyEdits(LESSON, addSection(LESSON, page, first?.start)))).toEqual([
    "Một",
    "Bốn {#bon}",
    "Hai {#hai}",
    "Ba",
  ]);
  expect(applyEdits(LESSON, addSection(LESSON, page))).toBe(
    `${LESSON}\n\n## Bốn {#bon}\n\nNội dung.\n`,
  );
  expect(applyEdits("", addSection("", page))).toBe("## Bốn {#bon}\n\nNội dung.\n");
});

test("a page that goes leaves the others as they are", () => {
  const [first, , last] = sectionsOf(LESSON);
  expect(applyEdits(LESSON, removeSection(LESSON, last?.start ?? 0)).endsWith("B\n")).toBe(true);
  expect(titles(applyEdits(LESSON, removeSection(LESSON, first?.start ?? 0)))).toEqual([
    "Hai {#hai}",
    "Ba",
  ]);
});

test("a page keeps the id that it had by its old title", () => {
  const [first, second] = sectionsOf(LESSON);
  const renamed = renamePage(LESSON, first?.start ?? 0, "Mở máy", "may-mot") ?? [];
  expect(applyEdits(LESSON, renamed)).toContain("\n## Mở máy {#may-mot}\n");
  const other = renamePage(LESSON, second?.start ?? 0, "Tắt", "hai") ?? [];
  expect(applyEdits(LESSON, other)).toContain("\n## Tắt {#hai}\nB");
});
