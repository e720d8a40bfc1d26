import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { takeBack, wayBackFrom } from "./take-back.ts";
import { writeFiles } from "./write-files.ts";

async function folder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "hocvu-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return root;
}

const FILES = new Map<string, string | Uint8Array>([
  ["01-a.md", "mới"],
  ["02-b.md", "thêm"],
  ["media/a.png", new Uint8Array([1, 2, 3])],
]);

test("what was written is taken back: old files are as they were, new ones and their folders are gone", async () => {
  const root = await folder();
  await writeFile(join(root, "01-a.md"), "cũ\r\n");
  await writeFile(join(root, "riêng.md"), "riêng");
  const way = await wayBackFrom(root, FILES);
  await writeFiles(root, FILES);
  expect((await readdir(root)).sort()).toEqual(["01-a.md", "02-b.md", "media", "riêng.md"]);
  expect(await takeBack(root, way)).toEqual([]);
  expect((await readdir(root)).sort()).toEqual(["01-a.md", "riêng.md"]);
  expect(await readFile(join(root, "01-a.md"), "utf8")).toBe("cũ\r\n");
});

test("a folder that was made for it goes too; one with something else in it stays", async () => {
  const root = join(await folder(), "khoa");
  const way = await wayBackFrom(root, FILES);
  await writeFiles(root, FILES);
  await mkdir(join(root, "media"), { recursive: true });
  await writeFile(join(root, "media", "cua-toi.png"), "x");
  expect(await takeBack(root, way)).toEqual([]);
  expect(await readdir(root, { recursive: true })).toEqual(["media", "media/cua-toi.png"]);
  await rm(join(root, "media", "cua-toi.png"));
  await writeFiles(root, FILES);
  expect(await takeBack(root, way)).toEqual([]);
  await expect(readdir(root)).rejects.toThrow("ENOENT");
});

test("nothing is taken back once somebody has gone on writing in one of the files", async () => {
  const root = await folder();
  await writeFile(join(root, "01-a.md"), "cũ");
  const way = await wayBackFrom(root, FILES);
  await writeFiles(root, FILES);
  await writeFile(join(root, "02-b.md"), "thêm nữa");
  await rm(join(root, "01-a.md"));
  await rm(join(root, "media/a.png"));
  expect(await takeBack(root, way)).toEqual(["01-a.md", "02-b.md"]);
  expect(await readFile(join(root, "02-b.md"), "utf8")).toBe("thêm nữa");
});
