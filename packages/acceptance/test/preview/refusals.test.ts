import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../src/learner/browser.ts";
import { openWindow } from "./window.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Lets the disk refuse what is asked of it at `address`. */
const refuse = (page: Page, address: string, code: string) =>
  page.route(address, (route) => route.fulfill({ status: 403, json: { refused: code } }));

test.each([
  ["vi", "ENOSPC", "Chưa lưu được. Ổ đĩa đã đầy. Xóa bớt"],
  ["vi", "EBUSY", "Chưa lưu được. Chương trình khác đang dùng tệp này"],
  ["en", "EACCES", "Not saved. This computer does not let it be written"],
  ["en", "EWEIRD", "Not saved. The computer gave the reason EWEIRD."],
] as const)(
  "in %s a form that the disk refuses with %s says what that means",
  async (lang, code, said) => {
    const { page } = await openWindow(browser, { lang });
    await page.locator("#tab-form").click();
    const target = page.locator("#form-target option", { hasText: "Trang dài" }).first();
    await target.waitFor({ state: "attached" });
    await page.selectOption("#form-target", (await target.getAttribute("value")) ?? "");
    await refuse(page, "**/forms/write", code);
    const text = page.locator("#panel-form textarea.long");
    // Another page's form may stand there still.
    await expect.poll(() => text.inputValue()).toContain("Một đoạn văn đủ dài");
    await text.fill("Chữ mới.");
    const told = page.locator("#panel-form .said", { hasText: said });
    await told.waitFor();
    if (code !== "EWEIRD") expect(await told.textContent()).not.toContain(code);
  },
);

test("so does the editor, and what was written in it is kept", async () => {
  const { page } = await openWindow(browser, { lang: "vi" });
  await page.click("#edit");
  const editor = page.locator("#editor .cm-content");
  await refuse(page, "**/source/edits*", "EROFS");
  await editor.press("Control+End");
  await page.keyboard.type("Chữ mới.");
  await page
    .getByText(/^Chưa lưu được\. Ổ đĩa chỉ đọc được.*Chữ vừa viết vẫn giữ trong trình duyệt này\.$/)
    .waitFor();
});
