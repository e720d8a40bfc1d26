import { expect, test } from "vitest";
import { takeExam } from "../src/learner/learner.ts";
import { useClassroom } from "./classroom.ts";
import { smallCourse } from "./courses.ts";

const seat = useClassroom();
const front = "certificate:\n  issuer: Nơi cấp mẫu\n  signatory: Người ký mẫu\n";

test("a learner who passed prints a certificate with the name that the platform gives", async () => {
  const built = await smallCourse({ exam: { questions: 6 }, front });
  const { device } = await seat(built);
  const visit = await device.open();
  await visit.goTo(":certificate");
  expect(await visit.screen()).toBe("contents");
  await takeExam(visit, built.course, 2);
  expect(await visit.frame.locator('[data-action="certificate"]').count()).toBe(0);
  await takeExam(visit, built.course, 5);
  await visit.press("certificate");
  await visit.sees("certificate");
  const field = (name: string) => visit.frame.locator(`[data-field="${name}"]`).textContent();
  await visit.frame.locator('[data-field="learner"]:not(:empty)').waitFor();
  // The platform says "Nguyen, An".
  expect(await field("learner")).toBe("Nguyen An");
  expect(await field("course")).toBe("Khóa học nhỏ");
  expect(await field("score")).toBe("Kết quả bài thi: đúng 83,33%");
  expect(await field("issuer")).toBe("Nơi cấp mẫu");
  expect(await field("signatory")).toBe("Người ký mẫu");
  // The learner's own day.
  const today = await visit.frame.evaluate(() => {
    const now = new Date();
    return `Ngày ${now.getDate()} tháng ${now.getMonth() + 1} năm ${now.getFullYear()}`;
  });
  expect(await field("date")).toBe(today);
  const reference = await field("reference");
  expect(reference).toMatch(/^Mã số: [0-9A-Z]{7}$/);
  expect(await field("proof")).toContain("nền tảng học");

  // All of it fits its place.
  const sheet = await visit.frame.locator(".certificate svg").boundingBox();
  for (const text of await visit.frame.locator(".certificate text").all()) {
    const box = await text.boundingBox();
    if (!box || !sheet) continue;
    expect(box.x).toBeGreaterThan(sheet.x);
    expect(box.x + box.width).toBeLessThan(sheet.x + sheet.width);
  }
  await visit.closeWindow();

  const again = await device.open();
  await again.goTo(":certificate");
  await again.frame.locator('[data-field="reference"]:not(:empty)').waitFor();
  expect(await again.frame.locator('[data-field="reference"]').textContent()).toBe(reference);
  await again.closeWindow();
});

test("a course without an exam gives one when all was read", async () => {
  const built = await smallCourse({ front });
  const { device } = await seat(built);
  const visit = await device.open();
  await visit.press("start");
  const pages = built.course.modules.flatMap((module) => module.pages);
  for (const _ of pages.slice(1)) await visit.press("next");
  await visit.press("certificate");
  await visit.sees("certificate");
  await visit.frame.locator('[data-field="learner"]:not(:empty)').waitFor();
  expect(await visit.frame.locator('[data-field="score"]').textContent()).toBe("");
  await visit.closeWindow();
});
