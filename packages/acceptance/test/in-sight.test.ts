import { openHttpServer } from "@hocvu/simulator/lms";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../src/learner/browser.ts";
import { openSite, type Site } from "../src/site/site.ts";
import { useClassroom } from "./classroom.ts";
import { smallCourse } from "./courses.ts";

const seat = useClassroom();

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

test("a course that a platform shows below its own head comes in sight with its foot, and with its head below a fixed bar", async () => {
  const { device } = await seat(await smallCourse({}));
  await device.context.addInitScript(() => {
    if (window !== top) return;
    const style = new CSSStyleSheet();
    style.replaceSync("body, html { height: auto } iframe { height: 600px; margin-top: 400px }");
    document.adoptedStyleSheets = [style];
  });
  const visit = await device.open();
  const { bottom, head } = await visit.page.evaluate(() => {
    const frame = document.querySelector("iframe")?.getBoundingClientRect();
    return { bottom: Math.round((frame?.bottom ?? 0) - innerHeight), head: frame?.top ?? 0 };
  });
  expect(bottom).toBe(0);
  // Moodle's own bar is 60 px high and stays.
  expect(head).toBeGreaterThanOrEqual(60);
  await visit.closeWindow();
});

test("in a frame of another site the course opens all the same", async () => {
  const other = await openHttpServer(async (_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<iframe src="${site.address.replace("127.0.0.1", "localhost")}"></iframe>`);
  });
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.goto(other.origin);
  await page.frameLocator("iframe").locator("main[data-screen]").waitFor();
  expect(faults).toEqual([]);
  await other.close();
});
