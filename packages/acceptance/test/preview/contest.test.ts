import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf } from "../../src/axe.ts";
import { openBrowser } from "../../src/learner/browser.ts";
import { holdOnce } from "./hold.ts";
import { FIRST_PAGE, openWindow, soon } from "./window.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const shots = process.env.HOCVU_SHOTS;
const FILES = {
  "course.md": "---\nid: thi\ntitle: Thi\n---\n",
  "01-dam-may.md": FIRST_PAGE,
  "01-dam-may.quiz.md": `## Tệp ở đâu? {#tep outcome=luu}

- [x] Trên máy chủ
- [ ] Trong máy

> Máy chủ.
`,
};
const CONTEST = `---
id: thi
title: Thi
exam:
  questions: 1
  feedback: after-close
contest:
  opens: 2026-12-01 08:00
  closes: 2026-12-20 17:00
  ties: [time, guess]
  guess: Bao nhiêu người?
  facts:
    properties:
      xa:
        title: Xã
        enum: [Một, Hai]
      nam:
        title: Năm sinh
        type: integer
  units: { fact: xa, least: 5 }
  prizes:
    - title: Giải Nhất
      count: 1
  notice:
    controller: Sở
    purpose: Trao giải
    retention: 12 tháng
---
`;

/** Types into a field and leaves it. */
async function put(fields: Locator, name: string, text: string) {
  const field = fields.locator(`[data-name="${name}"]`);
  await field.fill(text);
  await field.press("Tab");
}

test("an online contest is set up by the form alone, in the words of an author", async () => {
  const { root, page, complaints } = await openWindow(browser, { lang: "vi", files: FILES });
  const course = () => readFile(join(root, "course.md"), "utf8");
  await page.locator("#tab-outline").click();
  const outline = page.locator("#panel-outline");
  await outline.getByText("Thông tin khóa học").click();
  const contest = outline.locator('details[data-name="contest"]');
  await contest.locator("summary").first().click();
  await contest.getByLabel("Bài thi là một cuộc thi trực tuyến").check();
  // It brings along what a contest cannot be without.
  await soon(course).toContain("exam:\n  questions: 1\n  feedback: after-close\n");
  await soon(course).toContain('contest:\n  opens: "[điền: ngày, giờ mở]"\n');

  await put(contest, "contest.opens", "8h ngày 1/12/2026");
  await soon(course).toContain('  opens: "2026-12-01 08:00"\n');
  await contest.getByText("Thứ Ba, ngày 1 tháng 12 năm 2026, lúc 08:00 giờ Việt Nam.").waitFor();
  await contest.getByLabel("Giờ đóng: chọn trên lịch").fill("2026-12-20T17:00");
  await soon(course).toContain('  closes: "2026-12-20 17:00"\n');

  await contest.locator('[data-name="contest.entry"]').selectOption({ label: "Cả hai nơi" });
  await soon(course).toContain("  entry: both\n");
  await contest.locator('[data-name="contest.ties.0"]').selectOption("time");
  await contest.locator('[data-name="contest.ties.1"]').selectOption("guess");
  await soon(course).toContain("  ties:\n    - time\n    - guess\n");
  await put(contest, "contest.guess", "Có bao nhiêu người đúng hết?");

  // What contestants give: a unit out of a list that is pasted, and a telephone number.
  const fresh = contest.getByLabel("Thí sinh khai thêm gì: Tên mục khai mới, như Đơn vị");
  await fresh.fill("Đơn vị");
  await contest.locator('[data-name="contest.facts.new"]').click();
  const unit = contest.getByRole("group", { name: "Đơn vị", exact: true });
  await unit.getByLabel("Khai bằng cách nào").selectOption({ label: "Chọn trong danh sách" });
  await unit.getByLabel("Danh sách để chọn").fill("Xã Mẫu Một\nPhường Mẫu Hai\n\nXã Mẫu Một");
  await unit.getByLabel("Danh sách để chọn").press("Tab");
  await unit.getByLabel("Bắt buộc phải khai").check();
  await fresh.fill("Số điện thoại");
  await contest.locator('[data-name="contest.facts.new"]').press("Enter");
  await contest
    .getByRole("group", { name: "Số điện thoại", exact: true })
    .getByLabel("Khai bằng cách nào")
    .selectOption("phone");
  await contest
    .getByRole("group", { name: "Thế nào là cùng một người" })
    .getByLabel("Số điện thoại")
    .check();
  await contest.locator('details[data-name="contest.units"] > summary').click();
  await contest.locator('[data-name="contest.units.fact"]').selectOption({ label: "Đơn vị" });
  await put(contest, "contest.units.least", "5");
  await contest.locator('[data-name="contest.prizes.new"]').click();
  await put(contest, "contest.prizes.0.title", "Giải Nhất");
  await put(contest, "contest.prizes.0.count", "2");
  await put(contest, "contest.notice.controller", "Ban tổ chức");
  await put(contest, "contest.notice.purpose", "Xếp hạng, trao giải");
  await put(contest, "contest.notice.retention", "12 tháng sau lễ tổng kết");
  await soon(course).toContain(`contest:
  opens: "2026-12-01 08:00"
  closes: "2026-12-20 17:00"
  entry: both
  ties:
    - time
    - guess
  guess: Có bao nhiêu người đúng hết?
  facts:
    properties:
      don-vi:
        title: Đơn vị
        enum:
          - Xã Mẫu Một
          - Phường Mẫu Hai
      so-dien-thoai:
        title: Số điện thoại
        format: phone
    required:
      - don-vi
  person:
    - so-dien-thoai
  units:
    fact: don-vi
    least: 5
  prizes:
    - title: "Giải Nhất"
      count: 2
  notice:
    controller: "Ban tổ chức"
    purpose: "Xếp hạng, trao giải"
    retention: "12 tháng sau lễ tổng kết"
`);
  if (shots) await page.screenshot({ path: `${shots}/contest-1280.png` });
  await soon(() => page.locator("#panel-problems li.error").allTextContents()).toEqual([]);

  // No contest any more: its exam is an exam again.
  await contest.getByLabel("Bài thi là một cuộc thi trực tuyến").uncheck();
  await soon(course).toBe("---\nid: thi\ntitle: Thi\nexam:\n  questions: 1\n---\n");
  expect(complaints).toEqual([]);
});

