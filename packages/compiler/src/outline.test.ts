import { expect, test } from "vitest";
import { courseFolder, soundCourse } from "../test/course-folder.ts";
import { check } from "./check.ts";
import { outline } from "./outline.ts";

const secondModule = {
  "02-tim.md": `---
title: Tìm lại
duration: 20m
contents:
  - Cách tìm
note: Dành cho điện thoại
outcomes:
  tim: Tìm được
  xep: Xếp gọn được
---

Chữ.
`,
  "02-tim.quiz.md": `## Tìm ở đâu? {#tim-o-dau outcome=tim,luu}

- [x] Ô tìm kiếm
- [ ] Thùng rác

> Vì thế.

## Thử tìm xem thấy gì? {#thu-tim outcome=tim exam=no}

- [x] Ảnh
- [ ] Chữ
`,
};

async function outlineOf(files: Readonly<Record<string, string>>) {
  const { understood } = await check(await courseFolder(files), []);
  return understood && outline(understood.course);
}

test("tells modules, outcomes and how many questions ask about each, exam and practice", async () => {
  expect(await outlineOf(secondModule)).toEqual({
    id: "mau",
    title: "Khóa học mẫu",
    lang: "vi",
    minutes: 20,
    exam: { questions: 2, passing: "50%" },
    modules: [
      {
        id: "dam-may",
        title: "Đám mây",
        pages: 2,
        contents: ["Đám mây", "Đám mây là gì?"],
        outcomes: [{ id: "luu", title: "Lưu được tài liệu", questions: { all: 3, exam: 3 } }],
        questions: { all: 2, exam: 2 },
      },
      {
        id: "tim",
        title: "Tìm lại",
        minutes: 20,
        pages: 1,
        contents: ["Cách tìm"],
        note: "Dành cho điện thoại",
        outcomes: [
          { id: "tim", title: "Tìm được", questions: { all: 2, exam: 1 } },
          { id: "xep", title: "Xếp gọn được", questions: { all: 0, exam: 0 } },
        ],
        questions: { all: 2, exam: 1 },
      },
    ],
    questions: { all: 4, exam: 3 },
  });
});

test("a course without an exam has no exam in its outline", async () => {
  const found = await outlineOf({
    "course.md": (soundCourse["course.md"] as string).replace(/exam:\n.*\n/, ""),
  });
  expect(found).not.toHaveProperty("exam");
});
