import { expect, test } from "vitest";
import { PACKAGE } from "../../test/package-files.ts";
import { zipped } from "../../test/zipped.ts";
import { planImport } from "../import/plan.ts";
import { readQuestions } from "../read-questions.ts";

test("of a package of others the text, pictures and questions in plain sight are read", async () => {
  const found = await readQuestions({ path: "goi.zip", bytes: await zipped(PACKAGE) });
  const { files, added, lessons } = await planImport([found], undefined, "dien");
  expect([added, lessons]).toEqual([9, 1]);
  expect(String(files.get("01-an-toan-dien.md"))).toContain(
    "## Mở đầu {#mo-dau}\n\n**Điện giật**\n\nDòng điện đi qua người gây **co cơ** và bỏng.\n\n![Ổ cắm](media/o-cam.png)\n\nbấm\n",
  );
  const bank = String(files.get("01-an-toan-dien.quiz.md"));
  expect(bank).toContain("- [x] Dây nóng\n  > Đúng.\n- [ ] Dây nối đất");
  expect(bank).toContain("Tắt [[cầu dao|aptomat]] trước.");
  expect(found.diagnostics.map(({ code, args }) => [code, args])).toContainEqual([
    "HV4539",
    { title: "Trò chơi" },
  ]);
});

test("names that lead out of a package's source, or are hidden, are not written", async () => {
  const source = await zipped({
    "course.md": "---\nid: a\ntitle: A\n---\n",
    ".git/config": "x",
    "a/b.md": "x",
  });
  const bytes = await zipped({ "hocvu-source.zip": source });
  const found = await readQuestions({ path: "goi.zip", bytes });
  const { files } = await planImport([found], undefined, "khoa");
  expect([...files.keys()]).toEqual(["course.md", "a/b.md"]);
  const folder = {
    texts: [{ path: "course.md", text: "---\nid: b\ntitle: B\n---\n" }],
    assets: new Map(),
  };
  const refused = await planImport([found], folder, "khoa");
  expect([refused.files.size, refused.diagnostics.map(({ code }) => code)]).toEqual([
    0,
    ["HV4538"],
  ]);
});
