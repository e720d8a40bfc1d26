import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { bringAxe, runAxe } from "../src/axe.ts";
import { DESK, openBrowser, PHONE } from "../src/learner/browser.ts";
import { answerTo, learnerIn, questionOf } from "../src/learner/learner.ts";
import type { Visit } from "../src/learner/visit.ts";
import { type BuiltPackage, buildPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { ended, object, PLATFORMS, type Platform, seatAt, withVerb } from "./xapi-desk.ts";

// A question that is answered in writing: written, compared with a sample, marked by whoever wrote it.

const seat = useClassroom();
const root = fileURLToPath(new URL("written-answer", import.meta.url));
const CHECK = '[data-check="vi-sao"]';
const TEXT = "Lộ một nơi, kẻ gian không vào được nơi khác.";
/** Where pictures of it go, if they are wanted. */
const shots = process.env.HOCVU_SHOTS;

let built: BuiltPackage;
beforeAll(async () => {
  built = await buildPackage(root);
});

const at = (visit: Visit, selector: string) => visit.frame.locator(`${CHECK} ${selector}`);
const outcome = (visit: Visit) => at(visit, ".outcome").textContent();
const shown = (visit: Visit) => at(visit, ".own").textContent();

const SMALL = { ...PHONE, viewport: { width: 360, height: 640 } };

test("with a finger: what was written is counted, compared, marked, and still there in another visit", async () => {
  const { platform, device } = await seat(built, {}, SMALL);
  const visit = await device.open({ touch: "finger" });
  await visit.goTo("trang-mot");
  const box = at(visit, "textarea");
  const { rows, height } = await box.evaluate((one) => ({
    rows: (one as HTMLTextAreaElement).rows,
    height: one.getBoundingClientRect().height,
  }));
  expect(rows).toBeGreaterThanOrEqual(3);
  expect(height).toBeGreaterThan(90);
  // Nothing of the sample before there is something to compare.
  expect(await visit.text()).not.toMatch(/nơi ấy|Viết bằng lời/);
  await at(visit, "fieldset .button").click();
  expect(await visit.text()).not.toContain("nơi ấy");
  await box.fill(TEXT);
  expect(await at(visit, ".hint").allTextContents()).toContain(`${TEXT.length}/400 ký tự`);
  const check = at(visit, '[data-do="check"]');
  expect(await check.textContent()).toBe("Xem kết quả");
  await check.click();
  expect(await at(visit, ".outcome").count()).toBe(0);
  await at(visit, "fieldset .button").click();
  expect(await visit.text()).toContain("Lộ một nơi thì chỉ mất nơi ấy.");
  await at(visit, "label.choice").first().click();
  await at(visit, '[data-do="check"]').click();
  expect(await outcome(visit)).toBe("Đúng một phần");
  expect(await shown(visit)).toBe(TEXT);
  expect(await at(visit, ".choice.good").textContent()).toMatch(
    /kéo theo nơi khác \(2 điểm\)Đã có/,
  );
  expect(await at(visit, ".choice.bad").textContent()).toMatch(/Viết bằng lời của mìnhCòn thiếu/);
  await visit.closeWindow();
  expect((platform.record.suspend_data ?? "").length).toBeLessThan(4096);
  // What only its writer marked is no answer that a platform keeps a score of.
  expect(Object.keys(platform.record.interactions ?? {})).toEqual([]);
  const again = await device.open();
  await again.goTo("trang-mot");
  expect([await outcome(again), await shown(again)]).toEqual(["Đúng một phần", TEXT]);
});

test("with the keyboard alone, the focus goes on to what comes next", async () => {
  const { device } = await seat(built, {}, DESK);
  const visit = await device.open();
  await visit.goTo("trang-mot");
  const { keyboard } = visit.page;
  await at(visit, "textarea").focus();
  await keyboard.type(TEXT);
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  const focused = () => visit.frame.evaluate(() => document.activeElement?.textContent);
  expect(await focused()).toBe("Câu trả lời mẫu");
  for (const key of ["Tab", "Space", "Tab", "Space", "Tab", "Enter"]) await keyboard.press(key);
  expect(await outcome(visit)).toBe("Đúng");
  expect(await focused()).toBe("Đúng");
});

test("what was written and not yet checked is there after a reload, and is never longer than it may be", async () => {
  const { device } = await seat(built);
  const visit = await device.open();
  await visit.goTo("trang-mot");
  await at(visit, "textarea").focus();
  await visit.page.keyboard.insertText("ă".repeat(500));
  const value = () => visit.frame.locator(`${CHECK} textarea`).inputValue();
  expect((await value()).length).toBe(400);
  await visit.goTo("trang-hai");
  await visit.goTo("trang-mot");
  expect(await value()).toBe("ă".repeat(400));
  const [course = ""] = visit.frame.url().split("#");
  const opened = visit.page.waitForEvent("framenavigated", {
    predicate: (frame) => frame.parentFrame() !== null && frame.url().startsWith(course),
  });
  await visit.page.reload({ waitUntil: "commit" });
  const again = learnerIn(await opened, "script");
  await again.sees();
  await again.goTo("trang-mot");
  expect(await again.frame.locator(`${CHECK} textarea`).inputValue()).toBe("ă".repeat(400));
});

test("the longest text of the dearest letters is kept whole", async () => {
  const { platform, device } = await seat(built);
  const visit = await device.open();
  await visit.goTo("trang-mot");
  const text = "Ữ ".repeat(199).trim();
  await at(visit, "textarea").fill(text);
  await at(visit, "fieldset .button").click();
  await at(visit, '[data-do="check"]').click();
  expect(await outcome(visit)).toBe("Chưa đúng");
  await visit.closeWindow();
  expect((platform.record.suspend_data ?? "").length).toBeLessThan(3500);
  const again = await device.open();
  await again.goTo("trang-mot");
  expect(await shown(again)).toBe(text);
});

test("practice asks it too, and asks again what was not right", async () => {
  const { device } = await seat(built);
  const visit = await device.open();
  await visit.goTo(":quiz-viet");
  const question = questionOf(built.course, "otp");
  await visit.answer(question, answerTo(question, true));
  await visit.press("check");
  expect(await visit.text()).toContain("Ngân hàng không hỏi mã.");
  // Not what the button before it said, which has shown the result.
  expect(await visit.frame.locator('[data-action="next"]').textContent()).toBe("Luyện xong");
  await visit.press("next");
  expect(await visit.text()).toContain("Đúng 1/1 câu");
});

test("an exam draws none, though the bank has some", () => {
  expect(built.course.modules.flatMap(({ bank }) => bank).every(({ exam }) => !exam)).toBe(true);
});

describe.each([
  ["a phone by day", SMALL, "light", "none"],
  ["a desk by night", { ...DESK, viewport: { width: 1440, height: 900 } }, "dark", "none"],
  ["a phone at 320 by night", { ...PHONE, viewport: { width: 320, height: 640 } }, "dark", "none"],
  ["a desk with forced colors", DESK, "light", "active"],
] as const)("on %s", (name, device, colorScheme, forcedColors) => {
  test("axe finds nothing while it is written, compared and marked, and nothing is too wide", async () => {
    const { device: opened } = await seat(built, {}, { ...device, colorScheme, forcedColors });
    const visit = await opened.open();
    await bringAxe(visit.frame);
    await visit.goTo("trang-mot");
    const faults: string[] = [];
    const look = async (state: string) => {
      const { violations } = await runAxe(visit.frame);
      faults.push(...violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.html}`)));
      const spare = await visit.frame.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      if (spare > 0) faults.push(`${state}: ${spare} too wide`);
      if (shots) {
        await visit.frame.locator(CHECK).scrollIntoViewIfNeeded();
        await visit.page.screenshot({ path: `${shots}/${name.replaceAll(" ", "-")}-${state}.png` });
      }
    };
    await look("asked");
    await at(visit, "textarea").fill(TEXT);
    await at(visit, "fieldset .button").click();
    await at(visit, "label.choice").first().click();
    await look("compared");
    await at(visit, '[data-do="check"]').click();
    await at(visit, ".outcome").waitFor();
    await look("marked");
    expect(faults).toEqual([]);
  });
});

test.each(["cmi5", "xapi"] as const)("%s is told the text as a long fill-in", async (kind) => {
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const { zip } = await buildPackage(root, kind);
  const desk = await seatAt<Platform>(browser, await PLATFORMS[kind](zip));
  onTestFinished(desk.close);
  const visit = await desk.open();
  await visit.goTo("trang-mot");
  const question = questionOf(built.course, "vi-sao");
  await visit.answer(question, [TEXT, "ab"], "[data-check]");
  await visit.frame.locator("[data-do=check]").click();
  await visit.press("exit");
  await ended(desk.platform);
  const [answered] = withVerb(desk.platform.statements, "answered");
  expect(answered?.result).toMatchObject({ response: TEXT, success: true });
  expect(answered && object(answered)).toMatchObject({
    definition: { interactionType: "long-fill-in" },
  });
  expect(answered && object(answered).definition).not.toHaveProperty("correctResponsesPattern");
});
