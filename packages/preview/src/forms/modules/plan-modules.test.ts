import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../text-edit.ts";
import { mendedLinks } from "./mend-links.ts";
import { type CourseText, readOutline } from "./outline.ts";
import { planAddition, planMove, planRemoval, planRename } from "./plan-modules.ts";
import type { Step } from "./steps.ts";

const words = { page: "Trang đầu", text: "Nội dung." };

const COURSE: readonly CourseText[] = [
  { path: "course.md", text: "---\nid: a\ntitle: Khóa\n---\n\nXem [bài hai](02-mang.md#wifi).\n" },
  {
    path: "01-may.md",
    text: "---\ntitle: Máy # của mình\noutcomes:\n  bat: Bật được máy\n---\n\nMở đầu.\n\n## Bật máy\n\nSang [mạng](./02-mang.md).\n\n:::check\n### Nút nào? {#nut}\n\n- [x] A\n- [ ] B\n:::\n\n## Tắt máy {#tat}\n\nX\n",
  },
  { path: "01-may.quiz.md", text: "## Một? {#mot}\n\n- [x] A\n- [ ] B\n" },
  {
    path: "02-mang.md",
    text: "---\ntitle: Mạng\n---\n\n## Wi-Fi {#wifi}\n\n[máy][m]\n\n[m]: 01-may.md#tat\n",
  },
  {
    path: "10-an-toan/index.md",
    text: "---\ntitle: An toàn\n---\n\n![x](hinh.png) [máy](../01-may.md)\n",
  },
  { path: "10-an-toan/quiz.md", text: "" },
  { path: "phu-luc.md", text: '<a href="10-an-toan/index.md">x</a>\n' },
];

/** The course once steps were carried out; a name that is taken throws. */
function carriedOut(texts: readonly CourseText[], steps: readonly Step[]): readonly CourseText[] {
  let files = new Map(texts.map(({ path, text }) => [path, text]));
  for (const step of steps) {
    switch (step.kind) {
      case "create":
        if (files.has(step.path)) throw new Error(`${step.path} is there`);
        files.set(step.path, step.text);
        break;
      case "edit": {
        const text = files.get(step.path);
        if (text === undefined) throw new Error(`no ${step.path}`);
        files.set(step.path, applyEdits(text, step.edits));
        break;
      }
      case "rename": {
        const { from, to } = step;
        const isOwn = (path: string) => path === from || path.startsWith(`${from}/`);
        if (![...files.keys()].some(isOwn)) throw new Error(`no ${from}`);
        if ([...files.keys()].some((path) => path === to || path.startsWith(`${to}/`))) {
          throw new Error(`${to} is there`);
        }
        files = new Map(
          [...files].map(([path, text]) => [
            isOwn(path) ? to + path.slice(from.length) : path,
            text,
          ]),
        );
        break;
      }
    }
  }
  return [...files].map(([path, text]) => ({ path, text }));
}

function textOf(texts: readonly CourseText[], path: string): string {
  return texts.find((one) => one.path === path)?.text ?? `no ${path}`;
}

const titles = (texts: readonly CourseText[]) =>
  readOutline(texts).modules.map(({ title }) => title);

test("an outline holds modules with their pages, checks and questions", () => {
  expect(readOutline(COURSE).modules[0]).toMatchObject({
    path: "01-may.md",
    bank: "01-may.quiz.md",
    hasBank: true,
    id: "may",
    title: "Máy",
    outcomes: [{ id: "bat", text: "Bật được máy" }],
    pages: [
      { id: "may", title: "Máy" },
      {
        id: "may-bat-may",
        title: "Bật máy",
        checks: [{ id: "nut", title: "Nút nào?", type: "single" }],
      },
      { id: "tat", title: "Tắt máy", checks: [] },
    ],
    questions: [{ id: "mot", title: "Một?", type: "single", start: 0 }],
  });
  expect(titles(COURSE)).toEqual(["Máy", "Mạng", "An toàn"]);
});

test("a new module gets a number and a name, and those close behind it move on", () => {
  const done = carriedOut(
    COURSE,
    planAddition(COURSE, { title: "Điện thoại: cơ bản", at: 1 }, words),
  );
  expect(done.map(({ path }) => path).sort()).toEqual([
    "01-may.md",
    "01-may.quiz.md",
    "02-dien-thoai-co-ban.md",
    "03-mang.md",
    "10-an-toan/index.md",
    "10-an-toan/quiz.md",
    "course.md",
    "phu-luc.md",
  ]);
  expect(textOf(done, "02-dien-thoai-co-ban.md")).toBe(
    '---\ntitle: "Điện thoại: cơ bản"\n---\n\n## Trang đầu {#dien-thoai-co-ban-1}\n\nNội dung.\n',
  );
  expect(textOf(done, "course.md")).toContain("[bài hai](03-mang.md#wifi)");
});

