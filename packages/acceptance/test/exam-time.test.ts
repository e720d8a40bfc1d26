import { beforeAll, expect, test } from "vitest";
import { answerTo, questionOf } from "../src/learner/learner.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { smallCourse } from "./courses.ts";

const seat = useClassroom();
let built: BuiltPackage;
beforeAll(async () => {
  built = await smallCourse({ exam: { questions: 6, time: "10m", attempts: 2 } });
});

const NOON = new Date(2026, 5, 1, 12, 0, 0);
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

test("an exam with a time limit says so, warns, and is handed in when the time is over", async () => {
  const { platform, device } = await seat(built);
  const visit = await device.open({ clock: NOON });
  await visit.goTo(":exam");
  expect(await visit.text()).toContain("10 phút");
  await visit.press("begin-exam");
  const question = questionOf(built.course, await visit.question());
  await visit.answer(question, answerTo(question, true));
  const timer = visit.frame.locator("[data-timer]");
  const status = visit.frame.locator("p.status");
  await visit.page.clock.runFor(3_000);
  expect(await timer.textContent()).toMatch(/^Còn 9:5\d$/);
  // As it ticks it stays what is seen first in the bar.
  const shape = await timer.evaluate((one) => {
    const { fontWeight, fontSize } = getComputedStyle(one);
    return [fontWeight, fontSize];
  });
  expect(shape).toEqual(["700", "18px"]);
  expect(await status.textContent()).toBe("");
  await visit.page.clock.runFor(5 * 60_000);
  expect(await status.textContent()).toBe("Còn 5 phút là hết giờ.");
  await visit.page.clock.runFor(60_000);
  expect(await status.textContent()).toBe("");
  await visit.page.clock.runFor(4 * 60_000);
  await visit.sees("result");
  expect(await visit.text()).toContain("Đúng 1/6 câu");
  expect(await status.textContent()).toBe("Hết giờ, bài đã tự nộp.");
  await visit.closeWindow();
  const all = Object.values(platform.record.interactions ?? {});
  expect(all.map(({ result }) => result)).toEqual(["correct"]);
});

test("closing and coming back gives no time back, and draws no other questions", async () => {
  const { device } = await seat(built);
  const visit = await device.open({ clock: NOON });
  await visit.goTo(":exam");
  await visit.press("begin-exam");
  const first = await visit.question();
  await visit.closeWindow();
  const again = await device.open({ clock: later(4) });
  await again.press("start");
  await again.sees("exam");
  expect(await again.question()).toBe(first);
  expect(await again.frame.locator("[data-timer]").textContent()).toMatch(/^Còn [56]:\d\d$/);
  await again.closeWindow();

  const tooLate = await device.open({ clock: later(60) });
  await tooLate.sees("result");
  expect(await tooLate.text()).toContain("Đúng 0/6 câu");
  await tooLate.closeWindow();
});
