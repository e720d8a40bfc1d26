import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { emptyFolder, hocvu } from "../../test/hocvu.ts";

/** Works in a new folder, as a CI job does in what it checked out. */
async function workIn(): Promise<string> {
  const folder = await emptyFolder();
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  return folder;
}

test("a `dist` that is a link is refused, and its target stays as it was", async () => {
  const folder = await workIn();
  const elsewhere = await emptyFolder();
  await symlink(elsewhere, join(folder, "dist"));
  const refused = await hocvu("build", await courseFolder({}), "--lang", "en");
  expect(refused).toEqual({
    status: 73,
    stdout: "",
    stderr: expect.stringContaining("`dist` cannot be written: it is a link, which may lead out"),
  });
  expect(await readdir(elsewhere)).toEqual([]);
  await rm(join(folder, "dist"));
  await symlink(join(elsewhere, "none"), join(folder, "dist"));
  expect((await hocvu("build", await courseFolder({}))).status).toBe(73);
  expect(await readdir(elsewhere)).toEqual([]);
});

test("a link that --out names is followed", async () => {
  const folder = await workIn();
  const elsewhere = await emptyFolder();
  await symlink(elsewhere, join(folder, "dist"));
  expect((await hocvu("build", await courseFolder({}), "--out", "dist")).status).toBe(0);
  expect(await readdir(elsewhere)).toEqual(["mau-scorm12.zip"]);
});

test.each([[], ["--out", "dist"]])(
  "a package that is a link is refused, also with %j",
  async (...args) => {
    const folder = await workIn();
    const secret = join(await emptyFolder(), "secret");
    await writeFile(secret, "giữ");
    await mkdir(join(folder, "dist"));
    await symlink(secret, join(folder, "dist/mau-scorm12.zip"));
    const built = await hocvu("build", await courseFolder({}), ...args, "--lang", "vi");
    expect(built.status).toBe(73);
    expect(built.stderr).toContain(
      `không ghi được \`${join("dist", "mau-scorm12.zip")}\`: đó là một liên kết`,
    );
    expect(await readFile(secret, "utf8")).toBe("giữ");
  },
);

test("what lies where drafts used to be is not written through", async () => {
  const folder = await workIn();
  const secret = join(await emptyFolder(), "secret");
  await writeFile(secret, "giữ");
  await mkdir(join(folder, "dist"));
  await symlink(secret, join(folder, `dist/mau-scorm12.zip.${process.pid}.tmp`));
  expect((await hocvu("build", await courseFolder({}))).status).toBe(0);
  expect(await readFile(secret, "utf8")).toBe("giữ");
  expect((await readdir(join(folder, "dist"))).sort()).toHaveLength(2);
});

test("an outline goes through the link that --out names", async () => {
  const folder = await workIn();
  const target = join(await emptyFolder(), "outline.csv");
  await symlink(target, join(folder, "outline.csv"));
  expect((await hocvu("outline", await courseFolder({}), "--out", "outline.csv")).status).toBe(0);
  expect(await readFile(target, "utf8")).toContain("Đám mây");
});
