import { check } from "@hocvu/compiler";
import { directives } from "@hocvu/markdown";
import { expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { knownCourse } from "../known-course.ts";
import { snippets } from "./snippets.ts";

/** Two seconds of a film, and an image. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const LESSON = "01-dam-may.md";
const BANK = "01-dam-may.quiz.md";
const FILES = {
  // Its survey is asked in the practice quiz.
  [LESSON]: `---
title: Đám mây
outcomes:
  luu: Lưu được tài liệu
quiz:
  questions: 1
---

Mở đầu bài.
`,
  "media/anh.png": PNG,
  "media/loi.txt": "Xin chào.",
  "media/to.pdf": "%PDF-1.4",
};

async function problems(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = await courseFolder({ ...FILES, ...files });
  const result = await check(root, []);
  return { ...result, root };
}

test.each(["vi", "en"] as const)(
  "whatever the toolbar inserts in %s is right as it stands",
  async (language) => {
    const before = await problems({});
    const sources = Object.fromEntries(
      [LESSON, BANK].map((path) => [path, before.sourceOf(`${before.root}/${path}`) ?? ""]),
    );
    if (!before.understood) throw new Error("no course");
    const known = knownCourse(before.understood, before.root);
    const told = before.diagnostics.map(({ code }) => code);
    for (const file of [LESSON, BANK]) {
      for (const { id, group, text, inLine } of snippets(language, known, file)) {
        // In a bank these stand in a question that is there.
        if (file === BANK && group !== "question") continue;
        // The course has no such file.
        if (id === "video" || id === "audio") continue;
        const written = inLine ? `Một câu có ${text} ở giữa.` : text;
        const { diagnostics } = await problems({ [file]: `${sources[file]}\n${written}\n` });
        expect([id, diagnostics.map(({ code }) => code)]).toEqual([id, told]);
      }
    }
  },
);

test.each(["vi", "en"] as const)(
  "where the course in %s has no file for it yet, that is all that is said",
  async (language) => {
    for (const { id, text } of snippets(language)) {
      if (!["picture", "video", "audio", "download"].includes(id)) continue;
      const { diagnostics } = await problems({
        [LESSON]: `---\ntitle: Bài\noutcomes:\n  luu: Lưu\n---\n\n${text}\n`,
      });
      const codes = new Set(
        diagnostics.map(({ code }) => code).filter((code) => code !== "HV1025"),
      );
      expect([id, [...codes]]).toEqual([id, ["HV1012"]]);
    }
  },
);

test("every directive that stands by itself can be inserted, and every type of question", () => {
  const ids = snippets("vi").map(({ id }) => id);
  const inside = ["hint", "answer", "rubric", "tab", "column", "card"];
  for (const name of directives.keys()) if (!inside.includes(name)) expect(ids).toContain(name);
  expect(snippets("vi").filter(({ group }) => group === "question")).toHaveLength(11);
});

test("a lesson is offered no question, and a bank no page", async () => {
  const { understood, root } = await problems({});
  if (!understood) throw new Error("no course");
  const groups = (file: string) => [
    ...new Set(snippets("vi", knownCourse(understood, root), file).map(({ group }) => group)),
  ];
  expect(groups(LESSON)).toEqual(["page", "frame", "media", "text"]);
  expect(groups(BANK)).toEqual(["media", "text", "question"]);
});

test("what is to be written over is a part of the text", () => {
  for (const language of ["vi", "en"] as const) {
    for (const { id, text, from, to } of snippets(language)) {
      expect([id, to > from && to <= text.length]).toEqual([id, true]);
      expect(text).not.toMatch(/[‹›]/);
    }
  }
});
