import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, PHONE } from "../src/learner/browser.ts";
import { openSite, type Site } from "../src/site/site.ts";
import { smallCourse } from "./courses.ts";

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite((await smallCourse({}, "web")).zip);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The site in a browser that gets `script` for the player. */
async function openWith(script: string): Promise<Page> {
  const page = await browser.newPage(PHONE);
  await page.route("**/player-*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: script }),
  );
  await page.goto(site.address);
  return page;
}

/** Lets the time pass that the style sheet waits. */
const later = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });

test("a browser that cannot read the script says so after a while, and what to do", async () => {
  const page = await openWith("async function* of() {} syntax of tomorrow");
  const late = page.getByText("Trình duyệt này quá cũ");
  expect(await late.isVisible()).toBe(false);
  await later(page);
  expect(await late.isVisible()).toBe(true);
  expect(await late.textContent()).toContain("cập nhật Chrome");
  // In sight, however much the course has to say first: nobody scrolls on a page that seems dead.
  await page.evaluate(() => {
    const welcome = document.querySelector("#welcome") as HTMLElement;
    welcome.style.minHeight = "2000px";
  });
  const box = await late.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
  expect(await page.locator("h1").textContent()).toBe("Khóa học nhỏ");
});

test("it says so in sight on a phone held sideways too, and what to do now needs no script", async () => {
  const page = await openWith("async function* of() {} syntax of tomorrow");
  await page.setViewportSize({ width: 640, height: 360 });
  await later(page);
  const again = page.getByRole("link", { name: "Thử lại" });
  for (const told of [page.getByText("Trình duyệt này quá cũ"), again]) {
    const { y = 0, height = 0 } = (await told.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y + height).toBeLessThanOrEqual(360);
  }
  await page.unroute("**/player-*.js");
  await again.click();
  await page.locator("main[data-screen]").waitFor();
});

test("on a phone held sideways the next step of each screen is in sight", async () => {
  const page = await browser.newPage({ ...PHONE, viewport: { width: 640, height: 360 } });
  await page.goto(site.address);
  await page.locator("main[data-screen]").waitFor();
  for (const place of [":welcome", ":contents", "mot-trang-1", ":exam"]) {
    await page.evaluate((to) => {
      location.hash = to;
    }, place);
    await page.waitForFunction(() => {
      const [next] = [...document.querySelectorAll(".turn .button")].slice(-1);
      const { top = -1, bottom = Infinity } = next?.getBoundingClientRect() ?? {};
      return top > 0 && bottom <= 360;
    });
  }
  await page.close();
});

test("a browser without scripts is told at once, above all else but the title", async () => {
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.address);
  const told = page.locator("noscript p");
  expect(await told.textContent()).toContain("cần JavaScript");
  expect(await told.isVisible()).toBe(true);
  const [words, welcome] = [await told.boundingBox(), await page.locator("#welcome").boundingBox()];
  expect(words?.y ?? Number.NaN).toBeLessThan(welcome?.y ?? Number.NaN);
  await context.close();
});

test("once the player is there, nothing of it is left", async () => {
  const page = await browser.newPage(PHONE);
  await page.goto(site.address);
  await page.locator("main[data-screen]").waitFor();
  await later(page);
  expect(await page.getByText("Trình duyệt này quá cũ").count()).toBe(0);
});
