import { PROFILES, type ProfileName } from "@hocvu/simulator/scorm12";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { INIT } from "../src/faults/course-window.ts";
import type { Edition } from "../src/faults/edition.ts";
import { openStage, type Stage } from "../src/faults/stage.ts";
import { openBrowser } from "../src/learner/browser.ts";
import { watch } from "../src/learner/watch.ts";
import { nguoiDan } from "./courses.ts";

let browser: Browser;
let stage: Stage;
beforeAll(async () => {
  browser = await openBrowser();
  stage = await openStage([await nguoiDan()]);
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});

test.each(Object.keys(PROFILES) as ProfileName[])(
  "reading all of a course, its practice and its exam takes at most a commit a minute and one a submission on the platform %s",
  async (profile) => {
    const context = await browser.newContext({ locale: "vi-VN" });
    const problems = await watch(context, stage.origin);
    await context.addInitScript(INIT);
    const page = await context.newPage();
    await page.goto(stage.origin);
    const edition = stage.editions[0] as Edition;
    const reading = await page.evaluate(
      ([profile, edition]) => window.hocvuRead(profile, edition),
      [profile, edition] as const,
    );
    const { commits, minutes, submissions, state, violations } = reading;
    process.stdout.write(
      `nguoi-dan on ${profile}: ${commits} commits in ${minutes.toFixed(0)} minutes and ${submissions} submissions; ${state.length} characters of state\n`,
    );
    expect(commits).toBeLessThanOrEqual(minutes + submissions);
    // Every page seen, every module practised, the exam handed in.
    expect(state.length).toBeGreaterThan(0);
    // Five characters of it are the version's and the checksum.
    expect(state.length).toBeLessThan(605);
    // Some platforms refuse what SCORM 1.2 leaves open to them; asking is no fault.
    expect(violations.filter((fault) => !/the platform answers error 40[14]/.test(fault))).toEqual(
      [],
    );
    expect(problems).toEqual([]);
    await context.close();
  },
);
