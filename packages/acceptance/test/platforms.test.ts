import { valuesSet } from "@hocvu/simulator/lms";
import { beforeAll, describe, expect, test } from "vitest";
import { takeExam } from "../src/learner/learner.ts";
import type { Visit } from "../src/learner/visit.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { smallCourse } from "./courses.ts";

const seat = useClassroom();
let built: BuiltPackage;
beforeAll(async () => {
  built = await smallCourse({ exam: { questions: 6 } });
});

const STATUS = "cmi.core.lesson_status";

describe("the API is found", () => {
  test.each([
    ["in the frame's parent", "frame"],
    ["two frames up", "nested"],
    ["in the window that opened the course", "popup"],
  ] as const)("%s", async (_, placement) => {
    const { platform, device } = await seat(built);
    const visit = await device.open({ placement });
    await takeExam(visit, built.course, 3);
    await visit.closeWindow();
    expect(platform.record.core).toMatchObject({ lesson_status: "passed", score: { raw: "50" } });
  });
});

describe("a platform that answers every question with an empty text", () => {
  test("hears of a pass all the same", async () => {
    const { platform, device } = await seat(built, { api: "silent" });
    const visit = await device.open();
    await takeExam(visit, built.course, 3);
    await visit.closeWindow();
    const { entries } = visit.session;
    expect(valuesSet(entries, STATUS)).toEqual(["incomplete", "passed"]);
    expect(platform.record.core).toMatchObject({ lesson_status: "passed", score: { raw: "50" } });
    expect(Object.keys(platform.record.interactions ?? {})).toHaveLength(6);
    expect(visit.session.finishes).toBe(1);
  });
});

describe("a platform that keeps suspend data and tells of nothing else", () => {
  test("gets the learner back to the page, and a pass is not taken back", async () => {
    const { device } = await seat(built, { api: "xblock" });
    const first = await device.open();
    await first.press("start");
    await first.press("next");
    const page = await first.hash();
    await first.closeWindow();

    const second = await device.open();
    await second.press("start");
    expect(await second.hash()).toBe(page);
    await takeExam(second, built.course, 5);
    await second.closeWindow();

    const third = await device.open();
    await takeExam(third, built.course, 0);
    await third.closeWindow();
    expect(new Set(valuesSet(third.session.entries, STATUS))).toEqual(new Set(["passed"]));
  });
});

describe("without a platform", () => {
  test("the course plays, says so, and resumes in the same browser", async () => {
    const { device } = await seat(built, { api: "none" });
    const first = await device.open();
    expect(await notice(first)).not.toBe("");
    await takeExam(first, built.course, 4);
    await first.goTo("mot-trang-2");
    await first.page.goto("about:blank");

    const second = await device.open();
    await second.press("start");
    expect(await second.hash()).toBe("#mot-trang-2");
    await second.goTo(":result");
    expect(await second.screen()).toBe("result");
  });

  test("and with one, nothing of the kind is said", async () => {
    const { device } = await seat(built);
    expect(await notice(await device.open())).toBe("");
  });
});

/** The quiet line that tells where results go. */
async function notice(visit: Visit): Promise<string> {
  const texts = await visit.frame.locator('[role="status"]:visible').allTextContents();
  return texts.join("").trim();
}
