import { mkdir, writeFile } from "node:fs/promises";
import path, { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder } from "../../test/hocvu.ts";
import { isBelow } from "../project/plan.ts";
import { expanded, nameOf, shortest } from "./arguments.ts";

test.each([
  ["C:\\kho\\courses\\mot", "courses\\mot", "courses/mot"],
  ["courses\\mot", "courses\\mot", "courses/mot"],
  ["C:\\kho", ".", "."],
  ["c:\\KHO\\mot", "mot", "mot"],
  ["..\\khac", "..\\khac", "../khac"],
  ["D:\\kho\\mot", "D:\\kho\\mot", "D:/kho/mot"],
  ["D:/kho/mot.docx", "D:\\kho\\mot.docx", "D:/kho/mot.docx"],
  ["\\\\may-chu\\chung\\mot", "\\\\may-chu\\chung\\mot", "//may-chu/chung/mot"],
])("on Windows, in C:\\kho, %s is told as %s, and named %s in messages", (written, told, named) => {
  expect(shortest(written, "C:\\kho", path.win32)).toBe(told);
  expect(nameOf(written, "C:\\kho", path.win32)).toBe(named);
});

test("elsewhere a backslash is a part of a name", () => {
  expect(shortest("/kho/a\\b", "/kho", path.posix)).toBe("a\\b");
  expect(nameOf("/kho/a\\b", "/kho", path.posix)).toBe("a\\b");
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
