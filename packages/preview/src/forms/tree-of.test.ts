import { parseTree } from "@hocvu/markdown";
import { expect, test } from "vitest";
import { readOutline } from "./modules/outline.ts";
import { BANK, readAll } from "./question/bank.fixture.ts";
import { writeQuestion } from "./question/write-question.ts";
import { treeOf } from "./tree-of.ts";

test("a text that was looked at just now is not read again, one of long ago is", () => {
  const texts = Array.from({ length: 12 }, (_, n) => `## Trang ${n}\n`);
  const trees = texts.map(treeOf);
  expect(treeOf(texts[11] ?? "")).toBe(trees[11]);
  expect(treeOf(texts[0] ?? "")).not.toBe(trees[0]);
  expect(treeOf(texts[0] ?? "")).toEqual(trees[0]);
});

test("forms leave a tree as it is", () => {
  const [first] = readAll(BANK);
  if (!first) throw new Error("no question");
  writeQuestion(BANK, "bank", first.start, { ...first.fields, stem: "Khác?" });
  readOutline([
    { path: "01-bai.md", text: "## Một\n" },
    { path: "01-bai.quiz.md", text: BANK },
  ]);
  expect(treeOf(BANK)).toEqual(parseTree(BANK));
});
