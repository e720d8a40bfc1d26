import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { emptyFolder, hocvu } from "../../test/hocvu.ts";
import { expandedFiles } from "./patterns.ts";

const nguoiDan = fileURLToPath(new URL("../../../../courses/nguoi-dan", import.meta.url));

async function packages(): Promise<string> {
  const root = await emptyFolder();
  for (const folder of ["lớp 1", "lớp 2"]) {
    await mkdir(join(root, folder));
    for (const name of ["b.zip", "a.zip", ".c.zip", "a.txt"])
      await writeFile(join(root, folder, name), "");
  }
  await writeFile(join(root, "[x]*.zip"), "");
  return root;
}

test("a pattern that the shell has left as it is stands for files, in all folders that it names", async () => {
  const root = await packages();
  expect(await expandedFiles([join(root, "lớp 1", "*.zip")])).toEqual([
    join(root, "lớp 1", "a.zip"),
    join(root, "lớp 1", "b.zip"),
  ]);
  expect(await expandedFiles([`${root}/lớp ?/a.*`.normalize("NFD")])).toEqual(
    ["lớp 1", "lớp 2"].flatMap((folder) =>
      ["a.txt", "a.zip"].map((name) => join(root, folder, name)),
    ),
  );
});

test("what is there of that name, what stands for nothing and what is no pattern stay as they are", async () => {
  const root = await packages();
  const words = [join(root, "[x]*.zip"), join(root, "*.docx"), "khong-co/*.zip", "a.zip"];
  expect(await expandedFiles(words)).toEqual(words);
});

test.each([
  ["validate"],
  ["import", "--into", "khoa"],
  ["report", "--out", "bao-cao.json"],
  ["report", "items", nguoiDan],
])("hocvu %s takes patterns", async (...words) => {
  const root = await packages();
  const given = await hocvu(...words, join(root, "lớp 1", "*.zip"));
  const said = given.stdout + given.stderr;
  expect(said).toContain("a.zip");
  expect(said).not.toContain("*.zip");
});
