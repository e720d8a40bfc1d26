import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../src/learner/browser.ts";
import { takeExam } from "../src/learner/learner.ts";
import { openDevice } from "../src/learner/visit.ts";
import { violationsOf } from "../src/lms/log.ts";
import { openPlatform } from "../src/lms/platform.ts";
import { smallCourse } from "./courses.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(["frame", "nested", "popup"] as const)("try %s", async (placement) => {
  const { course, zip } = await smallCourse({ exam: { questions: 20, attempts: 1 } });
  const platform = await openPlatform(zip);
  const device = await openDevice(browser, platform);
  const visit = await device.open({ placement });
  const t = Date.now();
  await takeExam(visit, course, 9);
  console.log(Date.now() - t, "ms exam");
  await visit.closeWindow();
  console.log(
    violationsOf(visit.session.entries),
    device.problems,
    platform.record.core,
    visit.session.entries.slice(-14),
  );
  await device.close();
  await platform.close();
});
