import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { check } from "@hocvu/compiler";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../src/learner/browser.ts";
import { openWindow, soon } from "./window.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const module = (title: string, id: string) =>
  `---\ntitle: ${title}\nduration: 15m\noutcomes:\n  ${id}-a: Làm được việc ${id} một\n  ${id}-b: Làm được việc ${id} hai\n---\n\n## Trang {#${id}-1}\n\nChữ.\n`;

const START = {
  "course.md": "---\nid: an-toan\ntitle: An toàn trên mạng\n---\n\nChào.\n",
  "01-dam-may.md": module("Mật khẩu", "mk"),
  "01-dam-may.quiz.md": null,
  "02-lua-dao.md": module("Lừa đảo", "ld"),
};

const TYPES = [
  ["single", "multiple", "true-false", "likert", "matching"],
  ["ordering", "categorize", "fill-in", "numeric"],
];

test("in the window alone a course gets all nine types of question, an exam and a certificate, and is played to a pass", async () => {
  const { root, page, course, complaints } = await openWindow(browser, {
    lang: "vi",
    files: START,
    viewport: { width: 1280, height: 900 },
  });
  const outline = page.locator("#panel-outline");
  const form = page.locator("#panel-form");
  const put = async (name: string, text: string) => {
    await outline.locator(`[data-name="${name}"]`).fill(text);
    await outline.locator(`[data-name="${name}"]`).press("Tab");
  };
  const turnTo = (name: string) => page.getByRole("tab", { name }).click();
  const source = () => readFile(join(root, "course.md"), "utf8");

  await turnTo("Khóa học");
  for (const [at, types] of TYPES.entries()) {
    for (const [n, type] of types.entries()) {
      await turnTo("Khóa học");
      const own = page.locator("li.module").nth(at);
      const parts = own.locator("details").first();
      if (n === 0) await parts.locator("summary").first().click();
      await own.getByLabel("Loại câu hỏi").selectOption(type);
      await own.getByRole("button", { name: "Thêm câu hỏi" }).click();
      const stem = form.getByLabel("Câu hỏi", { exact: true });
      await soon(() => stem.inputValue().catch(() => "")).toBe("[điền: câu hỏi]");
      // What is to be written over is chosen as soon as one is there.
      await stem.focus();
      await page.keyboard.type(`Hỏi ${at} ${n}?`);
      for (const field of await form.locator("textarea, input[type=text]").all()) {
        if (!(await field.isVisible()) || !(await field.inputValue()).includes("[điền:")) continue;
        await field.fill(`Chữ ${at} ${n} ${await field.evaluate((one) => one.ariaLabel ?? "vì")}`);
      }
      await soon(() => form.locator(".said").textContent()).toMatch(/^Đã lưu/);
    }
  }
  await turnTo("Khóa học");
  await page.getByRole("button", { name: "Chuyển “Hỏi 0 4?” sang bài “Lừa đảo”" }).click();
  await soon(() => readFile(join(root, "02-lua-dao.quiz.md"), "utf8")).toMatch(/^## Hỏi 0 4\? /);
  await outline.getByText("Thông tin khóa học").click();
  await outline.locator("summary", { hasText: /^Bài thi$/ }).click();
  await outline.getByLabel("Có bài thi cuối khóa").check();
  await soon(source).toContain("exam:\n  questions: 8\n");
  await put("passing", "80");
  await put("exam.time", "30 phút");
  await soon(source).toContain("passing: 80%\n");
  await soon(source).toContain("  time: 30m\n");
  await put("exam.attempts", "ba");
  await outline.getByText("Chưa lưu: cần một số nguyên, từ 1 trở lên.").waitFor();
  await put("exam.attempts", "");
  await put("exam.questions", "9");
  await page.getByText(/^Đang hiện phần chạy được; còn 1 lỗi/).waitFor();
  await put("exam.questions", "8");
  await outline.locator("summary", { hasText: /^Giấy chứng nhận$/ }).click();
  await outline.getByLabel("Cấp giấy chứng nhận cho người đạt").check();
  await soon(source).toContain("certificate: {}\n");
  await put("certificate.issuer", "Trung tâm Kỹ năng số");
  await soon(source).toContain("certificate:\n  issuer: Trung tâm Kỹ năng số\n");

  const first = page.locator("li.module").first();
  await first.getByText("Thông tin bài học").click();
  await first.locator("summary", { hasText: /^Bài luyện tập$/ }).click();
  await first.getByLabel("Có bài luyện tập cuối bài").check();
  await soon(() => readFile(join(root, "01-dam-may.md"), "utf8")).toContain(
    "quiz:\n  questions: 3\n",
  );
  await page.getByText(/^Đang hiện bản lưu/).waitFor();
  await soon(() => page.locator("#panel-problems li").count()).toBe(0);
  expect((await check(root, [])).diagnostics).toEqual([]);

  await page.getByRole("button", { name: "Trả lời đúng hết" }).click();
  await page.getByText("Đã làm bài thi như một người học: đúng 8 trên 8 câu.").waitFor();
  await course.locator('[data-action="certificate"]').first().click();
  await soon(() => course.locator("main svg").first().textContent()).toContain("An toàn trên mạng");
  expect(complaints).toEqual([]);
});
