import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { bringAxe, runAxe } from "../src/axe.ts";
import { PHONE } from "../src/learner/browser.ts";
import type { Visit } from "../src/learner/visit.ts";
import { type BuiltPackage, buildPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { silence } from "./silence.ts";

// A page that a recording reads aloud, its sentences marked by a cue file.

const seat = useClassroom();
const shots = process.env.HOCVU_SHOTS;

let built: BuiltPackage;
beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), "hocvu-voice-"));
  await cp(fileURLToPath(new URL("voice", import.meta.url)), root, { recursive: true });
  const media = join(root, "media/loi-doc");
  await mkdir(media, { recursive: true });
  await cp(join(root, "tim.vtt"), join(media, "tim.vtt"));
  await writeFile(join(media, "tim.wav"), silence(8));
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="900"><rect width="300" height="900" fill="#345"/></svg>`;
  await writeFile(join(root, "media/cao.svg"), drawing);
  built = await buildPackage(root);
  await rm(root, { recursive: true });
});

const BUTTON = '[data-do="read-aloud"]';
const said = () => [...document.querySelectorAll(".said")].map((part) => part.textContent).join("");
const label = (visit: Visit) => visit.frame.textContent(BUTTON);

/** Waits until exactly this is marked. */
const untilSaid = (visit: Visit, text: string) =>
  visit.frame.waitForFunction(
    (text) =>
      [...document.querySelectorAll(".said")].map((part) => part.textContent).join("") === text,
    text,
  );
/** Not by moving: who serves a package here sends no part of a file. */
const playAt = (visit: Visit, speed: number) =>
  visit.frame.evaluate((speed) => {
    (document.querySelector("audio") as HTMLAudioElement).playbackRate = speed;
  }, speed);

/** What of the bar's words is small for old eyes, stands over other words, or is outside of the bar; by its text. */
const barRow = (visit: Visit) =>
  visit.frame.evaluate(() => {
    const row = document.querySelector(".bar-row") as Element;
    const { left, right, top, bottom } = row.getBoundingClientRect();
    const words = [...row.querySelectorAll(".quiet span:not(.unseen), .where span")].map((part) => {
      const range = document.createRange();
      // Without what is only read out.
      range.selectNode(part.firstChild as Node);
      return { text: part.firstChild?.textContent ?? "", part, box: range.getBoundingClientRect() };
    });
    const said = (found: typeof words) => found.map(({ text }) => text);
    return {
      isOne: [...row.children].every((part) => {
        const box = part.getBoundingClientRect();
        const middle = (box.top + box.bottom) / 2;
        return middle > top + 12 && middle < bottom - 12;
      }),
      small: said(
        words.filter(({ part }) => Number.parseFloat(getComputedStyle(part).fontSize) < 15),
      ),
      crossing: said(
        words.filter(({ box }, at) =>
          words.some(
            (other, place) =>
              place > at &&
              other.box.left < box.right - 1 &&
              other.box.right > box.left + 1 &&
              other.box.top < box.bottom - 3 &&
              other.box.bottom > box.top + 3,
          ),
        ),
      ),
      outside: said(
        words.filter(
          ({ box }) =>
            box.left < left || box.right > right || box.top < top - 1 || box.bottom > bottom + 1,
        ),
      ),
    };
  });

test("“Listen” plays the page's recording, and what it says is marked until it is stopped", async () => {
  const { device } = await seat(built, {}, { ...PHONE, viewport: { width: 320, height: 568 } });
  const visit = await device.open({ touch: "finger" });
  await visit.goTo("tim");
  expect(await label(visit)).toBe("Nghe");
  // A reader hears of nothing that is marked, and copies what stands there.
  const text = await visit.frame.evaluate(() => document.querySelector(".prose")?.textContent);
  await visit.frame.click(BUTTON);
  await untilSaid(visit, "Mở ô tìm kiếm ở góc trên.");
  expect(await label(visit)).toBe("Dừng");
  await untilSaid(visit, "Gõ tên tệp, 2 hoặc 3 chữ là đủ.");
  // It plays, and stands still.
  await playAt(visit, 0);
  if (shots) await visit.page.screenshot({ path: `${shots}/voice-320-light.png` });
  await bringAxe(visit.frame);
  for (const media of [
    { colorScheme: "light" },
    { colorScheme: "dark" },
    { forcedColors: "active", colorScheme: "dark" },
    { forcedColors: "none", colorScheme: "light", reducedMotion: "reduce" },
  ] as const) {
    await visit.page.emulateMedia(media);
    // Of forced colors axe knows only what was asked for, not what is shown.
    if (!("forcedColors" in media)) {
      expect((await runAxe(visit.frame)).violations.map(({ id }) => id)).toEqual([]);
    }
    const colors = await visit.frame.evaluate(() =>
      [...document.querySelectorAll(".said")].map((part) => {
        const { color, backgroundColor } = getComputedStyle(part);
        return `${color} ${backgroundColor}`;
      }),
    );
    expect(new Set(colors)).toEqual(new Set(["rgb(28, 36, 32) rgb(255, 224, 138)"]));
    if (shots && "forcedColors" in media) {
      await visit.page.screenshot({ path: `${shots}/voice-320-${media.forcedColors}.png` });
    }
  }
  // Between two cues nothing is said; the next one stands below the fold, and comes in sight.
  await playAt(visit, 0.5);
  await untilSaid(visit, "");
  await untilSaid(visit, "Bấm vào tệp để mở.");
  const isSeen = await visit.frame.evaluate(() => {
    const { top, bottom } = (document.querySelector(".said") as Element).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  expect(isSeen).toBe(true);
  expect(await visit.frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
    true,
  );
  // With the button that reads aloud there is still room for where one is.
  await visit.page.setViewportSize({ width: 360, height: 640 });
  const bar = await visit.frame.evaluate(() => {
    const high = (selector: string) => document.querySelector(selector)?.clientHeight ?? 0;
    // As long as it gets.
    const place = document.querySelector(".where span:last-child");
    if (place) place.textContent = "trang 12/12";
    const { scrollWidth = 0, clientWidth = 0 } = document.querySelector(".where") ?? {};
    return { bar: high(".bar"), where: high(".where"), cut: scrollWidth - clientWidth };
  });
  if (shots) {
    await visit.frame.evaluate(() => scrollTo(0, 0));
    await visit.page.screenshot({ path: `${shots}/voice-360.png` });
  }
  expect(bar.bar).toBeLessThan(64);
  expect(bar.where).toBeLessThan(48);
  expect(bar.cut).toBe(0);
  expect(await barRow(visit)).toEqual({ isOne: true, small: [], crossing: [], outside: [] });
  expect(bar.bar).toBeLessThanOrEqual(61);
  // Nor does anything in it leave it, or stand over something else, on narrow phones and where letters are larger.
  for (const width of [320, 360]) {
    await visit.page.setViewportSize({ width, height: 640 });
    for (let sizes = 0; sizes < 3; sizes++) {
      await visit.frame.click("[data-do=text-size]");
      expect(await visit.frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await barRow(visit), `${width} ${sizes}`).toMatchObject({
        isOne: true,
        crossing: [],
        outside: [],
      });
      if (shots) await visit.page.screenshot({ path: `${shots}/voice-${width}-${sizes}.png` });
    }
  }
  await visit.frame.click(BUTTON);
  await untilSaid(visit, "");
  expect(await label(visit)).toBe("Nghe");
  expect(await visit.frame.evaluate(() => document.querySelector(".prose")?.textContent)).toBe(
    text,
  );
  expect(
    await visit.frame.evaluate(
      () => document.querySelectorAll("[data-said][role],[aria-live] [data-said]").length,
    ),
  ).toBe(0);
});

test("a recording that is over, or whose page is left, is silent; terms and links work within what is marked", async () => {
  const { device } = await seat(built, {}, PHONE);
  const visit = await device.open({ touch: "finger" });
  await visit.goTo("tim");
  await visit.frame.click(BUTTON);
  await untilSaid(visit, "Mở ô tìm kiếm ở góc trên.");
  await visit.frame.click("dfn");
  expect(await visit.frame.isVisible(".definition")).toBe(true);
  await playAt(visit, 16);
  await visit.frame.waitForFunction((button) => {
    const audio = document.querySelector("audio");
    return audio?.ended && document.querySelector(button)?.textContent === "Nghe";
  }, BUTTON);
  expect(await visit.frame.evaluate(said)).toBe("");
  await playAt(visit, 1);
  await visit.frame.click(BUTTON);
  await untilSaid(visit, "Mở ô tìm kiếm ở góc trên.");
  const audio = await visit.frame.evaluateHandle(
    () => document.querySelector("audio") as HTMLAudioElement,
  );
  await visit.frame.click(".prose a");
  await visit.frame.waitForFunction(() => document.querySelector("h1")?.textContent === "Lưu tệp");
  await visit.frame.waitForFunction((audio) => audio.paused, audio);
  expect(await visit.frame.$("[data-said]")).toBe(null);
});