test("a module that moves takes its bank with it, and what leads to it is mended", () => {
  const done = carriedOut(COURSE, planMove(COURSE, "01-may.md", 2));
  expect(titles(done)).toEqual(["Mạng", "An toàn", "Máy"]);
  expect(textOf(done, "10-may.quiz.md")).toBe(textOf(COURSE, "01-may.quiz.md"));
  expect(textOf(done, "01-mang.md")).toContain("[m]: 10-may.md#tat");
  expect(textOf(done, "10-may.md")).toContain("[mạng](./01-mang.md)");
  expect(textOf(done, "02-an-toan/index.md")).toContain("![x](hinh.png) [máy](../10-may.md)");
  expect(textOf(done, "phu-luc.md")).toBe('<a href="02-an-toan/index.md">x</a>\n');
});

test("a module's new title is its file's name too, and its id stays", () => {
  const done = carriedOut(COURSE, planRename(COURSE, "01-may.md", "Máy tính"));
  expect(textOf(done, "01-may-tinh.md")).toContain("---\nid: may\ntitle: Máy tính # của mình\n");
  expect(textOf(done, "01-may-tinh.quiz.md")).toBe(textOf(COURSE, "01-may.quiz.md"));
  expect(readOutline(done).modules[0]?.pages[1]?.id).toBe("may-bat-may");
});

test("a module that is taken out lies where nothing is read", () => {
  const done = carriedOut(COURSE, planRemoval(COURSE, "01-may.md", "1"));
  expect(titles(done)).toEqual(["Mạng", "An toàn"]);
  expect(textOf(done, "_removed/1/01-may.md")).toBe(textOf(COURSE, "01-may.md"));
  const folder = carriedOut(COURSE, planRemoval(COURSE, "10-an-toan/index.md", "1"));
  expect(textOf(folder, "_removed/1/10-an-toan/quiz.md")).toBe("");
});

test("modules of one name change places by way of a free one", () => {
  const twins = [
    { path: "1-a.md", text: "---\ntitle: Một\n---\n" },
    { path: "2-a.md", text: "---\ntitle: Hai\n---\n" },
  ];
  const steps = planMove(twins, "1-a.md", 1);
  expect(titles(carriedOut(twins, steps))).toEqual(["Hai", "Một"]);
});

test("wherever a course breaks off in the middle of a change, no text of it is lost", () => {
  const body = (text: string) => text.replace(/^---[\s\S]*?\n---\n/, "").replace(/\S+\.md/g, "");
  const bodies = COURSE.map(({ text }) => body(text)).sort();
  fc.assert(
    fc.property(fc.nat(2), fc.nat(2), fc.nat(30), (from, to, until) => {
      const path = readOutline(COURSE).modules[from]?.path ?? "";
      for (const steps of [
        planMove(COURSE, path, to),
        planRename(COURSE, path, "Bài mới"),
        planRemoval(COURSE, path, "1"),
        planAddition(COURSE, { title: "Mới", at: to }, words),
      ]) {
        const done = carriedOut(COURSE, steps.slice(0, until));
        const left = done.map(({ text }) => body(text));
        expect(bodies.filter((text) => !left.includes(text))).toEqual([]);
      }
    }),
    { numRuns: 8 },
  );
});

describe("links are mended", () => {
  const renaming = (path: string) => (path === "01-bài một.md" ? "02-bai.md" : path);
  test.each([
    ["[a](<01-bài một.md>)", "[a](<02-bai.md>)"],
    ["[a](01-b%C3%A0i%20m%E1%BB%99t.md#x)", "[a](02-bai.md#x)"],
    ["[a](01-khac.md)", "[a](01-khac.md)"],
    ["[a](https://e.vn/01-bài.md)", "[a](https://e.vn/01-bài.md)"],
    ["[01-bài một.md](<01-bài một.md>)", "[01-bài một.md](<02-bai.md>)"],
    ["`[a](<01-bài một.md>)`", "`[a](<01-bài một.md>)`"],
  ])("%s", (text, mended) => {
    expect(applyEdits(text, mendedLinks("course.md", text, renaming))).toBe(mended);
  });
});
