import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { courseFolder } from "../test/course-folder.ts";
import { formatFolder } from "./format-folder.ts";

const BANK = "01-dam-may.quiz.md";

test("only what is written otherwise is written anew, with its own line ends", async () => {
  const root = await courseFolder({});
  const before = await readFile(join(root, BANK), "utf8");
  await writeFile(
    join(root, BANK),
    before.replaceAll("- [x]", "* [X]").replaceAll("- [ ]", "* [ ]").replaceAll("\n", "\r\n"),
  );
  expect(await formatFolder(root, { dry: true })).toEqual([BANK]);
  expect(await readFile(join(root, BANK), "utf8")).toContain("* [X]");
  expect(await formatFolder(root)).toEqual([BANK]);
  expect(await readFile(join(root, BANK), "utf8")).toBe(before.replaceAll("\n", "\r\n"));
  expect(await formatFolder(root)).toEqual([]);
});
