import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { bringAxe, runAxe } from "../src/axe.ts";
import { DESK, PHONE } from "../src/learner/browser.ts";
import type { Visit } from "../src/learner/visit.ts";
import { type BuiltPackage, buildPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { silence } from "./silence.ts";

// Questions that a film stops for: `:::check{at=…}` beneath a `::video`.

const seat = useClassroom();
const shots = process.env.HOCVU_SHOTS;

let built: BuiltPackage;
beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), "hocvu-film-"));
  await cp(fileURLToPath(new URL("film", import.meta.url)), root, { recursive: true });
  // A film without pictures is one all the same to the browser.
  await writeFile(join(root, "phim.wav"), silence(8));
  built = await buildPackage(root);
  await rm(root, { recursive: true });
});

/** What stands in the film's place, and where the focus is. */
const look = (visit: Visit) =>
  visit.frame.evaluate(() => {
    const film = document.querySelector("video") as HTMLVideoElement;
    const asking = document.querySelector(".media > .check");
    return {
      asked: asking?.querySelector("legend")?.textContent?.trim() ?? null,
      film: [film.paused ? "paused" : "plays", film.offsetHeight > 0 ? "shown" : "hidden"].join(),
      focus: document.activeElement?.textContent || document.activeElement?.tagName,
    };
  });

/** Goes to a second of the film, as by its slider, and waits until the page heard of it. */
const seek = (visit: Visit, second: number) =>
  visit.frame.evaluate(async (second) => {
    const film = document.querySelector("video") as HTMLVideoElement;
    const heard = (name: string) =>
      new Promise((done) => film.addEventListener(name, done, { once: true }));
    if (film.readyState === 0) {
      const known = heard("loadedmetadata");
      film.preload = "auto";
      film.load();
      await known;
    }
    const there = heard("seeked");
    film.currentTime = second;
    await there;
    await new Promise((done) => setTimeout(done));
  }, second);

const untilAsked = (visit: Visit) => visit.frame.waitForSelector(".media > .check");

test("the film stops at the second, asks in its place, and goes on where it was, by keyboard alone", async () => {
  const { device } = await seat(built, {}, DESK);
  const visit = await device.open();
  await visit.goTo("xem");
  await seek(visit, 1.5);
  expect(await look(visit)).toMatchObject({ asked: null, film: "paused,shown" });
  await visit.frame.evaluate(() => document.querySelector("video")?.play());
  await untilAsked(visit);
  expect(await look(visit)).toEqual({
    asked: "Bấm vào mục nào trước?",
    film: "paused,hidden",
    focus: "Câu hỏi ở 0:02 của phim",
  });
  await bringAxe(visit.frame);
  expect((await runAxe(visit.frame)).violations.map(({ id }) => id)).toEqual([]);
  if (shots) await visit.page.screenshot({ path: `${shots}/film-asks-1280.png` });
  const { keyboard } = visit.page;
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  expect(await visit.frame.textContent(".media > .check .outcome")).toBe("Đúng");
  for (let step = 0; step < 9 && (await look(visit)).focus !== "Xem tiếp"; step++) {
    await keyboard.press("Tab");
  }
  await keyboard.press("Enter");
  expect(await look(visit)).toEqual({ asked: null, film: "plays,shown", focus: "VIDEO" });
});

test("whoever goes past several is asked them one after the other, and none that was answered again", async () => {
  const { device } = await seat(built, {}, { ...PHONE, viewport: { width: 360, height: 640 } });
  const visit = await device.open({ touch: "finger" });
  await visit.goTo("xem");
  await seek(visit, 6);
  await untilAsked(visit);
  expect((await look(visit)).asked).toBe("Bấm vào mục nào trước?");
  if (shots) await visit.page.screenshot({ path: `${shots}/film-asks-360.png` });
  await visit.frame.click(".media > .check input");
  await visit.frame.click('.media > .check [data-do="check"]');
  await visit.frame.click(".media > .button");
  await visit.frame.waitForFunction(() =>
    /mấy chữ/.test(document.querySelector(".media > .check")?.textContent ?? ""),
  );
  await visit.frame.click(".media > .button");
  // Both stand beneath the film again, in their order.
  const order = await visit.frame.evaluate(() =>
    [...document.querySelectorAll("figure, .timed, .check")].map(({ className }) => className),
  );
  expect(order).toEqual(["media", "timed", "check", "timed", "check"]);
  await seek(visit, 0.5);
  await seek(visit, 3);
  expect((await look(visit)).asked).toBe(null);
  await seek(visit, 5);
  await untilAsked(visit);
  expect((await look(visit)).asked).toBe("Mật khẩu mới nên dài mấy chữ?");
});
