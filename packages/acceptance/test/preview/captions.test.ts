import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf } from "../../src/axe.ts";
import { openBrowser } from "../../src/learner/browser.ts";
import { FIRST_PAGE, openWindow, soon } from "./window.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const shots = process.env.HOCVU_SHOTS;
const CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:02.000\nXin chào.\n";
const FILES = {
  "course.md": "---\nid: khoa\ntitle: Khóa\n---\n",
  "media/Bật máy.mp4": Buffer.from("\0\0\0\x18ftypmp42", "latin1"),
  "media/co-san.vtt": CAPTIONS,
  "01-dam-may.md": `${FIRST_PAGE}
::video[Bật máy lên]{src="media/Bật máy.mp4" transcript=media/bat-may.md}
`,
  "media/bat-may.md": "Xin chào.\n",
};

test("a film gets its captions from the author's disk, gets others, and has none again", async () => {
  const { root, page, complaints } = await openWindow(browser, { files: FILES });
  const lesson = () => readFile(join(root, "01-dam-may.md"), "utf8");
  await page.locator("#tab-form").click();
  const target = page.locator("#form-target option", { hasText: "Đám mây là gì" }).first();
  await target.waitFor({ state: "attached" });
  await page.selectOption("#form-target", (await target.getAttribute("value")) ?? "");
  const film = page.getByRole("group", { name: "Film “Bật máy lên”" });
  // It is offered without being asked for.
  await film.getByText("This film has no captions yet.").waitFor();

  const disk = film.locator('input[type="file"]');
  await disk.setInputFiles({
    name: "loi.vtt",
    mimeType: "text/vtt",
    buffer: Buffer.from("không có giờ"),
  });
  await page.locator("#panel-form").getByText("This file holds no captions").waitFor();
  await disk.setInputFiles({
    name: "phu-de-cuoi.vtt",
    mimeType: "text/vtt",
    buffer: Buffer.from(CAPTIONS),
  });
  const line = '::video[Bật máy lên]{src="media/Bật máy.mp4" transcript=media/bat-may.md';
  await soon(lesson).toContain(`${line} captions="media/bat-may.vtt"}\n`);
  expect(await readFile(join(root, "media/bat-may.vtt"), "utf8")).toBe(CAPTIONS);
  expect(await film.getByText("This film has no captions yet.").isVisible()).toBe(false);

  await film.getByLabel("File of captions").selectOption("media/co-san.vtt");
  await soon(lesson).toContain(`${line} captions="media/co-san.vtt"}\n`);
  await disk.setInputFiles({
    name: "moi.vtt",
    mimeType: "text/vtt",
    buffer: Buffer.from(CAPTIONS.replace("chào", "mời")),
  });
  await soon(lesson).toContain(`${line} captions="media/bat-may-2.vtt"}\n`);
  if (shots) await page.screenshot({ path: `${shots}/captions-1280.png` });

  await film.getByRole("button", { name: "Take the captions away" }).focus();
  await page.keyboard.press("Enter");
  await soon(lesson).toContain(`${line}}\n`);
  expect(
    await film.getByLabel("File of captions").evaluate((one) => one === document.activeElement),
  ).toBe(true);
  // The author may want them again.
  expect(await readdir(join(root, "media"))).toContain("bat-may-2.vtt");
  // That one file was refused.
  expect(complaints.filter((one) => !one.includes(" 415 "))).toEqual([]);
});

test("a film that is written into the text asks for captions, and one that goes takes its fields along", async () => {
  const { page } = await openWindow(browser, {
    lang: "vi",
    files: { ...FILES, "01-dam-may.md": FIRST_PAGE },
    viewport: { width: 360, height: 640 },
  });
  await page.locator("#tab-form").click();
  const target = page.locator("#form-target option", { hasText: "Đám mây là gì" }).first();
  await target.waitFor({ state: "attached" });
  await page.selectOption("#form-target", (await target.getAttribute("value")) ?? "");
  const text = page.locator("#panel-form textarea.long");
  await text.waitFor();
  const captions = page.locator("details.captions");
  expect(await captions.isVisible()).toBe(false);
  await text.fill('Xem:\n\n::video[Bật máy lên]{src="media/Bật máy.mp4"}\n');
  await captions.getByText("Phim này chưa có phụ đề.").waitFor();
  await captions.scrollIntoViewIfNeeded();
  if (shots) await page.screenshot({ path: `${shots}/captions-360.png` });
  expect(await faultsOf(page, "captions")).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await text.fill("Xem sau.\n");
  await soon(() => captions.isVisible()).toBe(false);
});
