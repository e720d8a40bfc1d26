import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readZip } from "@hocvu/archive";
import { beforeAll, describe, expect, test } from "vitest";
import { bringAxe, runAxe } from "../src/axe.ts";
import { DESK, PHONE } from "../src/learner/browser.ts";
import type { Visit } from "../src/learner/visit.ts";
import { newerInScript } from "../src/old-browsers/newer-script.ts";
import { newerInStyle } from "../src/old-browsers/newer-style.ts";
import { type BuiltPackage, buildPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";

const seat = useClassroom();
const root = fileURLToPath(new URL("every-block", import.meta.url));
const PAGES = ["chu", "anh", "the", "cau-hoi"] as const;

let built: BuiltPackage;
beforeAll(async () => {
  built = await buildPackage(root);
});

async function faults(visit: Visit): Promise<readonly string[]> {
  await visit.frame.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished)),
  );
  const { violations } = await runAxe(visit.frame);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each([
  ["a phone by day", PHONE, "light"],
  ["a desk by night", DESK, "dark"],
] as const)("on %s", (_, device, colorScheme) => {
  test("axe finds nothing in any block, nor in a picture as large as the window", async () => {
    const { device: opened } = await seat(built, {}, { ...device, colorScheme });
    const visit = await opened.open();
    await bringAxe(visit.frame);
    const found: string[] = [];
    for (const page of PAGES) {
      await visit.goTo(page);
      found.push(...(await faults(visit)));
    }
    await visit.goTo("the");
    await visit.frame.click(".card summary");
    found.push(...(await faults(visit)));
    await visit.goTo("anh");
    await visit.frame.click("img.enlarges");
    found.push(...(await faults(visit)));
    expect(found).toEqual([]);
  });
});

test.each([320, 367, 650, 1280, 1440])("no block scrolls sideways at %i", async (width) => {
  const { device } = await seat(built, {}, { viewport: { width, height: 700 } });
  const visit = await device.open();
  for (const page of PAGES) {
    await visit.goTo(page);
    const spare = await visit.frame.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect([page, spare]).toEqual([page, 0]);
  }
});

test("a piece comes with the first module that needs it, and a strict policy lets it in", async () => {
  const csp = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:";
  const { platform, device } = await seat(built, { csp });
  const visit = await device.open();
  const asked = () => platform.requests.map(({ path }) => path).join(" ");
  expect(asked()).not.toMatch(/cards-/);
  await visit.goTo("the");
  expect(asked()).toMatch(/cards-[\da-f]{8}\.css/);
  const display = await visit.frame.evaluate(() => {
    const cards = document.querySelector(".cards");
    return cards && getComputedStyle(cards).display;
  });
  expect(display).toBe("grid");
});

test("with the keyboard a picture opens, grows and closes, and no page is turned", async () => {
  const { device } = await seat(built, {}, DESK);
  const visit = await device.open();
  await visit.goTo("anh");
  const { keyboard } = visit.page;
  const image = visit.frame.locator("img.enlarges").first();
  await image.focus();
  await keyboard.press("Enter");
  const shown = visit.frame.locator("dialog img");
  const width = () => shown.evaluate((one) => one.clientWidth);
  const before = await width();
  await keyboard.press("+");
  expect(await width()).toBeGreaterThan(before * 1.4);
  await keyboard.press("ArrowRight");
  expect(await visit.hash()).toBe("#anh");
  await keyboard.press("Escape");
  expect(await visit.frame.locator("dialog").count()).toBe(0);
  expect(await image.evaluate((one) => document.activeElement === one)).toBe(true);
});

test("with the keyboard a card is turned, and a place in a picture leads to what is said of it", async () => {
  const { device } = await seat(built, {}, DESK);
  const visit = await device.open();
  const { keyboard } = visit.page;
  await visit.goTo("the");
  await visit.frame.locator(".card summary").first().focus();
  await keyboard.press("Enter");
  await visit.frame.locator(".card[open] p").first().waitFor();
  await visit.goTo("anh");
  await visit.frame.locator(".spot").nth(1).focus();
  await keyboard.press("Enter");
  expect(await visit.frame.evaluate(() => document.activeElement?.textContent)).toMatch(/Địa chỉ/);
});

test("another site is asked for nothing before its film is pressed, and then for that film", async () => {
  const { device } = await seat(built);
  const visit = await device.open();
  await visit.goTo("the");
  expect(await visit.frame.locator("iframe").count()).toBe(0);
  const policy = await visit.frame.evaluate(
    () => document.querySelector<HTMLMetaElement>("meta[http-equiv]")?.content,
  );
  expect(policy).toContain("frame-src https://www.youtube-nocookie.com;");
  const address = visit.frame.locator(".embed a[data-embed]");
  expect(await address.getAttribute("data-embed")).toMatch(/\/embed\/abcdefghijk$/);
});

test("an order is confirmed as it stands", async () => {
  const { device } = await seat(built);
  const visit = await device.open();
  await visit.goTo("cau-hoi");
  const check = '[data-check="xep"]';
  await visit.frame.click(`${check} fieldset > .quiet`);
  await visit.frame.click(`${check} [data-do="check"]`);
  expect(await visit.frame.locator(`${check} .outcome`).textContent()).toBe("Chưa đúng");
});

