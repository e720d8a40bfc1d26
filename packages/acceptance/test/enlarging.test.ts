import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { bringAxe, runAxe } from "../src/axe.ts";
import { DESK } from "../src/learner/browser.ts";
import { takeExam } from "../src/learner/learner.ts";
import type { Visit } from "../src/learner/visit.ts";
import { buildPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { smallCourse } from "./courses.ts";

const seat = useClassroom();
const blocks = fileURLToPath(new URL("every-block", import.meta.url));
const front = "certificate:\n  issuer: Nơi cấp mẫu\n  signatory: Người ký mẫu\n";

type Point = readonly [x: number, y: number];

/** Two fingers, that part or come together, as the browser hears them from a screen. */
async function pinch(visit: Visit, from: readonly [Point, Point], to: readonly [Point, Point]) {
  const session = await visit.page.context().newCDPSession(visit.page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  const between = (step: number) =>
    [0, 1].map((finger) => {
      const [a, b] = [from[finger] as Point, to[finger] as Point];
      return [a[0] + ((b[0] - a[0]) * step) / 4, a[1] + ((b[1] - a[1]) * step) / 4] as const;
    });
  await touch("touchStart", between(0));
  for (const step of [1, 2, 3, 4]) await touch("touchMove", between(step));
  await touch("touchEnd", []);
  await session.detach();
}

const dialog = (visit: Visit) => visit.frame.locator("dialog");
const isFocused = (element: Element) => document.activeElement === element;

test("two fingers make a picture larger about the point between them, and smaller again", async () => {
  const { device } = await seat(await buildPackage(blocks));
  const visit = await device.open();
  await visit.goTo("anh");
  await visit.frame.locator("img.enlarges").first().click();
  const image = visit.frame.locator("dialog img");
  const place = async () => {
    const box = await image.boundingBox();
    if (!box) throw new Error("no picture");
    return box;
  };
  const before = await place();
  const middle = before.y + before.height / 2;
  await pinch(visit, [[90, middle], [110, middle]], [[60, middle], [140, middle]]); // biome-ignore format: two fingers
  const grown = await place();
  expect(grown.width / before.width).toBeGreaterThan(3.5);
  expect(grown.width / before.width).toBeLessThan(4.5);
  // What was between the fingers is there still.
  const share = (box: typeof before) => (100 - box.x) / box.width;
  expect(Math.abs(share(grown) - share(before))).toBeLessThan(0.03);
  await pinch(visit, [[40, middle], [320, middle]], [[170, middle], [190, middle]]); // biome-ignore format: two fingers
  expect((await place()).width).toBeCloseTo(before.width, 0);
  expect(await visit.hash()).toBe("#anh");
});

test("a certificate opens by a tap large enough to be read, and closes to where it was opened", async () => {
  const built = await smallCourse({ exam: { questions: 6 }, front });
  const { device, platform } = await seat(built);
  const visit = await device.open();
  expect(platform.requests.filter(({ path }) => /pictures-/.test(path))).toEqual([]);
  await takeExam(visit, built.course, 6);
  const larger = visit.frame.getByRole("button", { name: "Phóng to" });
  await larger.waitFor();
  await visit.page.emulateMedia({ media: "print" });
  expect(await larger.isVisible()).toBe(false);
  await visit.page.emulateMedia({ media: null });
  await visit.press("certificate");
  await visit.sees("certificate");
  const sheet = visit.frame.locator(".certificate svg");
  await visit.frame.locator('.certificate [data-field="learner"]').waitFor();
  const small = (await sheet.boundingBox())?.width ?? 0;
  expect(small).toBeLessThan(360);
  await sheet.tap();
  const large = visit.frame.locator("dialog svg");
  expect((await large.boundingBox())?.width).toBeGreaterThanOrEqual(900);
  expect(await large.locator('[data-field="learner"]').textContent()).toBe("Nguyen An");
  // No line of it is smaller than what can be read on a phone.
  const heights = await large
    .locator("text")
    .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThan(11);
  await bringAxe(visit.frame);
  expect((await runAxe(visit.frame)).violations.map(({ id }) => id)).toEqual([]);
  const before = (await large.boundingBox())?.width ?? 0;
  await pinch(visit, [[150, 400], [210, 400]], [[90, 400], [270, 400]]); // biome-ignore format: two fingers
  expect((await large.boundingBox())?.width).toBeGreaterThan(before * 1.5);
  await visit.frame.getByRole("button", { name: "Đóng" }).click();
  expect(await dialog(visit).count()).toBe(0);
  expect(await visit.frame.getByRole("button", { name: "Phóng to" }).evaluate(isFocused)).toBe(
    true,
  );
});

test("with the keyboard a certificate opens, closes by Esc, and gives the focus back", async () => {
  const built = await smallCourse({ exam: { questions: 6 }, front });
  const { device } = await seat(built, {}, DESK);
  const visit = await device.open();
  await takeExam(visit, built.course, 6);
  await visit.goTo(":certificate");
  const button = visit.frame.getByRole("button", { name: "Phóng to" });
  await button.focus();
  const { keyboard } = visit.page;
  await keyboard.press("Enter");
  expect(await dialog(visit).getAttribute("aria-label")).toContain("Giấy chứng nhận");
  await keyboard.press("Escape");
  expect(await dialog(visit).count()).toBe(0);
  expect(await button.evaluate(isFocused)).toBe(true);
  // The name that is written after it stands on the next that is opened.
  await visit.frame.locator('[data-action="turn-name"]').click();
  await button.click();
  const name = visit.frame.locator('dialog [data-field="learner"]');
  expect(await name.textContent()).toBe("An Nguyen");
});
