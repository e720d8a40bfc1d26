import { mkdir, writeFile } from "node:fs/promises";
import path, { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder } from "../../test/hocvu.ts";
import { isBelow } from "../project/plan.ts";
import { expanded, shortest } from "./arguments.ts";

test.each([
  ["C:\\kho\\courses\\mot", "courses/mot"],
  ["courses\\mot", "courses/mot"],
  ["C:\\kho", "."],
  ["c:\\KHO\\mot", "mot"],
  ["..\\khac", "../khac"],
  ["D:\\kho\\mot", "D:/kho/mot"],
  ["\\\\may-chu\\chung\\mot", "//may-chu/chung/mot"],
])("on Windows, in C:\\kho, %s is told as %s", (written, told) => {
  expect(shortest(written, "C:\\kho", path.win32)).toBe(told);
});

test.each([
  ["C:\\kho\\mot", true],
  ["c:\\Kho\\mot", true],
  ["C:\\kho", true],
  ["C:\\kho\\..mot", true],
  ["C:\\kho-khac", false],
  ["C:\\", false],
  ["D:\\kho\\mot", false],
  ["\\\\may-chu\\kho", false],
])("on Windows, %s lies below C:\\kho: %s", (folder, below) => {
  expect(isBelow(folder, "C:\\kho", path.win32)).toBe(below);
});

test("a pattern that the shell has left as it is stands for courses; what is there of that name, or is not, stays", async () => {
  const root = await emptyFolder();
  for (const name of ["hai", "mot", "la*"]) {
    await mkdir(join(root, name));
    await writeFile(join(root, name, "course.md"), "");
  }
  await writeFile(join(root, "tu-ngu.yml"), "");
  const literal = join(root, "la*");
  expect(await expanded([join(root, "*o*"), literal, "khong-co/*", "x"])).toEqual([
    join(root, "mot"),
    literal,
    "khong-co/*",
    "x",
  ]);
});
