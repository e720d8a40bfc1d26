import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { courseFolder } from "../../../../compiler/test/course-folder.ts";
import { createSources } from "../../sources/sources.ts";
import { carryOut } from "./carry-out.ts";
import { editing } from "./steps.ts";

const LESSON = "01-dam-may.md";

async function opened() {
  const root = await courseFolder({});
  const sources = createSources(root);
  const text = (file: string) => readFile(join(root, file), "utf8");
  return { root, sources, text, names: async () => (await readdir(root)).sort() };
}

test("a name that is taken ends it, and nothing is written over", async () => {
  const { root, sources, text, names } = await opened();
  const before = await names();
  const rename = { kind: "rename", from: LESSON, to: "01-dam-may.quiz.md" } as const;
  const create = { kind: "create", path: LESSON, text: "x" } as const;
  expect(await carryOut(root, [rename], sources)).toEqual({ refused: "exists", back: [] });
  expect(await carryOut(root, [create], sources)).toEqual({ refused: "exists", back: [] });
  expect(await names()).toEqual(before);
  expect(await text(LESSON)).toContain("Đám mây là gì?");
});

test("nothing outside of the course is touched", async () => {
  const { root, sources } = await opened();
  await writeFile(join(root, "..", "bai.md"), "x");
  for (const step of [
    { kind: "rename", from: "../bai.md", to: "02-bai.md" },
    { kind: "rename", from: LESSON, to: "../bai.md" },
    { kind: "create", path: "../moi.md", text: "" },
    { kind: "create", path: ".an/moi.md", text: "" },
  ] as const) {
    expect((await carryOut(root, [step], sources)).refused).toMatch(/exists|absent/);
  }
});

test("what was done can be undone, also where others have written in it since", async () => {
  const { root, sources, text, names } = await opened();
  const lesson = await text(LESSON);
  const before = [await names(), lesson];
  const steps = [
    { kind: "rename", from: LESSON, to: "05-moi.md" },
    ...editing("05-moi.md", lesson, [{ start: 11, end: 18, text: "Mây" }]),
    { kind: "create", path: "06-sau.md", text: "---\ntitle: Sau\n---\n" },
    { kind: "rename", from: "01-dam-may.quiz.md", to: "_removed/1/01-dam-may.quiz.md" },
  ] as const;
  const { refused, back } = await carryOut(root, steps, sources);
  expect(refused).toBeUndefined();
  expect(await text("05-moi.md")).toContain("title: Mây\n");
  await writeFile(join(root, "05-moi.md"), `${await text("05-moi.md")}\nThêm.\n`);
  expect((await carryOut(root, back, sources)).refused).toBeUndefined();
  expect((await names()).filter((name) => name !== "_removed")).toEqual(before[0]);
  expect(await text(LESSON)).toBe(`${before[1]}\nThêm.\n`);
  // The file that was made is put aside, and the folder of what came back is gone.
  expect(await readdir(join(root, "_removed"))).not.toContain("1");
  await mkdir(join(root, "_removed"), { recursive: true });
});

test("what somebody else writes between the plan and the deed stays, and each edit finds its place", async () => {
  const { root, sources, text } = await opened();
  const before = await text(LESSON);
  const steps = editing(LESSON, before, [{ start: 11, end: 18, text: "Mây" }]);
  await writeFile(join(root, LESSON), before.replace("---\n", "---\n# Lời dặn\n"));
  const { refused, back } = await carryOut(root, steps, sources);
  expect(refused).toBeUndefined();
  const both = before.replace("---\n", "---\n# Lời dặn\n").replace("Đám mây", "Mây");
  expect(await text(LESSON)).toBe(both);
  expect((await carryOut(root, back, sources)).refused).toBeUndefined();
  expect(await text(LESSON)).toBe(both.replace("Mây", "Đám mây"));
});
