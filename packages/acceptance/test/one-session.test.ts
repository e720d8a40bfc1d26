import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openBrowser, PHONE } from "../src/learner/browser.ts";
import { learnerIn } from "../src/learner/learner.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { openOneSession } from "../src/scorm2004/one-session.ts";
import { smallCourse } from "./courses.ts";

// Moodle's contents change the frame and leave the API as it is; in SCORM 2004 that has ended with the part before.

let browser: Browser;
let built: BuiltPackage;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
  built = await smallCourse({ exam: { questions: 6 } }, "scorm2004", 4, "modules");
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext(PHONE);
});
afterEach(() => context.close());

test("a part chosen from Moodle's contents after another reports its results too", async () => {
  const platform = await openOneSession(context, built.zip, "loadSCO.php");
  const page = await platform.open(0);
  await platform.frame(page);
  await platform.choose(page, 1);
  await page.waitForURL(/player\.php\?a=1&scoid=1$/);
  const learner = learnerIn(await platform.frame(page), "script");
  for (const { id } of built.course.modules[1]?.pages ?? []) await learner.goTo(id);
  await learner.press("exit");
  await learner.sees("bye");
  expect(await learner.text()).toContain("Đã lưu.");
  expect(platform.told[0]).toMatchObject({ "cmi.completion_status": "incomplete" });
  expect(platform.told[1]).toMatchObject({ "cmi.completion_status": "completed" });
});

test("on a platform that is not known the page stays, and says that nothing is connected", async () => {
  const platform = await openOneSession(context, built.zip, "launch");
  const page = await platform.open(0);
  await platform.frame(page);
  await platform.choose(page, 1);
  const frame = await platform.frame(page);
  await frame.getByText("Chưa nối được với trang học.").waitFor();
  expect(page.url()).toMatch(/scoid=0$/);
});
