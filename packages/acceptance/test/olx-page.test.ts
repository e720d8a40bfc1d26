import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compile } from "@hocvu/compiler";
import { targets } from "@hocvu/targets";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../src/learner/browser.ts";

/** Everything that may stand on a page of a course. */
const root = fileURLToPath(new URL("open-edx", import.meta.url));

let folder: string;
let browser: Browser;
let page: Page;

/** A page's text is shown as Open edX puts it on its own page: whole, with `/static/` where the files are. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hocvu-olx-"));
  const target = targets.get("olx");
  const { value } = await compile(root, target ? [target] : []);
  const html: string[] = [];
  for (const { path, content } of value?.packages[0]?.files ?? []) {
    if (/html\/moi-thu_text.*\.html$/.test(path)) html.push(String(content));
    if (!path.startsWith("course/static/") || typeof content === "function") continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const text = html.join("").replaceAll('"/static/', '"course/static/');
  await writeFile(
    join(folder, "index.html"),
    `<!doctype html><meta charset="utf-8"><title>x</title><body>${text}</body>`,
  );
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test("text on demand shows once its box is ticked, by keyboard too", async () => {
  const hidden = page.getByText("Điều ẩn trong ô mở ra");
  expect(await hidden.isVisible()).toBe(false);
  await page.getByLabel("Đáp án").first().focus();
  await page.keyboard.press("Space");
  expect(await hidden.isVisible()).toBe(true);
});

test("of alternatives one is open at a time", async () => {
  const [android, iphone] = [
    page.getByText("Mở Cài đặt").first(),
    page.getByText("Mở Cài đặt").last(),
  ];
  expect([await android.isVisible(), await iphone.isVisible()]).toEqual([true, false]);
  await page.getByText("iPhone").click();
  expect([await android.isVisible(), await iphone.isVisible()]).toEqual([false, true]);
});

test("films and sound have players with captions and are not fetched before they are played", async () => {
  const players = await page.evaluate(() =>
    [...document.querySelectorAll("video,audio")].map((one) => [
      one.tagName,
      (one as HTMLMediaElement).preload,
      one.querySelector("track")?.getAttribute("srclang") ?? null,
    ]),
  );
  expect(players).toEqual([
    ["VIDEO", "none", "vi"],
    ["AUDIO", "none", null],
  ]);
  expect(await page.locator("a.hocvu-play").count()).toBe(0);
});

test("nothing is wider than a small phone", async () => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
