import { gzipSync } from "node:zlib";
import { openPackage } from "@hocvu/simulator/lms";
import { beforeAll, describe, expect, test } from "vitest";
import { takeExam } from "../src/learner/learner.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { nguoiDan, smallCourse } from "./courses.ts";

const seat = useClassroom();
let built: BuiltPackage;
beforeAll(async () => {
  built = await nguoiDan();
});

const KB = 1000;

// Its pages, 127 questions with what explains each choice, twenty-five drawings, a task and a card a module: what the course holds, not the tool, grew it from 175.
test("the package of the citizens' course is below 195 kB", () => {
  expect(built.zip.length).toBeLessThan(195 * KB);
});

test("scripts and styles are at most 29 kB gzip and 90 kB as they are", async () => {
  const { files } = await openPackage(built.zip);
  const code = [...files]
    .filter(([path]) => /^player.*\.(js|css)$/.test(path))
    .map(([, bytes]) => bytes);
  expect(code.length).toBeGreaterThan(1);
  const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
  expect(sum(code.map((bytes) => bytes.length))).toBeLessThanOrEqual(90 * KB);
  expect(sum(code.map((bytes) => gzipSync(bytes).length))).toBeLessThanOrEqual(29 * KB);
});

test("the first screen takes at most three requests and 100 kB, uncompressed", async () => {
  const { platform, device } = await seat(built);
  const visit = await device.open();
  await visit.page.waitForLoadState("networkidle");
  expect(platform.requests.length).toBeLessThanOrEqual(3);
  const bytes = platform.requests.reduce((sum, request) => sum + request.bytes, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(100 * KB);
});

// What breaks the policy stands on the console, and that no test may leave anything on.
const CSP = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:";

test("a strict Content-Security-Policy changes nothing", async () => {
  const { platform, device } = await seat(built, { csp: CSP });
  const visit = await device.open({ touch: "finger" });
  await visit.press("start");
  await visit.press("next");
  await visit.press("contents");
  await takeExam(visit, built.course, 11);
  await visit.press("review");
  await visit.sees("review");
  await visit.exit();
  expect(platform.record.core).toMatchObject({ lesson_status: "passed", score: { raw: "55" } });
});

test("on a phone, no table of the citizens' course has to be scrolled to be read", async () => {
  const citizens = await nguoiDan();
  const { device } = await seat(citizens);
  const visit = await device.open();
  const widths: (readonly [page: string, wide: number])[] = [];
  for (const { id } of citizens.course.modules.flatMap(({ pages }) => pages)) {
    await visit.goTo(id);
    const hidden = await visit.frame.evaluate(() =>
      [...document.querySelectorAll(".table-scroll")].map((t) => t.scrollWidth - t.clientWidth),
    );
    for (const wide of hidden) widths.push([id, wide]);
  }
  expect(widths.length).toBeGreaterThan(5);
  expect(widths.filter(([, wide]) => wide > 0)).toEqual([]);
});

describe("nothing scrolls sideways", () => {
  // A small old phone, Moodle's frame on a phone and on a desk (STANDARDS.md 3), and a desk.
  test.each([
    [320, 568],
    [367, 666],
    [650, 666],
    [1280, 800],
  ])("at %i × %i", async (width, height) => {
    const small = await smallCourse({ exam: { questions: 6 } });
    const { device } = await seat(small, {}, { viewport: { width, height } });
    const visit = await device.open();
    const spare = () =>
      visit.frame.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const screen = document.querySelector("main")?.getAttribute("data-screen");
        return [screen, scrollWidth - clientWidth];
      });
    const screens = [await spare()];
    for (const place of ["mot-trang-1", ":contents", ":exam"]) {
      await visit.goTo(place);
      screens.push(await spare());
    }
    await visit.press("begin-exam");
    screens.push(await spare());
    await visit.goTo(":submit");
    screens.push(await spare());
    await visit.press("confirm-submit");
    screens.push(await spare());
    await visit.press("review");
    screens.push(await spare());
    expect(screens).toEqual(
      ["welcome", "page", "contents", "exam-start", "exam", "exam-confirm", "result", "review"].map(
        (screen) => [screen, 0],
      ),
    );
  });
});
