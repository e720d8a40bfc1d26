import { mkdir, mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { realPath } from "./real-path.ts";

let tmp: string;
beforeAll(async () => {
  tmp = await realpath(tmpdir());
});

async function linked() {
  const folder = await mkdtemp(join(tmp, "hocvu-real-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, "khóa học"));
  await symlink(join(folder, "khóa học"), join(folder, "lối tắt"), "junction");
  return { link: join(folder, "lối tắt"), course: join(folder, "khóa học") };
}

/** As Windows answers on disks that know nothing of final paths.  */
const ignorant = () =>
  Promise.reject(Object.assign(new Error("unknown error, realpath"), { code: "UNKNOWN" }));

test("links are followed", async () => {
  const { link, course } = await linked();
  expect(await realPath(link)).toBe(course);
});

test("also where the system cannot say where they lead", async () => {
  const { link, course } = await linked();
  expect(await realPath(link, ignorant)).toBe(course);
  expect(await realPath(course, ignorant)).toBe(course);
});

test("what is not there is not there", async () => {
  const { course } = await linked();
  await expect(realPath(join(course, "x"))).rejects.toMatchObject({ code: "ENOENT" });
});
