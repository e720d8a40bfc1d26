import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { examCourse, launch, writeCourse } from "../../../service/test/sample.ts";
import {
  openFreshPglite,
  openServedCourse,
  type ServedCourse,
  type Store,
} from "../../../service/test/served-course.ts";
import { WRITTEN } from "../../../service/test/written.ts";
import { faultsOf } from "../../src/axe.ts";
import { openBrowser, PHONE } from "../../src/learner/browser.ts";
import { type Learner, learnerIn } from "../../src/learner/learner.ts";
import { MERGED, watch } from "../../src/learner/watch.ts";

// The whole way of a written answer: a learner writes, a teacher marks, the learner comes back.

/** Where pictures of it go, if they are wanted. */
const shots = process.env.HOCVU_SHOTS;
const TEXT = "Máy hỏng hay mất <b>thì</b> ảnh vẫn còn.\nẢnh nằm ở máy chủ.";
const NOTE = "Ý đầu rất rõ. Thử nói thêm khi nào tệp trong máy mất.";

let browser: Browser;
let store: Store;
let room: ServedCourse;
let link: string;
beforeAll(async () => {
  [browser, store] = await Promise.all([openBrowser(), openFreshPglite()]);
  room = await openServedCourse(store);
  const files = examCourse("questions: 2\nfeedback: end\nattempts: 1");
  const folder = await writeCourse({
    ...files,
    "01-dam-may.quiz.md": `${files["01-dam-may.quiz.md"]}\n${WRITTEN}`,
  });
  link = await room.link(await room.publish(folder));
  await rm(folder, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await room?.close();
  await store?.close();
});

let contexts: BrowserContext[] = [];
afterEach(async () => {
  for (const context of contexts) await context.close();
  contexts = [];
});

const picture = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
};

type Visit = Learner & { readonly page: Page; readonly problems: readonly string[] };

async function visit(person: string, look: object = {}): Promise<Visit> {
  const context = await browser.newContext({ ...PHONE, ...look });
  contexts.push(context);
  const problems = await watch(context, room.address);
  const page = await context.newPage();
  await page.goto(room.door(link, person));
  const learner = learnerIn(page.mainFrame(), "script");
  await learner.sees();
  return { ...learner, page, problems };
}

/** Sits the exam, with texts where it asks for one, and everything else right or wrong. */
async function sit(one: Visit, texts: readonly string[], isRight = false): Promise<void> {
  if ((await one.screen()) !== "exam-start") await one.goTo(":exam");
  await one.press("begin-exam");
  const left = [...texts];
  for (let at = 1; at <= 4; at++) {
    await one.page.waitForFunction((n) => location.hash.includes(`exam-${n}`), at);
    const box = one.page.locator("textarea");
    if ((await box.count()) > 0) await box.fill(left.shift() ?? "");
    else {
      const hasText = isRight ? "Ý đúng" : "Ý sai";
      await one.page.locator("label.choice", { hasText }).first().click();
    }
    if (at < 4) await one.press("next");
  }
}

/** A teacher's browser, without scripts: who they are stands in a header, as it would in the form that opens the page. */
async function teacher(look: object = {}): Promise<Page> {
  const { token } = await launch(store, link, { role: "teacher" });
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false, ...look });
  contexts.push(context);
  await context.setExtraHTTPHeaders({ authorization: `Bearer ${token}` });
  const page = await context.newPage();
  await page.goto(`${room.address}/teach`);
  return page;
}

