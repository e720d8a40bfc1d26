import { fileURLToPath } from "node:url";
import type { Locator } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { bringAxe, runAxe } from "../src/axe.ts";
import { DESK, PHONE } from "../src/learner/browser.ts";
import type { Visit } from "../src/learner/visit.ts";
import { type BuiltPackage, buildPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";

const seat = useClassroom();
const root = fileURLToPath(new URL("every-place", import.meta.url));

let built: BuiltPackage;
beforeAll(async () => {
  built = await buildPackage(root);
});

/** Taps the picture at `x` and `y` per cent of it. */
async function tap(visit: Visit, x: number, y: number, way: "tap" | "click" = "tap") {
  const picture = visit.frame.locator("fieldset img");
  const box = await sizeOf(picture);
  // A mark over the picture is part of what is tapped.
  const position = { x: (x * box.width) / 100, y: (y * box.height) / 100 };
  await picture[way]({ position, force: true });
}

async function sizeOf(
  picture: Locator,
): Promise<{ readonly width: number; readonly height: number }> {
  const box = await picture.boundingBox();
  if (!box) throw new Error("the picture is not shown");
  return box;
}

const said = (visit: Visit) => visit.frame.locator("fieldset [role=status]").textContent();
const marks = (visit: Visit) => visit.frame.locator("fieldset .spot:visible").count();

async function check(visit: Visit): Promise<string> {
  await visit.frame.click('[data-do="check"]');
  return (await visit.frame.locator("fieldset").textContent()) ?? "";
}

describe("a place in a picture", () => {
  test("is tapped with a finger; beside all places it is said kindly that there is nothing", async () => {
    const { device } = await seat(built, {}, { ...PHONE, hasTouch: true });
    const visit = await device.open();
    await visit.goTo("tu-thu");
    await tap(visit, 3, 97);
    expect(await said(visit)).toBe("Chỗ này không có gì để chọn.");
    expect(await marks(visit)).toBe(0);
    await tap(visit, 60, 58);
    expect(await said(visit)).toBe("Đã chọn: Ô mật khẩu");
    expect(await marks(visit)).toBe(1);
    const wrong = await check(visit);
    expect(wrong).toContain("Chưa đúng");
    expect(wrong).toContain("Đây là chỗ gõ mật khẩu.");
    // What was tapped, and what would have been right.
    expect(await visit.frame.locator("fieldset .spot:visible").allTextContents()).toEqual([
      "✓",
      "✕",
    ]);
    await visit.closeWindow();
  });

  test("is chosen by its name from the keyboard alone", async () => {
    const { device } = await seat(built, {}, DESK);
    const visit = await device.open();
    await visit.goTo("tu-thu");
    const list = visit.frame.locator("fieldset summary");
    expect(await visit.frame.locator("fieldset input").first().isVisible()).toBe(false);
    await list.focus();
    await visit.page.keyboard.press("Enter");
    await visit.page.keyboard.press("Tab");
    await visit.page.keyboard.press("Space");
    expect(await visit.frame.locator("fieldset input:checked").inputValue()).toBe("a");
    expect(await marks(visit)).toBe(1);
    const text = await check(visit);
    expect(text).toMatch(/Đúng.*Tên trang nằm ở đây\./s);
    await visit.closeWindow();
  });

  test("is as large as a finger on a narrow screen, however small it was drawn", async () => {
    const { device } = await seat(
      built,
      {},
      { ...PHONE, hasTouch: true, viewport: { width: 320, height: 560 } },
    );
    const visit = await device.open();
    await visit.goTo(":exam");
    await visit.press("begin-exam");
    await visit.press("next");
    const { width, height } = await sizeOf(visit.frame.locator("fieldset img"));
    // Whole in the window, however large it is by itself.
    expect(width).toBeLessThanOrEqual(320);
    const wide = await visit.frame.evaluate(
      () => document.documentElement.scrollWidth - innerWidth,
    );
    expect(wide).toBe(0);
    const [x, y] = [(100 * 18) / width, (100 * 18) / height];
    await tap(visit, 50 + x, 82 + y);
    expect(await said(visit)).toBe("Đã chọn: Nút đăng nhập");
    await tap(visit, 50 - x, 82);
    expect(await said(visit)).toBe("");
    await visit.closeWindow();
  });

  test("is told to the platform as a choice, and kept until the learner comes back", async () => {
    const { platform, device } = await seat(built, {}, { ...PHONE, hasTouch: true });
    const visit = await device.open();
    await visit.goTo(":exam");
    await visit.press("begin-exam");
    await tap(visit, 52, 80);
    await visit.press("next");
    await tap(visit, 50, 57);
    await tap(visit, 40, 35);
    await visit.closeWindow();
    const again = await device.open();
    await again.goTo(":exam-2");
    expect(await marks(again)).toBe(2);
    await again.goTo(":submit");
    await again.press("confirm-submit");
    expect(await again.text()).toContain("Đúng 2/2 câu");
    await again.press("review");
    await again.sees("review");
    expect(await again.frame.locator(".spot:visible").allTextContents()).toEqual(["✓", "✓", "✓"]);
    await again.closeWindow();
    const told = Object.values(platform.record.interactions ?? {}).map(
      ({ id, type, student_response, correct_responses, result }) => [
        id,
        type,
        student_response,
        correct_responses["0"]?.pattern,
        result,
      ],
    );
    expect(told).toEqual([
      ["q-nut-1", "choice", "c", "c", "correct"],
      ["q-go-1", "choice", "a,b", "a,b", "correct"],
    ]);
  });

  test.each([
    ["a phone by day", { ...PHONE, hasTouch: true }, "light", "none"],
    ["a desk by night", { ...DESK, hasTouch: true }, "dark", "none"],
    ["a phone with colors of its own", { ...PHONE, hasTouch: true }, "dark", "active"],
  ] as const)(
    "axe finds nothing, and nothing moves or scrolls sideways, on %s",
    async (_, device, colorScheme, forcedColors) => {
      const { device: opened } = await seat(built, {}, { ...device, colorScheme, forcedColors });
      const visit = await opened.open();
      await bringAxe(visit.frame);
      await visit.goTo("tu-thu");
      const faults = async () => {
        const { violations } = await runAxe(visit.frame);
        // The system's own colors are the system's own.
        const ours = violations.filter(
          ({ id }) => forcedColors === "none" || id !== "color-contrast",
        );
        return ours.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      };
      expect(await faults()).toEqual([]);
      await tap(visit, 50, 9);
      expect(await faults()).toEqual([]);
      await visit.frame.click("fieldset summary");
      expect(await faults()).toEqual([]);
      await check(visit);
      expect(await faults()).toEqual([]);
      const spare = await visit.frame.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(spare).toBe(0);
      await visit.closeWindow();
    },
  );

  test("has the room for its picture before that has come", async () => {
    const { device } = await seat(built, {}, PHONE);
    const visit = await device.open();
    let come: (() => void) | undefined;
    const asked = new Promise<void>((resolve) => {
      come = resolve;
    });
    await visit.page.route("**/*.svg", async (route) => {
      await asked;
      await route.continue();
    });
    await visit.goTo("tu-thu");
    const { width, height } = await sizeOf(visit.frame.locator("fieldset img"));
    expect(width / height).toBeCloseTo(1.6, 1);
    expect(width).toBeGreaterThan(250);
    come?.();
    await visit.page.unrouteAll({ behavior: "wait" });
    await visit.closeWindow();
  });
});
