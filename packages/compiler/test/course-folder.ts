import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A small sound course; tests change or add files to make the one fault they are about. */
export const soundCourse: Readonly<Record<string, string>> = {
  "course.md": `---
id: mau
title: Khóa học mẫu
passing: 50%
exam:
  questions: 2
---

Chào bà con.
`,
  "01-dam-may.md": `---
title: Đám mây
outcomes:
  luu: Lưu được tài liệu
---

Mở đầu bài.

## Đám mây là gì? {#dam-may-la-gi}

Là máy chủ ở xa.
`,
  "01-dam-may.quiz.md": `## Lưu ở đâu thì mở được từ máy khác? {#mo-lai outcome=luu}

- [ ] Thẻ nhớ
- [x] Đám mây

> Đăng nhập từ máy nào cũng mở được.

## Máy hỏng thì tệp trên đám mây vẫn còn. {#van-con outcome=luu}

- [x] Đúng
- [ ] Sai

> Tệp nằm ở máy chủ.
`,
};

/** Writes `files` as a course folder that is gone after the test, with a folder of its own above it (`../`); returns its path. `null` leaves a file out. */
export async function courseFolder(
  files: Readonly<Record<string, string | Uint8Array | null>>,
): Promise<string> {
  const above = await mkdtemp(join(tmpdir(), "hocvu-course-"));
  onTestFinished(() => rm(above, { recursive: true, force: true }));
  const root = join(above, "khoa");
  await mkdir(root);
  for (const [path, content] of Object.entries({ ...soundCourse, ...files })) {
    if (content === null) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}
