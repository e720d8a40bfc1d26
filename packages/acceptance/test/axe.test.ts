import type { AxeResults } from "axe-core";
import { expect, test } from "vitest";
import { bringAxe, runAxe } from "../src/axe.ts";
import { DESK, PHONE } from "../src/learner/browser.ts";
import { answerTo, questionOf, takeExam } from "../src/learner/learner.ts";
import type { Visit } from "../src/learner/visit.ts";
import { sampleOf } from "../src/sample.ts";
import { useClassroom } from "./classroom.ts";
import { everyType } from "./courses.ts";

const seat = useClassroom();

/** What axe-core finds wrong with the screen that is on, as `rule: element`. */
async function faults(visit: Visit): Promise<readonly string[]> {
  // Colors are measured as they stand, not as they fade.
  await visit.frame.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished)),
  );
  const { violations, incomplete } = await runAxe(visit.frame);
  const screen = await visit.screen();
  return [...violations, ...incomplete.map(ofOneColor)].flatMap(({ id, nodes }) =>
    nodes.map((node) => `${screen}: ${id}: ${node.html}`),
  );
}

/** What axe leaves to people: text of the very color it stands on might be meant to be hidden; ours never is. */
function ofOneColor({ id, nodes }: AxeResults["incomplete"][number]) {
  const isEqual = ({ any }: (typeof nodes)[number]) =>
    any.some(({ data }) => (data as { messageKey?: string } | null)?.messageKey === "equalRatio");
  return { id, nodes: nodes.filter(isEqual) };
}

const EVERY = (["vi", "en"] as const).flatMap((lang) =>
  (
    [
      ["a phone by day", PHONE, "light"],
      ["a desk by night", DESK, "dark"],
      ["a phone by night", PHONE, "dark"],
    ] as const
  ).map(([on, device, colorScheme]) => ({ lang, on, device, colorScheme })),
);

test.each(sampleOf(EVERY, ({ lang, on }) => [lang, on]))(
  "in $lang axe finds nothing on any screen, on $on",
  async ({ lang, device, colorScheme }) => {
    const built = await everyType(lang);
    const { device: opened } = await seat(built, {}, { ...device, colorScheme });
    const visit = await opened.open();
    await bringAxe(visit.frame);
    const found: string[] = [];
    const look = async () => void found.push(...(await faults(visit)));

    await look();
    for (const place of [
      "moi-loai",
      "trang-cuoi",
      ":contents",
      ":glossary",
      ":quiz-moi-loai",
      ":exam",
    ]) {
      await visit.goTo(place);
      await look();
    }
    await visit.press("begin-exam");
    for (let number = 1; number <= 9; number++) {
      await look();
      const question = questionOf(built.course, await visit.question());
      await visit.answer(question, answerTo(question, number > 2));
      if (number < 9) await visit.press("next");
    }
    await visit.press("submit");
    await look();
    await visit.press("confirm-submit");
    await look();
    await visit.press("certificate");
    await look();
    await visit.goTo(":review");
    await look();
    await visit.goTo("moi-loai");
    const check = '[data-check="o-dau"]';
    const question = questionOf(built.course, "o-dau");
    await visit.answer(question, answerTo(question, false), check);
    await visit.frame.click(`${check} [data-do="check"]`);
    await look();
    await visit.goTo(":contents");
    await visit.frame.fill('input[type="search"]', "may");
    await visit.frame.locator(".hits").waitFor();
    await look();
    await visit.exit();
    await look();
    expect(found).toEqual([]);
  },
);

test("the harness would notice: a picture without text is found", async () => {
  const { device } = await seat(await everyType());
  const visit = await device.open();
  await bringAxe(visit.frame);
  await visit.frame.evaluate(() => {
    document.querySelector("main")?.append(new Image(10, 10));
  });
  expect(await faults(visit)).toEqual([expect.stringContaining("image-alt")]);
  await visit.frame.evaluate(() => {
    document.querySelector("main img")?.remove();
    const button = document.querySelector<HTMLElement>(".turn-row > :last-child");
    if (button) button.style.color = getComputedStyle(button).backgroundColor;
  });
  expect(await faults(visit)).toEqual([expect.stringContaining("color-contrast")]);
  await takeExam(visit, (await everyType()).course, 1);
  await visit.closeWindow();
});
