import { expect, test } from "vitest";
import { foldsOf } from "./folding.ts";
import { type Section, sectionsOf } from "./outline.ts";

const LESSON = `---
title: Bài
---

Mở đầu.

## Trang một {#mot}

### Mục

- a
- b

:::check
### Hỏi gì? {#hoi}

- [x] a
- [ ] b
:::

## Trang hai

Hết.
`;

const tree = (sections: readonly Section[]): readonly unknown[] =>
  sections.map(({ kind, title, id, sections }) => [kind, title, id, ...tree(sections)]);

test("a lesson consists of pages, their headings and checks", () => {
  expect(tree(sectionsOf("01-a.md", LESSON))).toEqual([
    ["page", "Trang một", "mot", ["heading", "Mục", undefined, ["check", "Hỏi gì?", "hoi"]]],
    ["page", "Trang hai", undefined],
  ]);
});

test("a bank consists of questions", () => {
  const bank = "## Một? {#mot}\n\n- [x] a\n\n## Hai?\n\n- [x] b\n";
  expect(tree(sectionsOf("01-a.quiz.md", bank))).toEqual([
    ["question", "Một?", "mot"],
    ["question", "Hai?", undefined],
  ]);
});

test("front matter, pages, lists and directives fold", () => {
  const line = (offset: number) => LESSON.slice(0, offset).split("\n").length;
  expect(foldsOf("01-a.md", LESSON).map(({ start, end }) => [line(start), line(end)])).toEqual([
    [1, 3],
    [7, 19],
    [9, 19],
    [11, 12],
    [14, 19],
    [15, 19],
    [17, 18],
    [21, 23],
  ]);
});
