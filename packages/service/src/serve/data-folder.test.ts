import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FolderTaken, holdFolder, pipeName } from "./data-folder.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "hocvu-data-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test("a folder is held by one, and free again when released", async () => {
  const first = await holdFolder(join(root, "data"));
  await expect(holdFolder(join(root, "data"))).rejects.toThrow(FolderTaken);
  await first.release();
  await (await holdFolder(join(root, "data"))).release();
});

test("of many who come at once one gets it", async () => {
  const tried = await Promise.allSettled(Array.from({ length: 20 }, () => holdFolder(root)));
  const held = tried.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(held).toHaveLength(1);
  await held[0]?.release();
});

test("a process that was killed holds nothing", async () => {
  const program = `
    const { createServer } = require("node:net");
    createServer().listen(${JSON.stringify(join(root, "lock"))}, () => process.stdout.write("held"));`;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((held) => child.stdout.once("data", held));
  await expect(holdFolder(root)).rejects.toThrow(FolderTaken);
  const ended = new Promise((gone) => child.once("exit", gone));
  child.kill("SIGKILL");
  await ended;
  await (await holdFolder(root)).release();
});

test("the secret stays the same, and is nobody else's to read", async () => {
  const first = await holdFolder(root);
  await first.release();
  const second = await holdFolder(root);
  await second.release();
  expect(second.secret).toEqual(first.secret);
  expect(second.secret).toHaveLength(32);
  expect((await stat(join(root, "secret"))).mode & 0o077).toBe(0);
  expect(await readFile(join(root, "secret"), "utf8")).toMatch(/^[0-9a-f]{64}\n$/);
});

test("the pipe that holds a folder on Windows has a name that Windows takes, however long the folder's is", () => {
  const folder = `C:\\Users\\Bích Ngọc\\${"Tài liệu của phòng đào tạo\\".repeat(9)}hocvu-data`;
  const name = pipeName(folder);
  expect(name.length).toBeLessThanOrEqual(256);
  expect(name).toMatch(/^\\\\\.\\pipe\\[\w-]+$/);
  expect(pipeName(folder.toUpperCase())).toBe(name);
  expect(pipeName(`${folder}2`)).not.toBe(name);
});
