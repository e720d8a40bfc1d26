import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Writes a course of so many modules and pages each, with text as lessons have it; returns its folder. */
export async function syntheticCourse(modules: number, pages: number): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "hocvu-bench-"));
  await writeFile(
    join(root, "course.md"),
    "---\nid: do-luong\ntitle: Khóa học để đo\nexam:\n  questions: 10\n---\n\nChào.\n",
  );
  const paragraph =
    "Tệp nằm trên **đám mây** thì mở được từ máy khác, miễn là nhớ tên đăng nhập và mật khẩu. ".repeat(
      4,
    );
  for (let m = 1; m <= modules; m++) {
    const id = `bai-${m}`;
    const body = Array.from(
      { length: pages },
      (_, p) =>
        `## Trang ${p + 1} {#${id}-${p + 1}}\n\n${paragraph}\n\n:::tip\n- một\n- hai\n:::\n\n${paragraph}\n`,
    );
    const number = String(m).padStart(4, "0");
    await writeFile(
      join(root, `${number}-${id}.md`),
      `---\ntitle: Bài ${m}\noutcomes:\n  lam-${m}: Làm được việc ${m}\n---\n\n${body.join("\n")}`,
    );
    const bank = Array.from(
      { length: 3 },
      (_, q) =>
        `## Câu ${q} của bài ${m} hỏi gì? {#c-${m}-${q} outcome=lam-${m}}\n\n- [x] Một ${q}\n- [ ] Hai\n- [ ] Ba\n\n> Vì thế.\n`,
    );
    await writeFile(join(root, `${number}-${id}.quiz.md`), bank.join("\n"));
  }
  return root;
}
