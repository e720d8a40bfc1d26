import path from "node:path";
import { expect, test } from "vitest";
import { inRepository } from "./in-repository.ts";

test.each([
  ["courses/a/01.md", "dao-tao/courses/a/01.md"],
  ["../chung/tu-ngu.yml", "chung/tu-ngu.yml"],
  ["../..x/01.md", "..x/01.md"],
  ["../../khac/01.md", "../../khac/01.md"],
])("below dao-tao of a repository, GitHub finds %s as %s", (file, found) => {
  const env = { GITHUB_WORKSPACE: "/kho-nao-do" };
  expect(inRepository(file, env, "/kho-nao-do/dao-tao", path.posix)).toBe(found);
});

test("with forward slashes on Windows too", () => {
  const env = { GITHUB_WORKSPACE: "D:\\a\\kho" };
  const cwd = "D:\\a\\kho\\dao-tao";
  expect(inRepository("courses/a/01.md", env, cwd, path.win32)).toBe("dao-tao/courses/a/01.md");
  expect(inRepository("E:/khac/01.md", env, cwd, path.win32)).toBe("E:/khac/01.md");
});

test("elsewhere files are named from the working directory on", () => {
  expect(inRepository("courses/a/01.md", {}, "/kho/dao-tao", path.posix)).toBe("courses/a/01.md");
});
