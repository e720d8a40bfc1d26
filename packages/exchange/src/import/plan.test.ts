import { Readable } from "node:stream";
import { buildCourse, type SourceFolder } from "@hocvu/markdown";
import { expect, test } from "vitest";
import { GIFT, MOODLE } from "../../test/files.ts";
import { readQuestions } from "../read-questions.ts";
import { type ImportPlan, planImport } from "./plan.ts";

const read = (path: string, text: string) =>
  readQuestions({ path, bytes: new TextEncoder().encode(text) });

/** The folder that a plan makes of another. */
function folderAfter({ files }: ImportPlan, before?: SourceFolder): SourceFolder {
  const texts = new Map(before?.texts.map(({ path, text }) => [path, text]));
  const assets = new Map(before?.assets);
  for (const [path, content] of files) {
    if (typeof content === "string") texts.set(path, content);
    else assets.set(path, { path, size: content.length, open: () => Readable.from([content]) });
  }
  const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { texts: sorted.map(([path, text]) => ({ path, text })), assets };
}

async function questionsOf(folder: SourceFolder) {
  const { value, diagnostics } = await buildCourse(folder);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return value?.course.modules.flatMap(({ bank }) => bank) ?? [];
}

test("a new folder is a course without errors, whose pictures came along", async () => {
  const plan = await planImport(
    [await read("a.gift", GIFT), await read("b.xml", MOODLE)],
    undefined,
    "ngan-hang",
  );
  expect([plan.added, plan.updated]).toEqual([12, 0]);
  expect([...plan.files.keys()].sort()).toEqual([
    "01-mat-khau.md",
    "01-mat-khau.quiz.md",
    "course.md",
    "media/may-tinh.png",
  ]);
  const questions = await questionsOf(folderAfter(plan));
  expect(questions.map(({ type }) => type)).toHaveLength(12);
  expect(questions.map(({ id }) => id)).toContain("hinh-1");
});

test("what was imported before is not doubled, and what changed takes the place of what it was", async () => {
  const first = folderAfter(await planImport([await read("a.gift", GIFT)], undefined, "ngan-hang"));
  const again = await planImport([await read("a.gift", GIFT)], first, "ngan-hang");
  expect([again.added, again.updated, again.unchanged, again.files.size]).toEqual([0, 0, 6, 0]);

  const changed = GIFT.replace("=bốn từ ghép lại", "=bốn từ không liên quan").replace(
    "Trời xanh {T",
    "Trời xanh {F",
  );
  const update = await planImport([await read("a.gift", changed)], first, "ngan-hang");
  expect([update.added, update.updated, [...update.files.keys()]]).toEqual([
    0,
    2,
    ["01-mat-khau.quiz.md"],
  ]);
  expect(update.diagnostics.filter(({ code }) => code === "HV4508")).toHaveLength(2);
  const before = await questionsOf(first);
  const after = await questionsOf(folderAfter(update, first));
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after[0]).toMatchObject({
    id: "mat-khau-1",
    choices: [{ html: "bốn từ không liên quan" }, {}, {}],
  });
  // All others are as they were, letter by letter.
  expect(after.slice(3)).toEqual(before.slice(3));
});

test("an author's comments and other questions in the bank stay", async () => {
  const folder = folderAfter(
    await planImport([await read("a.gift", GIFT)], undefined, "ngan-hang"),
  );
  const bank = folder.texts.find(({ path }) => path.endsWith(".quiz.md"))?.text ?? "";
  const written = `# Ngân hàng\n\n<!-- của cô Lan -->\n\n${bank}\n## Câu của tôi {#cua-toi}\n\n* [x]   Một\n* [ ] Hai\n`;
  const own = {
    ...folder,
    texts: folder.texts.map((one) => (one.text === bank ? { ...one, text: written } : one)),
  };
  const plan = await planImport(
    [await read("a.gift", GIFT.replace("Trời xanh {T", "Trời xanh {F"))],
    own,
    "ngan-hang",
  );
  const text = String(plan.files.get("01-mat-khau.quiz.md"));
  expect(text.startsWith("# Ngân hàng\n\n<!-- của cô Lan -->\n\n## Mật khẩu")).toBe(true);
  expect(text.endsWith("## Câu của tôi {#cua-toi}\n\n* [x]   Một\n* [ ] Hai\n")).toBe(true);
});

test("questions that ask alike of other things are others", async () => {
  const text = (right: string, wrong: string) => `Câu nào đúng? {=${right} ~${wrong}}\n`;
  const first = folderAfter(
    await planImport([await read("a.gift", text("Một", "Hai"))], undefined, "nh"),
  );
  const plan = await planImport([await read("b.gift", text("Ba", "Bốn"))], first, "nh");
  expect([plan.added, plan.updated]).toEqual([1, 0]);
});
