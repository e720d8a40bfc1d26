import { beforeAll, expect, test } from "vitest";
import type { Visit } from "../src/learner/visit.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { everyType } from "./courses.ts";

const seat = useClassroom();
let built: BuiltPackage;
beforeAll(async () => {
  built = await everyType();
});

/** A finger that goes from one place to another. */
async function swipe(visit: Visit, from: readonly [number, number], to: readonly [number, number]) {
  const session = await visit.page.context().newCDPSession(visit.page);
  const touch = (
    type: "touchStart" | "touchMove" | "touchEnd",
    points: readonly (readonly number[])[],
  ) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([x = 0, y = 0]) => ({ x, y })),
    });
  await touch("touchStart", [from]);
  await touch("touchMove", [to]);
  await touch("touchEnd", []);
  await session.detach();
}

test("a swipe turns the page; a scroll does not", async () => {
  const { device } = await seat(built);
  const visit = await device.open();
  await visit.press("start");
  expect(await visit.hash()).toBe("#moi-loai");
  await swipe(visit, [200, 600], [185, 200]);
  await swipe(visit, [300, 110], [60, 120]);
  await visit.frame.locator('main[data-screen="page"] h1:text("Trang cuối")').waitFor();
  expect(await visit.hash()).toBe("#trang-cuoi");
  await swipe(visit, [60, 300], [300, 310]);
  await visit.frame.locator('main[data-screen="page"] h1:text("Mỗi loại")').waitFor();
  await visit.closeWindow();
});

test("the size of the text is chosen once for this device", async () => {
  const { device } = await seat(built);
  const visit = await device.open();
  await visit.press("start");
  const size = (one: Visit) =>
    one.frame.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    );
  const usual = await size(visit);
  await visit.frame.click('[data-do="text-size"]');
  const large = await size(visit);
  expect(large).toBeGreaterThan(usual);
  await visit.closeWindow();
  const again = await device.open();
  expect(await size(again)).toBe(large);
  await again.press("start");
  await again.frame.click('[data-do="text-size"]');
  await again.frame.click('[data-do="text-size"]');
  expect(await size(again)).toBe(usual);
  await again.closeWindow();
});

test("the size of the text can be changed on every screen, and the button says which it is", async () => {
  const { device } = await seat(built);
  const visit = await device.open();
  const button = visit.frame.getByRole("button", { name: "Cỡ chữ" });
  const name = () => button.locator("span").first().textContent();
  expect(await name()).toBe("Cỡ chữ\u00a01/3");
  await button.click();
  expect(await name()).toBe("Cỡ chữ\u00a02/3");
  for (const place of ["moi-loai", ":contents", ":glossary", ":quiz-moi-loai", ":exam"]) {
    await visit.goTo(place);
    expect(await name(), place).toBe("Cỡ chữ\u00a02/3");
  }
  await visit.closeWindow();
});

test("a page is read aloud sentence by sentence, where the device has a voice for its language", async () => {
  const { device } = await seat(built);
  await device.context.addInitScript(() => {
    const spoken: string[] = [];
    let ended: (() => void) | undefined;
    const speech = {
      getVoices: () => [{ lang: "vi-VN", name: "sample" }],
      speak(said: { text: string; onend: () => void }) {
        spoken.push(said.text);
        ended = said.onend;
      },
      cancel: () => undefined,
    };
    class Utterance {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
    Object.defineProperty(window, "heard", { value: { spoken, end: () => ended?.() } });
  });
  const visit = await device.open();
  await visit.goTo("trang-cuoi");
  const listen = visit.frame.locator('[data-do="read-aloud"]');
  expect(await listen.textContent()).toBe("Nghe");
  await listen.click();
  const heard = () =>
    visit.frame.evaluate(
      () => (window as unknown as { heard: { spoken: readonly string[] } }).heard.spoken,
    );
  const end = () =>
    visit.frame.evaluate(() => (window as unknown as { heard: { end(): void } }).heard.end());
  const marked = () =>
    visit.frame.evaluate(() => {
      const range = [...(CSS.highlights.get("reading") ?? [])][0];
      return String(range ?? "");
    });
  expect(await heard()).toEqual(["Hết bài."]);
  expect(await marked()).toBe("Hết bài.");
  expect(await listen.textContent()).toBe("Dừng");
  await end();
  expect(await listen.textContent()).toBe("Nghe");
  expect(await marked()).toBe("");
  await visit.closeWindow();
});

test("without a voice there is no button for it", async () => {
  const { device } = await seat(built);
  await device.context.addInitScript(() => {
    Object.defineProperty(window, "speechSynthesis", { value: { getVoices: () => [] } });
  });
  const visit = await device.open();
  await visit.press("start");
  expect(await visit.frame.locator('[data-do="read-aloud"]').isVisible()).toBe(false);
  await visit.closeWindow();
});
