import { check } from "@hocvu/compiler";
import { beforeEach, expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { type KnownCourse, knownCourse } from "../known-course.ts";
import { complete } from "./complete.ts";
import type { Item } from "./item.ts";

const FILES = {
  "02-mat-khau/index.md": `---
title: Mật khẩu
outcomes:
  dat: Đặt được mật khẩu khó đoán
---

## Mật khẩu tốt {#mat-khau-tot}

Dài và dễ nhớ, giữ trong :term[sổ tay].
`,
  "tu-ngu.yml": "sổ tay: Nơi ghi lại\nmã OTP: Dãy số dùng một lần\n",
  "course.md": "---\nid: mau\ntitle: Mẫu\nglossary: tu-ngu.yml\n---\n\nChào.\n",
  "media/phim.mp4": "",
  "media/phim.vtt": "",
  "media/loi thoai.txt": "",
  "media/anh.png": "",
};

let known: KnownCourse;
beforeEach(async () => {
  if (known) return;
  const root = await courseFolder(FILES);
  const { understood } = await check(root, []);
  if (!understood) throw new Error("no course");
  known = knownCourse(understood, root);
});

/** What is offered at the `‸` of a text, and what becomes of the text by the first offer. */
function offered(file: string, written: string): readonly Item[] {
  const offset = written.indexOf("‸");
  return complete(known, file, written.replace("‸", ""), offset);
}

function taken(file: string, written: string, label: string): string | undefined {
  const item = offered(file, written).find((one) => one.label === label);
  if (!item) return undefined;
  const { insert, start, end, caret = insert.length } = item;
  const text = written.replace("‸", "");
  return `${text.slice(0, start)}${insert.slice(0, caret)}‸${insert.slice(caret)}${text.slice(end)}`;
}

const LESSON = "01-dam-may.md";
const BANK = "01-dam-may.quiz.md";

test.each([
  // Front matter, by the schemas.
  ["course.md", "---\nid: a\npas‸\n---\n", "passing", "---\nid: a\npassing: ‸\n---\n"],
  ["course.md", "---\nid: a\nexam‸\n---\n", "exam", "---\nid: a\nexam:\n  ‸\n---\n"],
  ["course.md", "---\nexam:\n  f‸\n---\n", "feedback", "---\nexam:\n  feedback: ‸\n---\n"],
  ["course.md", "---\nexam:\n  feedback: ‸\n---\n", "each", "---\nexam:\n  feedback: each‸\n---\n"],
  ["course.md", "---\nexam:\n  shuffle: t‸\n---\n", "true", "---\nexam:\n  shuffle: true‸\n---\n"],
  [
    "course.md",
    "---\nexam:\n  blueprint:\n    ‸\n---\n",
    "dam-may",
    "---\nexam:\n  blueprint:\n    dam-may: ‸\n---\n",
  ],
  [
    "course.md",
    "---\nexam:\n  blueprint:\n    d‸\n---\n",
    "dat",
    "---\nexam:\n  blueprint:\n    dat: ‸\n---\n",
  ],
  [
    "course.md",
    "---\ntheme:\n  logo: ‸\n---\n",
    "media/anh.png",
    "---\ntheme:\n  logo: media/anh.png‸\n---\n",
  ],
  ["course.md", "---\nglossary: ‸\n---\n", "tu-ngu.yml", "---\nglossary: tu-ngu.yml‸\n---\n"],
  [LESSON, "---\nout‸\n---\n", "outcomes", "---\noutcomes:\n  ‸\n---\n"],
  // Ids and attributes of headings.
  [LESSON, "## Đám mây {‸}", "#dam-may-2", "## Đám mây {#dam-may-2‸}"],
  [BANK, "## Lưu ở đâu? {#‸}", "#luu-o-dau", "## Lưu ở đâu? {#luu-o-dau‸}"],
  [BANK, "## Mở lại {#‸}", "#mo-lai-2", "## Mở lại {#mo-lai-2‸}"],
  [BANK, "## Lưu ở đâu? {#a ou‸}", "outcome", "## Lưu ở đâu? {#a outcome=‸}"],
  [BANK, "## Lưu ở đâu? {#a ex‸}", "exact", "## Lưu ở đâu? {#a exact‸}"],
  [BANK, "## Lưu ở đâu? {#a outcome=‸}", "luu", "## Lưu ở đâu? {#a outcome=luu‸}"],
  [BANK, "## Lưu ở đâu? {#a outcome=luu,d‸}", "dat", "## Lưu ở đâu? {#a outcome=luu,dat‸}"],
  [BANK, "## Lưu ở đâu? {#a difficulty=‸}", "hard", "## Lưu ở đâu? {#a difficulty=hard‸}"],
  [LESSON, ":::check\n### Ở đâu? {#a sc‸}", "scoring", ":::check\n### Ở đâu? {#a scoring=‸}"],
  // Directives, their attributes, and files.
  [LESSON, "::::ta‸", "tabs", "::::tabs‸"],
  [LESSON, ":::ti‸\nMột lời.\n:::", "tip", ":::tip‸\nMột lời.\n:::"],
  [LESSON, ":::‸", "steps", ":::steps\n1. ‸Bước thứ nhất\n2. Bước thứ hai\n3. Bước thứ ba\n:::"],
  [LESSON, "Là :te‸", "term", "Là :term[‸]"],
  [LESSON, "::video[A]{‸}", "captions", '::video[A]{captions="‸"}'],
  [LESSON, '::video[A]{src="‸"}', "media/phim.mp4", '::video[A]{src="media/phim.mp4"‸}'],
  [LESSON, "::video[A]{src=m‸}", "media/phim.mp4", '::video[A]{src="media/phim.mp4"‸}'],
  [LESSON, "::video[A]{captions=‸}", "media/phim.vtt", '::video[A]{captions="media/phim.vtt"‸}'],
  [
    LESSON,
    '::video[A]{transcript="media/loi ‸"}',
    "media/loi thoai.txt",
    '::video[A]{transcript="media/loi thoai.txt"‸}',
  ],
  [
    "02-mat-khau/index.md",
    "::vid‸",
    "video",
    '::video[‸Tên video]{src="../media/phim.mp4" transcript="../media/loi thoai.txt"}',
  ],
  // Links, pictures, terms.
  [LESSON, "![Ảnh](‸)", "media/anh.png", "![Ảnh](media/anh.png‸)"],
  ["02-mat-khau/index.md", "![Ảnh](‸)", "../media/anh.png", "![Ảnh](../media/anh.png‸)"],
  [LESSON, "[xem](02‸)", "02-mat-khau/index.md", "[xem](02-mat-khau/index.md‸)"],
  [
    LESSON,
    "[xem](‸",
    "02-mat-khau/index.md#mat-khau-tot",
    "[xem](02-mat-khau/index.md#mat-khau-tot‸",
  ],
  [LESSON, "[xem](‸)", "#dam-may-la-gi", "[xem](#dam-may-la-gi‸)"],
  [LESSON, "Giữ :term[mã‸", "mã OTP", "Giữ :term[mã OTP]‸"],
  [LESSON, "Giữ :term[‸] riêng", "mã OTP", "Giữ :term[mã OTP‸] riêng"],
])("in %s %j: %s", (file, written, label, expected) => {
  expect(taken(file, written, label)).toBe(expected);
});

test.each([
  [LESSON, "Lúc 9:30‸"],
  [LESSON, "Một câu bình thường‸"],
  [LESSON, "## Trang {#a outcome=‸}"],
  [BANK, "---\npas‸\n---\n"],
  [LESSON, ":khac[a]{‸}"],
])("in %s nothing is offered at %j", (file, written) => {
  expect(offered(file, written)).toEqual([]);
});

test("what is offered in a course of English elsewhere is English", () => {
  const abroad = { ...known, course: { ...known.course, lang: "en-GB" } };
  const [steps] = complete(abroad, LESSON, ":::st", 5).filter(({ label }) => label === "steps");
  expect(steps?.insert).toContain("First step");
});

test.each([
  ["attributes", `:video{${" a=b".repeat(25_000)}" `],
  ["brackets", `${"[](".repeat(33_000)})a`],
])("a line of 100,000 letters keeps nobody waiting: %s", (_, line) => {
  const start = performance.now();
  complete(known, LESSON, line, line.length);
  expect(performance.now() - start).toBeLessThan(500);
});

test("what is there already is not offered again", () => {
  const labels = (file: string, written: string) =>
    offered(file, written).map(({ label }) => label);
  expect(labels("course.md", "---\ntitle: A\n‸\nid: a\n---\n")).not.toContain("title");
  expect(labels("course.md", "---\ntitle: A\n‸\nid: a\n---\n")).not.toContain("id");
  expect(labels(BANK, "## A {#a outcome=luu ‸}")).not.toContain("outcome");
  expect(labels(BANK, "## A {#a outcome=luu,‸}")).toEqual(["dat"]);
  expect(labels(LESSON, '::audio[A]{src="a.mp3" ‸}')).toEqual(["transcript", "voice", "cues"]);
  expect(labels(LESSON, '::audio[A]{src="a.mp3" voice=‸}')).toEqual(["yes", "no"]);
});

test("each item says in both languages what it is", () => {
  const spots: readonly (readonly [string, string])[] = [
    ["course.md", "---\n‸\n---\n"],
    ["course.md", "---\nexam:\n  ‸\n---\n"],
    [LESSON, "---\n‸\n---\n"],
    [LESSON, ":::‸"],
    [LESSON, "::‸"],
    [LESSON, "::video[A]{‸}"],
    [BANK, "## A {‸}"],
  ];
  for (const [file, written] of spots) {
    const items = offered(file, written);
    expect(items.length).toBeGreaterThan(1);
    for (const { label, detail } of items) {
      expect([label, detail.vi !== "" && detail.en !== "" && detail.vi !== detail.en]).toEqual([
        label,
        true,
      ]);
    }
  }
});
