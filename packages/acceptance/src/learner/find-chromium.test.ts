import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findChromium, findHeadlessShell } from "./find-chromium.ts";

test("HOCVU_CHROMIUM decides", () => {
  expect(findChromium({ HOCVU_CHROMIUM: "/opt/my-chrome", PATH: "" })).toBe("/opt/my-chrome");
});

/** A folder with a program of that name, and where the program is. */
async function folderWith(name: string): Promise<readonly [folder: string, path: string]> {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-path-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, name);
  await writeFile(path, "");
  await chmod(path, 0o755);
  return [folder, path];
}

test("a browser on the PATH is taken under the names it goes by", async () => {
  const [folder, path] = await folderWith("google-chrome");
  expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(path);
});

test("the headless shell is the one that was named, or on the PATH unless a browser was named", async () => {
  const [PATH, path] = await folderWith("chromium-headless-shell");
  expect(findHeadlessShell({ PATH })).toBe(path);
  expect(findHeadlessShell({ PATH, HOCVU_HEADLESS_SHELL: "/opt/shell" })).toBe("/opt/shell");
  expect(findHeadlessShell({ PATH, HOCVU_HEADLESS_SHELL: "" })).toBeUndefined();
  expect(findHeadlessShell({ PATH, HOCVU_CHROMIUM: "/opt/my-chrome" })).toBeUndefined();
  expect(findHeadlessShell({ PATH: "/nowhere" })).toBeUndefined();
});

test("without one, the message says what to do", () => {
  expect(() => findChromium({ PATH: "/nowhere" })).toThrow(/install it, or set HOCVU_CHROMIUM/);
});
