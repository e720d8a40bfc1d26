import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findChromium } from "./find-chromium.ts";

test("HOCVU_CHROMIUM decides", () => {
  expect(findChromium({ HOCVU_CHROMIUM: "/opt/my-chrome", PATH: "" })).toBe("/opt/my-chrome");
});

test("a browser on the PATH is taken under the names it goes by", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-path-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "google-chrome");
  await writeFile(path, "");
  await chmod(path, 0o755);
  expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(path);
});

test("without one, the message says what to do", () => {
  expect(() => findChromium({ PATH: "/nowhere" })).toThrow(/install it, or set HOCVU_CHROMIUM/);
});
