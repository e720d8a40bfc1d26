import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf } from "../../src/axe.ts";
import { openBrowser } from "../../src/learner/browser.ts";
import { openWindow } from "./window.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const shots = process.env.HOCVU_SHOTS;
const corpus = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../exchange/test/corpus/${path}`, import.meta.url)));

/** As if the file were dragged from the author's disk onto the window. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, data]) => {
      const made = new DataTransfer();
      const content = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      made.items.add(new File([content], file));
      return made;
    },
    [name, bytes.toString("base64")] as const,
  );
  for (const type of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent("#stage", type, { dataTransfer: transfer });
}

test("a dropped file is shown with what was guessed, corrected by a click, and then written", async () => {
  const { page, root } = await openWindow(browser);
  await drop(page, "dich-vu-cong.docx", corpus("before/12-underlined-letter.docx"));
  const dialog = page.getByRole("dialog", { name: "Import “dich-vu-cong.docx”" });
  await dialog.getByText("3 questions and 0 lessons were found").waitFor();
  await dialog.getByText("were taken from underlining").first().waitFor();
  expect(await faultsOf(page, "preview-import")).toEqual([]);
  if (shots) await page.screenshot({ path: `${shots}/import.png` });

  const first = dialog.getByRole("group", { name: "1. Dịch vụ công trực tuyến là gì?" });
  await first.getByRole("checkbox", { name: "Dịch vụ hành chính công" }).uncheck();
  await dialog.getByRole("button", { name: "Write into the course" }).click();
  await dialog.getByText("Tick at least one choice.").waitFor();
  await first.getByRole("checkbox", { name: "Dịch vụ quảng cáo" }).check();
  await dialog.locator("[data-question='2']").getByLabel("Take along").uncheck();
  await dialog.getByRole("button", { name: "Write into the course" }).click();
  await dialog.getByText("Written: 2 new questions").waitFor();

  const bank = await readFile(join(root, "02-dich-vu-cong.quiz.md"), "utf8");
  expect(bank).toContain("- [ ] Dịch vụ hành chính công");
  expect(bank).toContain("- [x] Dịch vụ quảng cáo");
  expect(bank).not.toContain("Kết quả hồ sơ");
  // The window goes on with the course as it is now.
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.getByRole("tab", { name: "Questions" }).click();
  await page.getByText("Muốn nộp hồ sơ trực tuyến cần có gì trước?").waitFor();
});

test("pictures show before they belong to the course; a file that is not read says why", async () => {
  const { page } = await openWindow(browser, { viewport: { width: 400, height: 800 } });
  await page.setInputFiles("#import-file", {
    name: "hinh.docx",
    mimeType: "application/octet-stream",
    buffer: corpus("before/22-picture.docx"),
  });
  await page.getByText("2 questions and 0 lessons were found").waitFor();
  const picture = page.locator(".import-questions img").first();
  await expect
    .poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  if (shots) await page.screenshot({ path: `${shots}/import-phone.png` });
  await page.getByRole("button", { name: "Cancel" }).click();

  await page.setInputFiles("#import-file", {
    name: "cu.doc",
    mimeType: "application/octet-stream",
    buffer: corpus("after/58-messy-old-doc.doc"),
  });
  await page.getByText("Nothing in this file can be taken.").waitFor();
  await page.getByText("it is an old Word file (.doc)").waitFor();
});
