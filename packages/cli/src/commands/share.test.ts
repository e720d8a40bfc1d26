import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { emptyFolder, hocvu } from "../../test/hocvu.ts";

const share = (course: string, folder: string, ...options: readonly string[]) =>
  hocvu("preview", course, "--share", folder, "--lang", "en", ...options);

test("a copy to review is written, and it is said what to do with it", async () => {
  const folder = join(await emptyFolder(), "copy");
  const { status, stdout, stderr } = await share(await courseFolder({}), folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain(`Reviewers open ${join(folder, "index.html")}`);
  expect(await readdir(folder)).toEqual(["index.html"]);
  expect(await readFile(join(folder, "index.html"), "utf8")).not.toContain("Đáp án:");
});

test("the copy has answers where they are asked for, and is written over by the next one", async () => {
  const [course, folder] = [await courseFolder({}), await emptyFolder()];
  for (const options of [[], ["--answers"]]) {
    expect((await share(course, folder, ...options)).status).toBe(0);
  }
  expect(await readFile(join(folder, "index.html"), "utf8")).toContain("Đáp án: B");
});

test("the same course gives the same copy", async () => {
  const course = await courseFolder({});
  const folders = [await emptyFolder(), await emptyFolder()];
  for (const folder of folders) await share(course, folder);
  const [one, other] = await Promise.all(folders.map((at) => readFile(join(at, "index.html"))));
  expect(one?.equals(other as Buffer)).toBe(true);
});

test("a folder that holds something else is left as it is", async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, "index.html"), "của người khác");
  const { status, stderr } = await share(await courseFolder({}), folder);
  expect(status).toBe(2);
  expect(stderr).toContain("is not empty");
  expect(await readFile(join(folder, "index.html"), "utf8")).toBe("của người khác");
});

test("a course with errors is not shared", async () => {
  const folder = join(await emptyFolder(), "copy");
  const { status, stderr } = await share(await courseFolder({ "course.md": null }), folder);
  expect(status).toBe(1);
  expect(stderr).toContain("HV1001");
  expect(await readdir(join(folder, ".."))).toEqual([]);
});

test("answers without a copy are wrong use", async () => {
  const { status, stderr } = await hocvu("preview", ".", "--answers", "--lang", "en");
  expect(status).toBe(2);
  expect(stderr).toContain("`--answers` goes with `--share <folder>`");
});
