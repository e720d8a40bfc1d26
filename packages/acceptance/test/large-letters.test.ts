import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, PHONE } from "../src/learner/browser.ts";
import { learnerIn } from "../src/learner/learner.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { openSite, type Site } from "../src/site/site.ts";
import { smallCourse } from "./courses.ts";

// The letters of a system set to 200 %, on a phone.
const SMALL = { ...PHONE, viewport: { width: 360, height: 640 } };

let browser: Browser;
let built: BuiltPackage;
let site: Site;
beforeAll(async () => {
  browser = await openBrowser("page", ["--blink-settings=defaultFontSize=32"]);
  built = await smallCourse({ exam: { questions: 6 } }, "web");
  site = await openSite(built.zip);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(options = SMALL): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(site.address);
  await page.locator("main[data-screen]").waitFor();
  return page;
}

describe("with letters twice as large", () => {
  test("nothing scrolls sideways, on any screen", async () => {
    const page = await open();
    const learner = learnerIn(page.mainFrame(), "script");
    const spare = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    const screens = [await spare()];
    for (const place of ["mot-trang-1", ":contents", ":exam"]) {
      await learner.goTo(place);
      screens.push(await spare());
    }
    await learner.press("begin-exam");
    screens.push(await spare());
    await learner.goTo(":submit");
    screens.push(await spare());
    await learner.press("confirm-submit");
    screens.push(await spare());
    expect(screens).toEqual(screens.map(() => 0));
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
      "36px",
    );
  });

  test("the whole window is there to be read in", async () => {
    const page = await open();
    await learnerIn(page.mainFrame(), "script").goTo("mot-trang-1");
    const stays = await page.evaluate(() => {
      scrollTo(0, 200);
      return [".bar", ".turn"].map((part) => {
        const element = document.querySelector(part) as Element;
        return getComputedStyle(element).position;
      });
    });
    expect(stays).toEqual(["static", "static"]);
  });
});
