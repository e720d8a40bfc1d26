import { PROFILES, type ProfileName } from "@hocvu/simulator/scorm12";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { INIT } from "../src/faults/course-window.ts";
import type { Edition } from "../src/faults/edition.ts";
import { openStage, type Stage } from "../src/faults/stage.ts";
import { openBrowser } from "../src/learner/browser.ts";
import { watch } from "../src/learner/watch.ts";
import { smallCourse } from "./courses.ts";

/** Visits a platform: a sample of those that `npm run test:all` plays (HOCVU_SEEDS); HOCVU_SEED plays one alone, with what led to its failure. */
const SEEDS = process.env.HOCVU_SEED
  ? [Number(process.env.HOCVU_SEED)]
  : Array.from({ length: Number(process.env.HOCVU_SEEDS ?? 9) }, (_, index) => index + 1);

let browser: Browser;
let stage: Stage;
beforeAll(async () => {
  browser = await openBrowser();
  const exam = { questions: 6, shuffle: true };
  const editions = [
    { exam, checks: true, pages: 2, questions: 8 },
    { exam, checks: true, pages: 1, questions: 7 },
  ];
  stage = await openStage(await Promise.all(editions.map((edition) => smallCourse(edition))));
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});

test.each(Object.keys(PROFILES) as ProfileName[])(
  `${SEEDS.length} learners on the platform %s, where everything breaks, lose nothing`,
  async (profile) => {
    const context = await browser.newContext({ locale: "vi-VN" });
    const problems = await watch(context, stage.origin);
    await context.addInitScript(INIT);
    const page = await context.newPage();
    await page.goto(stage.origin);
    const editions = stage.editions as readonly [Edition, ...Edition[]];
    for (const seed of SEEDS) {
      const wrong = await page.evaluate(
        ([seed, profile, editions]) => window.hocvuPlay(seed, profile, editions),
        [seed, profile, editions] as const,
      );
      // A request on a dead line shows in the console, whoever makes it.
      const faults = problems.filter((problem) => !/ERR_EMPTY_RESPONSE/.test(problem));
      expect([...wrong, ...faults], `${profile}, seed ${seed}`).toEqual([]);
    }
    await context.close();
  },
  300_000,
);