test.each([
  ["the field for a new fact", '[placeholder="What else is asked, such as Unit"]'],
  ["what unfolds the units", 'details[data-name="contest.units"] > summary'],
  ["a button without words", '[aria-label="Remove “Năm sinh”"]'],
])("the focus stays at %s when the form is drawn anew as a save arrives", async (_, selector) => {
  const { page } = await openWindow(browser, { files: { ...FILES, "course.md": CONTEST } });
  await page.locator("#tab-outline").click();
  const outline = page.locator("#panel-outline");
  await outline.getByText("About the course").click();
  const contest = outline.locator('details[data-name="contest"]');
  const { release } = await holdOnce(page, "**/forms/write*");
  await contest.locator('[data-name="contest.facts.properties.xa.required"]').check();
  const wanted = contest.locator(selector);
  const before = await wanted.elementHandle();
  await wanted.focus();
  release();
  await soon(() => before?.evaluate((one) => one.isConnected)).toBe(false);
  expect(await wanted.evaluate((one) => one === document.activeElement)).toBe(true);
});

test("what is wrong with a contest is said at its field", async () => {
  const { root, page } = await openWindow(browser, {
    files: { ...FILES, "course.md": CONTEST },
  });
  const course = () => readFile(join(root, "course.md"), "utf8");
  await page.locator("#tab-outline").click();
  const outline = page.locator("#panel-outline");
  await outline.getByText("About the course").click();
  const contest = outline.locator('details[data-name="contest"]');
  const told = (name: string) =>
    contest.locator(".field", { has: page.locator(`[data-name="${name}"]`) }).locator(".wrong");
  await put(contest, "contest.closes", "30/2/2026 8:00");
  await soon(() => told("contest.closes").textContent()).toMatch(/^This takes a day and an hour/);
  await put(contest, "contest.closes", "1/11/2026 8:00");
  await soon(() => told("contest.closes").textContent()).toBe("It has to close after it opens.");
  await put(contest, "contest.closes", "21/12/2026 8:00");
  await soon(() => told("contest.closes").textContent()).toBe("");
  await put(contest, "contest.prizes.0.count", "0");
  await soon(() => told("contest.prizes.0.count").textContent()).toMatch(/whole number from 1/);
  await put(contest, "contest.notice.purpose", "");
  await soon(() => told("contest.notice.purpose").textContent()).toMatch(/cannot be left empty/);
  await contest.locator('[data-name="contest.ties.1"]').selectOption("");
  await soon(course).toContain("  ties:\n    - time\n");
  await put(contest, "contest.guess", "Có bao nhiêu người?");
  await soon(() => told("contest.guess").textContent()).toMatch(/^Nothing uses this yet/);
  await contest.getByLabel("The list to choose from").fill("");
  await contest.getByLabel("The list to choose from").press("Tab");
  await soon(() =>
    contest.getByRole("group", { name: "Xã", exact: true }).locator(".wrong").last().textContent(),
  ).toMatch(/cannot be left empty/);

  // A fact that goes is named nowhere any more.
  await contest.getByRole("button", { name: "Remove “Xã”" }).click();
  await soon(course).not.toMatch(/\bxa\b/);
  expect(await course()).toContain("      nam:\n        title: Năm sinh\n");
  expect(await course()).not.toContain("units");
});

test("axe finds nothing in the form of a contest", async () => {
  const { page } = await openWindow(browser, {
    lang: "vi",
    files: { ...FILES, "course.md": CONTEST },
  });
  await page.locator("#tab-outline").click();
  const outline = page.locator("#panel-outline");
  await outline.getByText("Thông tin khóa học").click();
  const contest = outline.locator('details[data-name="contest"]');
  await contest.locator('details[data-name="contest.units"] > summary').waitFor();
  const found: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 640 });
    found.push(...(await faultsOf(page, `contest-${width}`)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    if (!shots) continue;
    for (const name of [
      "contest.opens",
      "contest.ties.0",
      "contest.facts.new",
      "contest.prizes.0.title",
    ]) {
      await contest.locator(`[data-name="${name}"]`).evaluate((one) => one.scrollIntoView());
      await page.screenshot({ path: `${shots}/${name}-${width}.png` });
    }
  }
  expect(found).toEqual([]);
});
