import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChoiceQuestion } from "@hocvu/model";
import { publishCourse } from "../src/courses/publish.ts";
import { readCourse } from "../src/courses/read-course.ts";
import type { Store } from "../src/store/open-store.ts";

export * from "./people.ts";

/** Files of a course whose exam has `exam` (front matter) and asks four questions, of which the first choice, `a`, is right. */
export function examCourse(exam: string, change: Readonly<Record<string, string>> = {}) {
  const question = (
    n: number,
    outcome: string,
  ) => `## Câu số ${n} hỏi gì? {#cau-${n} outcome=${outcome}}

:::hint
Gợi ý của câu ${n}.
:::

- [x] Ý đúng thứ ${n}
- [ ] Ý sai một của ${n}
- [ ] Ý sai hai của ${n}

> Vì sao câu ${n} như vậy.
`;
  return {
    "course.md": `---
id: mau
title: Khóa học mẫu
passing: 50%
exam:
${exam.replace(/^/gm, "  ")}
---

Chào bà con.
`,
    "01-dam-may.md": `---
title: Đám mây
outcomes:
  luu: Lưu được tài liệu
  tim: Tìm được tài liệu
---

Mở đầu bài.

## Đám mây là gì? {#dam-may-la-gi}

Là máy chủ ở xa.
`,
    "01-dam-may.quiz.md": [1, 2, 3, 4].map((n) => question(n, n % 2 ? "luu" : "tim")).join("\n"),
    ...change,
  };
}

/** Writes a course folder; the caller removes it. */
export async function writeCourse(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "hocvu-service-"));
  for (const [path, text] of Object.entries(files)) await writeFile(join(root, path), text);
  return root;
}

export async function publish(
  store: Store,
  files: Readonly<Record<string, string>>,
  now = new Date(),
): Promise<string> {
  const root = await writeCourse(files);
  const { value, diagnostics } = await readCourse(root, new Uint8Array(32));
  await rm(root, { recursive: true });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return (await publishCourse(store.db, value, now)).version;
}

/** The letter that one choice of a question of {@link examCourse} has where it is asked: the right one, or another. */
export function letterOf(item: object, right: boolean): string {
  const { choices } = item as ChoiceQuestion;
  return choices.find(({ html }) => html.includes("Ý đúng") === right)?.id ?? "";
}
