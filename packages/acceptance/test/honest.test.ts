import { openXapiPlatform } from "@hocvu/simulator/lrs";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../src/learner/browser.ts";
import { answerExam, takeExam } from "../src/learner/learner.ts";
import { smallCourse } from "./courses.ts";
import { type Desk, ended, IRI, type Platform, seatAt, verbs } from "./xapi-desk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

let desks: Desk<Platform>[] = [];
afterEach(async () => {
  for (const { close } of desks) await close();
  desks = [];
});

async function sitDown(platform: Platform): Promise<Desk<Platform>> {
  const desk = await seatAt(browser, platform);
  desks.push(desk);
  return desk;
}

test("an exam with one try, begun here, handed in blank elsewhere and filled in here with the answers, stays failed", async () => {
  const { zip, course } = await smallCourse(
    { exam: { questions: 20, attempts: 1 }, front: IRI },
    "xapi",
  );
  const platform = await openXapiPlatform(zip);
  const here = await (await sitDown(platform)).open();
  await here.goTo(":exam");
  await here.press("begin-exam");
  const there = await (await sitDown(platform)).open();
  await takeExam(there, course, 0);
  await there.press("exit");
  await ended(platform);

  await answerExam(here, course, 20);
  await here.press("submit");
  await here.press("confirm-submit");
  await here.sees("result");
  expect(await here.text()).toContain("0/20");
  await here.press("exit");
  await ended(platform, 2);
  expect(verbs(platform.statements)).not.toContain("passed");

  const again = await (await sitDown(platform)).open();
  await again.goTo(":exam");
  expect(await again.text()).not.toContain("20/20");
  expect(verbs(platform.statements)).not.toContain("passed");
});
