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

/** Plays the film, sixteen times as fast where somebody hurries: it hears of its time four times a second at the most. */
const play = (visit: Visit, speed = 1) =>
  visit.frame.evaluate((speed) => {
    const film = document.querySelector("video") as HTMLVideoElement;
    film.playbackRate = speed;
    film.play();
  }, speed);

const untilAsked = (visit: Visit) => visit.frame.waitForSelector(".media > .check");

test("the film stops at the second, asks in its place, and goes on where it was, by keyboard alone", async () => {
  const { device } = await seat(built, {}, DESK);
  const visit = await device.open();
  await visit.goTo("xem");
  expect(await look(visit)).toMatchObject({ asked: null, film: "paused,shown" });
  await play(visit);
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
  await play(visit, 16);
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
  await visit.frame.evaluate(() => {
    (document.querySelector("video") as HTMLVideoElement).currentTime = 0;
  });
  await play(visit, 16);
  await untilAsked(visit);
  expect((await look(visit)).asked).toBe("Mật khẩu mới nên dài mấy chữ?");
});

test("a film that fills the screen leaves it for its question, which then has the focus", async () => {
  const { device } = await seat(built, {}, DESK);
  const visit = await device.open();
  await visit.goTo("xem");
  // Only a press may ask for the whole screen.
  await visit.frame.evaluate(() => {
    document.addEventListener(
      "keydown",
      () => document.querySelector("video")?.requestFullscreen(),
      {
        once: true,
      },
    );
  });
  await visit.page.keyboard.press("f");
  await visit.frame.waitForFunction(() => document.fullscreenElement?.tagName === "VIDEO");
  await play(visit);
  await untilAsked(visit);
  await visit.frame.waitForFunction(
    () => document.activeElement?.textContent === "Câu hỏi ở 0:02 của phim",
  );
  expect(await visit.frame.evaluate(() => document.fullscreenElement)).toBeNull();
});
