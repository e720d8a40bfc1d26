import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { soundPackage } from "../../../validator/test/sound-package.ts";
import { faultsOf } from "../../src/axe.ts";
import { openBrowser } from "../../src/learner/browser.ts";
import { zipOf } from "../../src/validator/zip-bytes.ts";
import { openWindow } from "./window.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const shots = process.env.HOCVU_SHOTS;

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.setInputFiles("#import-file", { name, mimeType: "application/zip", buffer });
}

test("a package of another vendor is judged and walked, and can be played beside", async () => {
  const { page } = await openWindow(browser);
  const wrong = {
    ...soundPackage,
    "index.html": `${soundPackage["index.html"]}<img src="khong-co.png" alt="">`,
  };
  await choose(page, "cua-noi-khac.zip", await zipOf(wrong));
  await page.getByRole("button", { name: "Judge it as a package" }).click();
  await page.getByText("walked in a browser on a simulated platform").waitFor({ timeout: 60_000 });
  const report = page.frameLocator("iframe.judge-report");
  await report.getByText("HV4650").first().waitFor();
  await report.getByText("Moodle").first().waitFor();
  expect(await faultsOf(page, "preview-judge")).toEqual([]);
  if (shots) await page.screenshot({ path: join(shots, "judge.png") });
  const [played] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "Play “Bài 1”" }).click(),
  ]);
  await played.frameLocator("iframe").getByText("Đám mây giữ tệp ở máy chủ.").waitFor();
}, 120_000);

test("what is no package at all is told so", async () => {
  const { page } = await openWindow(browser);
  await choose(page, "hong.zip", Buffer.from("%PDF-1.4"));
  await page.getByRole("button", { name: "Judge it as a package" }).click();
  await page
    .frameLocator("iframe.judge-report")
    .getByText("HV4601")
    .first()
    .waitFor({ timeout: 60_000 });
}, 120_000);
