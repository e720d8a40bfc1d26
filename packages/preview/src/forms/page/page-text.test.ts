import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "../text-edit.ts";
import { readPage, writePage } from "./page-text.ts";

const LESSON = `---
title: Máy
---

Mở đầu.

## Một {#mot}

A

    mã

## Hai
B
## Ba`;

const starts = [-1, LESSON.indexOf("## Một"), LESSON.indexOf("## Hai"), LESSON.indexOf("## Ba")];
const pages = (text: string, at: readonly number[]) =>
  at.map((start) => readPage(text, start)?.fields);

test("a page is its title and its text", () => {
  expect(pages(LESSON, starts)).toEqual([
    { title: "", text: "Mở đầu." },
    { title: "Một", text: "A\n\n    mã" },
    { title: "Hai", text: "B" },
    { title: "Ba", text: "" },
  ]);
  expect(readPage("---\ntitle: A\n---\n", -1)?.fields.text).toBe("");
});

test("what is changed of a page is all that changes", () => {
  const edit = (index: number, part: object) => {
    const start = starts[index] ?? 0;
    const fields = readPage(LESSON, start)?.fields;
    const edits = writePage(LESSON, start, "id", { title: "", text: "", ...fields, ...part }) ?? [];
    return edits.map(({ start: from, end, text }) => `${LESSON.slice(from, end)}→${text}`);
  };
  expect(edit(0, { text: "Mở bài." })).toEqual(["đầu→bài"]);
  expect(edit(1, {})).toEqual([]);
  expect(edit(1, { text: "A b\n\n    mã" })).toEqual(["→ b"]);
  expect(edit(2, { title: "Hai nhé" })).toEqual(["→ nhé {#id}"]);
  expect(edit(3, { text: "C" })).toEqual(["→\n\nC\n"]);
});

test("whatever a page is given to say, the others say what they said", () => {
  const words = fc.constantFrom(
    "A",
    "",
    "  x",
    "- a\n- b",
    "| a |",
    "a\n\n\nb",
    "> q",
    "1. x",
    "*",
    "$x$",
  );
  fc.assert(
    fc.property(fc.nat(3), words, (index, put) => {
      const start = starts[index] ?? 0;
      const title = readPage(LESSON, start)?.fields.title ?? "";
      const now = applyEdits(LESSON, writePage(LESSON, start, "id", { title, text: put }) ?? []);
      const at = [-1, now.indexOf("## Một"), now.indexOf("## Hai"), now.indexOf("## Ba")];
      const all = pages(now, at);
      const before = pages(LESSON, starts);
      expect(all[index]?.text).toBe(put);
      expect(all.filter((_, one) => one !== index)).toEqual(
        before.filter((_, one) => one !== index),
      );
    }),
    { numRuns: process.env.HOCVU_SEEDS ? 100 : 12 },
  );
});

test("code that is never closed would swallow the pages behind it, and is not written", () => {
  expect(
    writePage(LESSON, starts[1] ?? 0, "mot", { title: "Một", text: "```\nA" }),
  ).toBeUndefined();
});