test("no sign that follows a blank begins a line", async () => {
  const { device } = await seat(built, {}, { viewport: { width: 320, height: 700 } });
  const visit = await device.open();
  await visit.goTo("cau-hoi");
  for (let width = 320; width <= 720; width += 20) {
    await visit.page.setViewportSize({ width, height: 700 });
    const alone = await visit.frame.evaluate(() =>
      [...document.querySelectorAll("span[data-blank]")]
        .filter((blank) => {
          const sign = document.createRange();
          sign.setStart(blank.nextSibling as Node, 0);
          sign.setEnd(blank.nextSibling as Node, 1);
          const box = blank.querySelector("input")?.getBoundingClientRect();
          return box && sign.getBoundingClientRect().top > box.bottom - 5;
        })
        .map((blank) => blank.nextSibling?.textContent),
    );
    expect([width, alone]).toEqual([width, []]);
  }
});

test("no bracket that opens before a blank ends a line", async () => {
  const { device } = await seat(built, {}, { viewport: { width: 320, height: 700 } });
  const visit = await device.open();
  await visit.goTo("cau-hoi");
  for (let width = 320; width <= 720; width += 20) {
    await visit.page.setViewportSize({ width, height: 700 });
    const beside = await visit.frame.evaluate(() => {
      const input = [...document.querySelectorAll("input[data-blank]")].pop() as Element;
      const line = input.closest("p") as Element;
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const bracket = document.createRange();
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const at = text.textContent?.indexOf("(") ?? -1;
        if (at < 0) continue;
        bracket.setStart(text, at);
        bracket.setEnd(text, at + 1);
      }
      const [left, right] = [bracket, input].map((one) => one.getBoundingClientRect());
      return left && right && left.width > 0 && left.bottom > right.top && left.right <= right.left;
    });
    expect([width, beside]).toEqual([width, true]);
  }
});

test("an answer that was checked has no box that cannot be ticked", async () => {
  const { device } = await seat(built);
  const visit = await device.open();
  await visit.goTo("cau-hoi");
  const check = '[data-check="giu-tep"]';
  await visit.frame.locator(`${check} label`).first().click();
  await visit.frame.click(`${check} [data-do="check"]`);
  expect(await visit.frame.locator(`${check} input`).count()).toBe(0);
  expect(await visit.frame.locator(`${check} .bad .feedback`).textContent()).toMatch(/^Thẻ nằm/);
  expect(await visit.frame.locator(`${check} .due`).textContent()).toMatch(/Đám mây.*Đáp án đúng/);
});

/** Pieces that this course has no file of: the cover's stands in the player's own files, films and voices are other courses'. */
const ELSEWHERE = ["cover", "film", "voice"];

test.each(["scorm12", "web"])(
  "the pieces in %s hold nothing newer than Chrome 71",
  async (target) => {
    const files = await readZip((await buildPackage(root, target)).zip);
    const built = (
      await readFile(new URL("../../player/dist/files.js", import.meta.url), "utf8")
    ).match(/export const pieces = (.*);/)?.[1];
    const pieces = JSON.parse(built ?? "{}") as Readonly<
      Record<string, { style?: string; scripts?: Readonly<Record<string, string>> }>
    >;
    for (const name of Object.keys(pieces)) {
      if (ELSEWHERE.includes(name)) continue;
      expect(
        [...files.keys()].some((path) => path.startsWith(`${name}-`)),
        name,
      ).toBe(true);
    }
    for (const [name, { style = "", scripts = {} }] of Object.entries(pieces)) {
      const newer = [...Object.values(scripts).flatMap(newerInScript), ...newerInStyle(style)];
      expect(newer, name).toEqual([]);
      expect(style + Object.values(scripts).join(""), name).not.toBe("");
    }
    const found = [...files].flatMap(([path, bytes]) => {
      const text = new TextDecoder().decode(bytes);
      if (path.endsWith(".js")) return newerInScript(text).map((newer) => `${path}: ${newer}`);
      return path.endsWith(".css") ? newerInStyle(text).map((newer) => `${path}: ${newer}`) : [];
    });
    expect(found).toEqual([]);
  },
);

test("a cover comes after the text, in a place of its own, and a module's picture stands on its card", async () => {
  const { platform, device } = await seat(built, {}, { viewport: { width: 360, height: 640 } });
  const visit = await device.open();
  // As high before it has come as after.
  const shape = await visit.frame.locator(".cover-picture").evaluate((one) => {
    const { height, objectFit } = getComputedStyle(one);
    return [height, objectFit];
  });
  // A drawing is shown whole.
  expect(shape).toEqual(["144px", "contain"]);
  const order = platform.requests.map(({ path }) => path.replace(/^.*\//, ""));
  const at = (pattern: RegExp) => order.findIndex((path) => pattern.test(path));
  expect(at(/^thanh-/)).toBeGreaterThan(at(/^player-.*css/));
  const button = visit.frame.locator('[data-action="start"]');
  expect(await button.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThanOrEqual(
    640,
  );
  await visit.goTo(":contents");
  const picture = visit.frame.locator(".module .card-picture");
  expect(await picture.count()).toBe(1);
  expect(await picture.evaluate((one) => one.getBoundingClientRect().height)).toBeGreaterThan(100);
});
