import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openBrowser, PHONE } from "../src/learner/browser.ts";
import { type Learner, learnerIn, takeExam } from "../src/learner/learner.ts";
import { watch } from "../src/learner/watch.ts";
import { type BuiltPackage, buildPackage } from "../src/package/build-package.ts";
import { openSite, type Site } from "../src/site/site.ts";
import { smallCourse } from "./courses.ts";

const EXAM = { exam: { questions: 20, attempts: 5 } };
const course = (front = "") => smallCourse({ ...EXAM, front }, "web");

let browser: Browser;
let built: BuiltPackage;
beforeAll(async () => {
  // Installing and offline use belong to the browser itself.
  browser = await openBrowser("desktop");
  built = await course();
});
afterAll(() => browser.close());

let site: Site;
let context: BrowserContext;
let problems: readonly string[];
afterEach(async () => {
  await context.close();
  await site.close();
  expect(problems).toEqual([]);
});

async function begin({ zip }: Pick<BuiltPackage, "zip"> = built): Promise<Visit> {
  site = await openSite(zip);
  context = await browser.newContext(PHONE);
  problems = await watch(context, site.origin);
  return open();
}

interface Visit extends Learner {
  readonly page: Page;
}

async function open(address = site.address): Promise<Visit> {
  const page = await context.newPage();
  await page.goto(address);
  const learner = learnerIn(page.mainFrame(), "script");
  await learner.sees("welcome");
  return { ...learner, page };
}

/** Waits until the site says something of itself that has `text`. */
const news = ({ page }: Visit, text: string) =>
  page.locator(".news").filter({ hasText: text }).waitFor();

const KEPT = "Đã tải khóa học về máy";
const UPDATE = "có bản mới";

test("nothing jumps: not when the player takes over, nor when the site has news of itself", async () => {
  const visit = await begin();
  await news(visit, KEPT);
  const shifts = await visit.page.evaluate(
    () =>
      new Promise<readonly number[]>((resolve) => {
        const observer = new PerformanceObserver((list) =>
          resolve(list.getEntries().map((entry) => (entry as { value?: number }).value ?? 0)),
        );
        observer.observe({ type: "layout-shift", buffered: true });
        // Entries come with the frame they were made in: after two more, there are none.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
      }),
  );
  expect(shifts).toEqual([]);
});

test("who shares a device takes the results off it, and the next one begins at the beginning", async () => {
  const first = await begin();
  await takeExam(first, built.course, 10);
  await first.press("exit");
  await first.sees("bye");
  await first.page.locator('[data-action="forget"]').click();
  await first.page.locator('.forget [data-action="no"]').click();
  expect(await first.screen()).toBe("bye");
  const kept = await open();
  await kept.goTo(":result");
  expect(await kept.text()).toContain("10/20");
  await kept.press("exit");
  await kept.sees("bye");

  await kept.page.locator('[data-action="forget"]').click();
  expect(await kept.text()).toMatch(/không lấy lại được/i);
  await kept.page.locator('.forget [data-action="yes"]').click();
  await kept.sees("welcome");
  for (const place of [":exam", ":contents"]) {
    await kept.goTo(place);
    expect(await kept.text()).not.toMatch(/10\/20|đã đạt/i);
  }
  expect(problems).toEqual([]);
});

test("who takes the results off a shared device takes along what was written and not checked yet", async () => {
  const course = fileURLToPath(new URL("written-answer", import.meta.url));
  const visit = await begin(await buildPackage(course, "web"));
  const text = visit.page.locator("textarea");
  await visit.goTo("trang-mot");
  await text.fill("Nhà tôi hay dùng một mật khẩu cho mọi nơi.");
  await visit.goTo("trang-hai");
  await visit.goTo("trang-mot");
  expect(await text.inputValue()).toContain("Nhà tôi");
  await visit.press("exit");
  await visit.sees("bye");
  await visit.page.locator('[data-action="forget"]').click();
  await visit.page.locator('.forget [data-action="yes"]').click();
  await visit.sees("welcome");
  await visit.goTo("trang-mot");
  expect(await text.inputValue()).toBe("");
});

test("installed, network cut, exam failed and passed, and all is there the next day", async () => {
  const first = await begin();
  await news(first, KEPT);
  expect(await first.page.locator("footer").textContent()).toContain("lưu trên máy này");
  await first.page.close();
  await site.close();

  const away = await open();
  await takeExam(away, built.course, 9);
  expect(await away.text()).toContain("Chưa đạt");
  await away.press("retry");
  await takeExam(away, built.course, 10);
  expect(await away.text()).toContain("Đạt");
  await away.page.close({ runBeforeUnload: true });

  const next = await open(`${site.address}index.html?utm=zalo`);
  await next.goTo(":result");
  expect(await next.text()).toContain("10/20");
});

test("browsers offer to install it", async () => {
  const visit = await begin();
  await news(visit, KEPT);
  const devtools = await context.newCDPSession(visit.page);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // Test browsers are always private windows.
  const errors = installabilityErrors.map(({ errorId }) => errorId);
  expect(errors.filter((error) => error !== "in-incognito")).toEqual([]);
  const { errors: faults, data } = await devtools.send("Page.getAppManifest");
  expect(faults).toEqual([]);
  expect(JSON.parse(data ?? "")).toMatchObject({ name: "Khóa học nhỏ", display: "standalone" });
});

test("a new version waits until the learner takes it, loads only what changed, and keeps the progress", async () => {
  const first = await begin();
  await news(first, KEPT);
  await first.goTo("mot-trang-1");
  await first.page.close({ runBeforeUnload: true });
  await site.replace((await course("keywords: [khác]\ndescription: Bản hai.\n")).zip);

  const old = await open();
  await news(old, UPDATE);
  const loaded = site.requests().filter(({ path }) => path !== "sw.js");
  expect(loaded.map(({ path }) => path).sort()).toEqual(["index.html", "manifest.webmanifest"]);
  expect(await old.page.locator("meta[name=description]").count()).toBe(0);

  await Promise.all([
    old.page.waitForEvent("framenavigated"),
    old.page.locator(".news [data-action=update]").click(),
  ]);
  await old.sees("welcome");
  expect(await old.page.locator("meta[name=description]").count()).toBe(1);
  expect(await old.frame.locator('[data-action="start"]').textContent()).toBe(
    "Học tiếp: Bài 1, trang 2",
  );
  expect(await old.page.evaluate(() => caches.keys())).toHaveLength(1);
});

test("nobody is asked for an update in the middle of an exam", async () => {
  const first = await begin();
  await news(first, KEPT);
  await first.goTo(":exam");
  await first.press("begin-exam");
  await first.page.close({ runBeforeUnload: true });
  await site.replace((await course("description: Bản hai.\n")).zip);

  const old = await context.newPage();
  const waiting = old.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.waiting;
  });
  await old.goto(`${site.address}#:exam-1`);
  const learner = { ...learnerIn(old.mainFrame(), "script"), page: old };
  await learner.sees("exam");
  await waiting;
  await learner.press("next");
  expect(await old.locator(".news").count()).toBe(0);
  await learner.goTo(":contents");
  await news(learner, UPDATE);
  await old.locator(".news [data-action=later]").click();
  expect(await old.locator(".news").count()).toBe(0);
});

test("a second window takes over, and the first says so", async () => {
  const first = await begin();
  await news(first, KEPT);
  await open();
  await first.sees("bye");
  expect(await first.text()).toContain("cửa sổ khác");
});
