import type { Question, Response } from "@hocvu/model";
import { beforeAll, expect, test } from "vitest";
import { DESK } from "../src/learner/browser.ts";
import { answerTo, questionOf } from "../src/learner/learner.ts";
import type { Visit } from "../src/learner/visit.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { everyType, nguoiDan } from "./courses.ts";

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

  // Which types are drawn is chance.
  while (
    (await visit.frame.locator('fieldset[data-question] input[type="radio"]:visible').count()) === 0
  ) {
    await reach(visit, '[data-action="next"]');
    await enter(visit, "exam");
  }
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

test("with the keyboard alone one reads a whole course and passes an exam of every type", async () => {
  const all = await everyType();
  const { platform, device } = await seat(all, {}, DESK);
  const visit = await device.open();
  const { keyboard } = visit.page;
  await reach(visit, '[data-action="start"]');
  await enter(visit, "page");
  // The arrows turn pages too.
  await visit.frame.evaluate(() => document.querySelector("main")?.setAttribute("data-left", ""));
  await keyboard.press("ArrowRight");
  await visit.frame.locator("main:not([data-left])").waitFor();
  expect(await visit.hash()).toBe("#trang-cuoi");
  await reach(visit, '.turn [data-action="exam"]');
  await enter(visit, "exam-start");
  await reach(visit, '[data-action="begin-exam"]');
  await enter(visit, "exam");
  for (let number = 1; number <= 9; number++) {
    const question = questionOf(all.course, await visit.question());
    await answerByKeyboard(visit, question, answerTo(question, true));
    await reach(visit, number < 9 ? '.turn [data-action="next"]' : '.turn [data-action="submit"]');
    await enter(visit, number < 9 ? "exam" : "exam-confirm");
  }
  await reach(visit, '[data-action="confirm-submit"]');
  await enter(visit, "result");
  expect(await visit.text()).toContain("Đúng 9/9 câu");
  await visit.closeWindow();
  expect(platform.record.core).toMatchObject({ lesson_status: "passed", score: { raw: "100" } });
});

async function answerByKeyboard(visit: Visit, question: Question, right: Response): Promise<void> {
  const { keyboard } = visit.page;
  switch (question.type) {
    case "matching":
    case "categorize":
      for (const [index, id] of right.entries()) {
        const menu = `select[data-part="${index}"]`;
        await reach(visit, menu);
        const values = await visit.frame
          .locator(`${menu} option`)
          .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
        for (let step = 0; step < values.indexOf(id); step++) await keyboard.press("ArrowDown");
      }
      return;
    case "fill-in":
    case "numeric":
      for (const [index, text] of right.entries()) {
        await reach(visit, `input[data-blank="${index}"]`);
        await keyboard.insertText(text);
      }
      return;
    case "ordering":
      for (const [place, id] of right.entries()) {
        const shown = () =>
          visit.frame
            .locator("li[data-item]")
            .evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset.item ?? ""));
        for (let at = (await shown()).indexOf(id); at > place; at--) {
          await reach(visit, `li[data-item="${id}"] [data-move="up"]`);
          await keyboard.press("Space");
        }
      }
      return;
    case "multiple":
      for (const id of right) {
        await reach(visit, `input[value="${id}"]`);
        await keyboard.press("Space");
      }
      return;
    case "hotspot":
      await reach(visit, "fieldset summary");
      await keyboard.press("Enter");
      return chooseByKeyboard(visit, right);
    default:
      await chooseByKeyboard(visit, right);
  }
}

async function chooseByKeyboard(visit: Visit, right: Response): Promise<void> {
  const { keyboard } = visit.page;
  await reach(visit, "fieldset input");
  const shown = await visit.choices();
  const steps = shown.indexOf(right[0] ?? "");
  if (steps === 0) await keyboard.press("Space");
  for (let step = 0; step < steps; step++) await keyboard.press("ArrowDown");
}

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
