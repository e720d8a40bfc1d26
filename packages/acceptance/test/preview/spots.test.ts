import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
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
const FILES = {
  "media/trang.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200" fill="#dde"/><rect x="20" y="10" width="360" height="20" fill="#446"/><circle cx="300" cy="140" r="30" fill="#844"/></svg>',
  "01-dam-may.md": `${FIRST_PAGE}
:::hotspots
![Một trang đăng nhập](media/trang.svg)

1. Thanh địa chỉ {at=50,10}
2. Nút gửi
:::
`,
  "01-dam-may.quiz.md": `## Chỗ nào cho biết trang là thật? {#cho-nao outcome=luu}

![Một trang đăng nhập](media/trang.svg)

- [x] Thanh địa chỉ {at=50,10 size=90,10}
- [ ] Nút gửi {at=75,70}

> Tên miền nằm ở đó.
`,
};

async function turnTo(page: Page, text: string): Promise<Locator> {
  await page.locator("#tab-form").click();
  const target = page.locator("#form-target option", { hasText: text }).first();
  await target.waitFor({ state: "attached" });
  await page.selectOption("#form-target", (await target.getAttribute("value")) ?? "");
  const pad = page.locator(".spot-pad");
  await pad.waitFor();
  // It is as large as it will be once its picture is there.
  await pad.locator("img").evaluate((one) => (one as HTMLImageElement).decode());
  return pad;
}

/** Presses at one place of the picture and lets go at another, both in per cent of it. */
async function drag(page: Page, pad: Locator, from: readonly number[], to: readonly number[]) {
  await pad.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await pad.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = ([left = 0, top = 0]: readonly number[]) =>
    [x + (left * width) / 100, y + (top * height) / 100] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 4 });
  await page.mouse.up();
}

test("places of a question are drawn, moved and resized on its picture, by mouse and by keys", async () => {
  // As many questions as its exam asks.
  const files = {
    ...FILES,
    "course.md": "---\nid: khoa\ntitle: Khóa\n---\n",
    "01-dam-may.md": FIRST_PAGE,
  };
  const { root, page, complaints } = await openWindow(browser, { files });
  const bank = () => readFile(join(root, "01-dam-may.quiz.md"), "utf8");
  const pad = await turnTo(page, "Chỗ nào");
  const spot = (n: number) => pad.getByRole("button", { name: new RegExp(`^Place ${n}: `) });
  const said = page.locator(".spots [role=status]");
  await soon(() => spot(2).getAttribute("aria-label")).toBe(
    "Place 2: Nút gửi. 75% from the left, 70% from the top.",
  );

  // One that is drawn is a choice more, without being the right one.
  await drag(page, pad, [10, 40], [30, 60]);
  await soon(bank).toContain("- [ ] [fill in: name of place 3] {at=20,50 size=20,20}\n");
  await soon(() => said.textContent()).toBe("Place 3 is there. Its name is typed in the list.");

  // By mouse: moved, and resized at its corner.
  await drag(page, pad, [20, 50], [30, 55]);
  await soon(bank).toContain("{at=30,55 size=20,20}\n");
  await drag(page, pad, [39, 64], [49, 74]);
  await soon(bank).toContain("{at=35,60 size=30,30}\n");

  // By keys; nothing is written twice while one is held.
  await spot(2).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+ArrowDown");
  await soon(bank).toContain("- [ ] Nút gửi {at=76,69 size=12,14}\n");
  expect(await said.textContent()).toBe("76% from the left, 69% from the top; 12% wide, 14% high.");
  expect(await spot(2).evaluate((one) => one === document.activeElement)).toBe(true);

  // What is typed in the list shows on the picture.
  const first = page.locator("#panel-form").getByLabel("Choice 1", { exact: true });
  await first.fill("Địa chỉ {at=40,20}");
  await soon(() => spot(1).getAttribute("aria-label")).toBe(
    "Place 1: Địa chỉ. 40% from the left, 20% from the top.",
  );

  // What is in the list without a place gets the next that is drawn.
  await first.fill("Địa chỉ");
  await page.getByText("“Địa chỉ” has no place in the picture yet").waitFor();
  await page.getByRole("button", { name: "Add a place" }).click();
  await soon(bank).toContain("- [x] Địa chỉ {at=50,50}\n");
  await spot(3).focus();
  await page.keyboard.press("Delete");
  await soon(bank).not.toContain("[fill in");
  if (shots) await page.screenshot({ path: `${shots}/spots-question.png` });
  await soon(() => page.locator("#panel-problems li.error").allTextContents()).toEqual([]);
  expect(complaints).toEqual([]);
});

