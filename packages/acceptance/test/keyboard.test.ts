import { beforeAll, expect, test } from "vitest";
import { DESK } from "../src/learner/browser.ts";
import type { Visit } from "../src/learner/visit.ts";
import type { BuiltPackage } from "../src/lms/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { nguoiDan } from "./courses.ts";

const seat = useClassroom();
let built: BuiltPackage;
beforeAll(async () => {
  built = await nguoiDan();
});

const MOST_STOPS = 120;

test("with the keyboard alone one can start, read, and answer an exam question", async () => {
  const { device } = await seat(built, {}, DESK);
  const visit = await device.open();
  await reach(visit, '[data-action="start"]');
  await enter(visit, "page");
  await reach(visit, '[data-action="next"]');
  await enter(visit, "page");
  const pages = built.course.modules[0]?.pages ?? [];
  expect(await visit.hash()).toBe(`#${pages[1]?.id}`);
  // Whoever listens to the page hears its title first.
  expect(await focused(visit, "main h1")).toBe(true);

  await reach(visit, '[data-action="contents"]');
  await enter(visit, "contents");
  await reach(visit, 'main [data-action="exam"]');
  await enter(visit, "exam-start");
  await reach(visit, '[data-action="begin-exam"]');
  await enter(visit, "exam");

  await reach(visit, "fieldset[data-question] input");
  await visit.page.keyboard.press("Space");
  const chosen = await visit.chosen();
  expect(chosen).toHaveLength(1);
  await reach(visit, '[data-action="next"]');
  await enter(visit, "exam");
  await reach(visit, '[data-action="previous"]');
  await enter(visit, "exam");
  expect(await visit.chosen()).toEqual(chosen);
});

/** Goes from stop to stop with the tab key until something that `selector` names has the focus. */
async function reach(visit: Visit, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await visit.page.keyboard.press("Tab");
    if (await focused(visit, selector)) return;
  }
  throw new Error(`the tab key does not lead to ${selector}`);
}

async function enter(visit: Visit, screen: Parameters<Visit["sees"]>[0]): Promise<void> {
  const main = visit.frame.locator("main[data-screen]");
  await main.evaluate((element) => element.setAttribute("data-left", ""));
  await visit.page.keyboard.press("Enter");
  await visit.frame.locator("main[data-screen]:not([data-left])").waitFor();
  expect(await visit.screen()).toBe(screen);
}

function focused(visit: Visit, selector: string): Promise<boolean> {
  return visit.frame.evaluate((css) => document.activeElement?.matches(css) ?? false, selector);
}