test("a learner writes, a teacher marks by keyboard and without script, and the learner reads what came of it", async () => {
  const person = randomUUID();
  const one = await visit(person);
  await one.goTo(":exam");
  expect(await one.text()).toContain("Bài thi có 4 câu. Đúng từ 2 câu trở lên");
  await sit(one, [TEXT, "Gõ một từ trong tên tệp."]);
  await one.goTo(":exam-3");
  // Nothing of the sample, and nothing to mark oneself by.
  expect(await one.page.locator("textarea").inputValue()).toBe(TEXT);
  expect(await one.text()).not.toMatch(/So với câu trả lời mẫu|Nói được/);
  expect(await one.text()).toContain(`${TEXT.length}/400 ký tự`);
  await picture(one.page, "learner-writes");
  await one.goTo(":exam-4");
  await one.press("submit");
  await one.press("confirm-submit");
  await one.sees("result");
  const waiting = "Còn 2 câu tự viết chờ giáo viên chấm.";
  expect(await one.page.locator("h1").textContent()).toContain("Chờ chấm");
  expect(await one.text()).toContain(waiting);
  expect(await faultsOf(one.page, "marking-result")).toEqual([]);
  await picture(one.page, "learner-waits");
  await one.press("review");
  await one.sees("review");
  expect(await one.text()).toContain("Chờ chấm");
  expect(await one.text()).not.toMatch(/Còn thiếu|Đã có/);

  // Also where the service was not asked anew.
  await one.page.reload();
  await one.sees("review");
  await one.goTo(":contents");
  await one.sees("contents");
  expect(await one.text()).toContain("Chờ chấm");
  expect(await one.text()).not.toContain("Chưa đạt");

  const page = await teacher();
  await page.getByRole("button", { name: "Mở danh sách bài viết" }).press("Enter");
  await page.waitForURL(/\/teach\/marking$/);
  expect(await page.textContent("main")).not.toContain("Lê Thị Mẫu");
  await page.locator('[name="answer"]').first().press("Enter");
  await page.waitForSelector('[name="met"]');
  for (const text of [TEXT, "Gõ một từ trong tên tệp."]) {
    const shown = await page.locator(".written").textContent();
    if (shown === TEXT) {
      await page.locator('[name="met"]').nth(1).press("Space");
      await page.locator("textarea").fill(NOTE);
    }
    expect([TEXT, "Gõ một từ trong tên tệp."]).toContain(shown);
    await page.getByRole("button", { name: "Lưu và sang bài tiếp" }).press("Enter");
    await page.waitForSelector('[role="status"]');
    expect(text).not.toBe("");
  }
  expect(await page.textContent("main")).toContain("Không còn bài viết nào chờ chấm.");

  await one.page.reload();
  await one.goTo(":result");
  await one.sees("result");
  expect(await one.text()).not.toContain("chờ giáo viên chấm");
  await one.press("review");
  await one.sees("review");
  const text = await one.text();
  expect(text).toContain("Giáo viên nhắn");
  expect(text).toContain(NOTE);
  expect(await one.page.locator(".choice.own").first().textContent()).toBe(TEXT);
  expect(await one.page.locator(".choice.good .mark").allTextContents()).toContain("Đã có");
  expect(text).toContain("Còn thiếu");
  expect(await faultsOf(one.page, "marking-review")).toEqual([]);
  await picture(one.page, "learner-reads");
  expect(one.problems.filter((problem) => !MERGED.test(problem))).toEqual([]);
});

test("who has enough right without what waits has passed, and is told that it waits", async () => {
  const one = await visit(randomUUID());
  await sit(one, [TEXT, "Gõ một từ trong tên tệp."], true);
  await one.press("submit");
  await one.press("confirm-submit");
  await one.sees("result");
  expect(await one.page.locator("h1").textContent()).toContain("Đạt");
  expect(await one.text()).toContain("Còn 2 câu tự viết chờ giáo viên chấm.");
  expect(one.problems).toEqual([]);
});

describe.each([
  ["light", 360],
  ["dark", 360],
  ["light", 1280],
  ["dark", 1280],
] as const)("a teacher's pages, %s, on %i pixels", (colorScheme, width) => {
  test("axe finds nothing, and none is too wide", async () => {
    const look = { viewport: { width, height: 800 }, isMobile: false, colorScheme };
    const one = await visit(randomUUID(), look);
    await sit(one, [TEXT, "Gõ một từ trong tên tệp."]);
    await picture(one.page, `learner-exam-${width}-${colorScheme}`);
    await one.press("submit");
    await one.press("confirm-submit");
    await one.sees("result");
    await picture(one.page, `learner-result-${width}-${colorScheme}`);
    const page = await teacher({ ...look, javaScriptEnabled: true });
    const found: string[] = [];
    const lookAt = async (name: string) => {
      found.push(...(await faultsOf(page, `marking-${name}-${width}-${colorScheme}`)));
      await picture(page, `teacher-${name}-${width}-${colorScheme}`);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (wide) found.push(`${name} is too wide`);
    };
    await lookAt("class");
    await page.getByRole("button", { name: "Mở danh sách bài viết" }).click();
    await page.waitForSelector('select[name="of"]');
    await lookAt("queue");
    await page.locator('[name="answer"]').first().click();
    await page.waitForSelector('[name="met"]');
    await lookAt("answer");
    await page.locator('[name="met"]').first().check();
    await page.locator("textarea").fill(NOTE);
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.waitForSelector("ol[reversed]");
    await lookAt("marked");
    await page.getByRole("button", { name: "Về danh sách bài viết" }).click();
    await page.waitForSelector('select[name="of"]');
    await page.selectOption('select[name="marked"]', "yes");
    await page.getByRole("button", { name: "Lọc" }).click();
    await page.waitForSelector('select[name="of"]');
    await lookAt("done");
    expect(found).toEqual([]);
  });
});