test("places on a page's picture are points in its text, by finger and by keys", async () => {
  const { root, page, complaints } = await openWindow(browser, {
    files: FILES,
    hasTouch: true,
    viewport: { width: 360, height: 640 },
  });
  const lesson = () => readFile(join(root, "01-dam-may.md"), "utf8");
  const pad = await turnTo(page, "Đám mây là gì");
  await page.getByText("“Nút gửi” has no place in the picture yet").waitFor();
  await pad.scrollIntoViewIfNeeded();
  const { width, height } = (await pad.boundingBox()) ?? { width: 0, height: 0 };
  await pad.tap({ position: { x: width * 0.75, y: height * 0.7 } });
  await soon(lesson).toMatch(/2\. Nút gửi \{at=7[45],(69|7[01])\}\n:::/);
  await pad.tap({ position: { x: width * 0.2, y: height * 0.7 } });
  await soon(lesson).toMatch(
    /\n3\. \[fill in: name of place 3\] \{at=(19|20|21),(69|7[01])\}\n:::/,
  );
  await pad.getByRole("button", { name: /^Place 1: / }).focus();
  await page.keyboard.press("ArrowDown");
  // A point has no size.
  await page.keyboard.press("Shift+ArrowDown");
  await soon(lesson).toContain("1. Thanh địa chỉ {at=50,11}\n");
  if (shots) await page.screenshot({ path: `${shots}/spots-page-360.png` });
  await pad.getByRole("button", { name: /^Place 3: / }).focus();
  await page.getByRole("button", { name: "Take the chosen place away" }).click();
  await soon(lesson).not.toContain("[fill in");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(complaints).toEqual([]);
});

test("where there is no picture that is said, and a picture that is not there is named", async () => {
  const { page } = await openWindow(browser, {
    files: {
      ...FILES,
      "media/trang.svg": null,
      "01-dam-may.md": `${FIRST_PAGE}\n:::hotspots\n:::\n`,
    },
  });
  await page.locator("#tab-form").click();
  const target = page.locator("#form-target option", { hasText: "Chỗ nào" });
  await target.waitFor({ state: "attached" });
  await page.selectOption("#form-target", (await target.getAttribute("value")) ?? "");
  await page.getByText("The picture “media/trang.svg” cannot be shown here.").waitFor();
  const lesson = page.locator("#form-target option", { hasText: "Đám mây là gì" }).first();
  await page.selectOption("#form-target", (await lesson.getAttribute("value")) ?? "");
  await page.getByText("There is no picture yet.").waitFor();
  expect(await page.locator(".spot-pad").isVisible()).toBe(false);
});

test("axe finds nothing where places are drawn", async () => {
  const { page } = await openWindow(browser, { lang: "vi", files: FILES });
  const found: string[] = [];
  for (const [text, width] of [
    ["Chỗ nào", 1280],
    ["Đám mây là gì", 360],
    ["Chỗ nào", 360],
  ] as const) {
    await page.setViewportSize({ width, height: 640 });
    await turnTo(page, text);
    if (shots) {
      await page.locator(".spots").scrollIntoViewIfNeeded();
      await page.screenshot({ path: `${shots}/spots-${width}-${text.slice(0, 3)}.png` });
    }
    found.push(...(await faultsOf(page, `spots-${text}-${width}`)));
  }
  await page.emulateMedia({ colorScheme: "dark" });
  found.push(...(await faultsOf(page, "spots-dark")));
  expect(found).toEqual([]);
});
