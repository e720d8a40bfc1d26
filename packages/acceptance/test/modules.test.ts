import { openCmi5Platform } from "@hocvu/simulator/cmi5";
import { openPackage } from "@hocvu/simulator/lms";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, PHONE } from "../src/learner/browser.ts";
import { type Learner, learnerIn, takeExam } from "../src/learner/learner.ts";
import { watch } from "../src/learner/watch.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { openPlatform2004 } from "../src/scorm2004/platform.ts";
import { validateManifest } from "../src/xsd/validate-manifest.ts";
import { validateManifest2004 } from "../src/xsd/validate-manifest-2004.ts";
import { useClassroom } from "./classroom.ts";
import { smallCourse } from "./courses.ts";

const EXAM = { exam: { questions: 20, attempts: 1 } };
const FRONT = "iri: https://example.com/khoa-hoc/nho\n";
const build = (target: string, edition: 3 | 4 = 4) =>
  smallCourse({ ...EXAM, front: FRONT }, target, edition, "modules");

/** Reads every page of the module `id`. */
async function readModule(learner: Learner, built: BuiltPackage, id: string): Promise<void> {
  const module = built.course.modules.find((one) => one.id === id);
  for (const page of module?.pages ?? []) await learner.goTo(page.id);
}

describe("SCORM 1.2", () => {
  const seat = useClassroom();
  let built: BuiltPackage;
  beforeAll(async () => {
    built = await build("scorm12");
  });

  test("the manifest is valid and locks the exam behind both modules", async () => {
    const { manifest } = await openPackage(built.zip);
    expect(validateManifest(manifest)).toEqual([]);
    const items = [...manifest.matchAll(/<item identifier="([^"]+)"/g)].map(([, id]) => id);
    expect(items).toHaveLength(3);
    const script = /<adlcp:prerequisites type="aicc_script">([^<]*)</.exec(manifest)?.[1];
    expect(script?.split("&amp;")).toEqual(items.slice(0, 2));
  });

  test("a module is completed by reading, without a score, and shows its own number", async () => {
    const { platform, device } = await seat(built, { sco: 1 });
    expect(platform.masteryScore).toBeUndefined();
    const visit = await device.open();
    expect(await visit.frame.title()).toBe("Bài hai");
    await visit.goTo("hai-trang-1");
    expect(await visit.text()).toContain("Bài 2");
    await readModule(visit, built, "hai");
    await visit.goTo(":exam");
    expect(await visit.screen()).toBe("contents");
    await visit.exit();
    expect(platform.record.core).toMatchObject({ lesson_status: "completed" });
    expect(platform.record.core?.score?.raw ?? "").toBe("");
  });

  test("who has read a module hears how to come to the exam, at its end and when leaving", async () => {
    const { device } = await seat(built, { sco: 0 });
    const visit = await device.open();
    await visit.goTo("mot-trang-2");
    expect(await visit.text()).not.toContain("bài thi mở ra");
    await readModule(visit, built, "mot");
    const label = await visit.frame.locator('[data-action="exit"]').first().textContent();
    const exit = label?.replace("\u00a0", " ");
    const opens = `bấm “${exit}” là bài thi mở ra trong mục lục của trang học`;
    expect(await visit.text()).toContain("Đã học xong bài này!");
    expect(await visit.text()).toContain(opens);
    await visit.exit();
    expect(await visit.text()).toContain(opens);
  });

  test("the exam says when it is due, as some platforms cannot lock it", async () => {
    const { device } = await seat(built, { sco: 2 });
    const visit = await device.open();
    expect(await visit.text()).toContain("Học xong mọi bài rồi hãy làm bài thi.");
  });

  test("without an exam, the end of a module names no exam", async () => {
    const reading = await smallCourse({}, "scorm12", 4, "modules");
    const { device } = await seat(reading, { sco: 0 });
    const visit = await device.open();
    await readModule(visit, reading, "mot");
    expect(await visit.text()).toContain("Bài tiếp theo ở trong mục lục của trang học.");
  });

  test.each([
    [9, "failed", "45"],
    [10, "passed", "50"],
  ])("the exam alone, %d of 20: %s", async (right, status, raw) => {
    const { platform, device } = await seat(built, { sco: 2 });
    const visit = await device.open();
    expect(await visit.text()).not.toContain("0 trang");
    await visit.press("start");
    await visit.sees("exam-start");
    await takeExam(visit, built.course, right);
    expect(await visit.frame.locator("main a[href]").count()).toBe(0);
    await visit.exit();
    expect(platform.record.core).toMatchObject({ lesson_status: status, score: { raw } });
  });

  test("each part remembers for itself", async () => {
    const { platform, device } = await seat(built, { sco: 0 });
    const first = await device.open();
    await first.goTo("mot-trang-2");
    await first.exit();
    const kept = platform.record.suspend_data;
    const other = await seat(built, { sco: 1 });
    const second = await other.device.open();
    expect(await second.text()).not.toContain("Lần trước");
    await second.exit();
    expect(other.platform.record.suspend_data).not.toBe(kept);
  });
});

describe.each([3, 4] as const)("SCORM 2004, edition %d", (edition) => {
  test("the manifest is valid", async () => {
    const { manifest } = await openPackage((await build("scorm2004", edition)).zip);
    expect(validateManifest2004(manifest, edition)).toEqual([]);
  });
});

describe("in SCORM 2004 and cmi5", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    [0, { completion_status: "completed", success_status: "unknown" }],
    [2, { completion_status: "completed", success_status: "passed", score: { scaled: "0.5" } }],
  ])("SCO %d reports for itself", async (sco, told) => {
    const built = await build("scorm2004");
    const context = await browser.newContext(PHONE);
    const problems = await watch(context, "http://scorm2004.localhost");
    const platform = await openPlatform2004(context, built.zip, sco);
    const { frame } = await platform.open();
    const learner = learnerIn(frame, "script");
    await learner.sees("welcome");
    if (sco === 0) await readModule(learner, built, "mot");
    else await takeExam(learner, built.course, 10);
    await learner.press("exit");
    expect(platform.record).toMatchObject(told);
    expect(platform.calls.flatMap((call) => call.violations)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("every unit of cmi5 is met by what it asks for, and then the course is", async () => {
    const built = await build("cmi5");
    const platform = await openCmi5Platform(built.zip);
    const context = await browser.newContext(PHONE);
    for (const [index, unit] of ["mot", "hai", "_exam"].entries()) {
      const page = await context.newPage();
      const id = `https://example.com/khoa-hoc/nho/units/${unit}`;
      await page.goto(platform.launchAddress({ unit: id }), { waitUntil: "commit" });
      await page.waitForSelector("iframe, #app");
      const frame = (await (await page.$("iframe"))?.contentFrame()) ?? page.mainFrame();
      const learner = learnerIn(frame, "script");
      await learner.sees("welcome");
      if (unit === "_exam") await takeExam(learner, built.course, 10);
      else await readModule(learner, built, unit);
      await learner.press("exit");
      const ends = () =>
        platform.statements.filter(({ verb }) => verb.id.endsWith("/terminated")).length;
      await platform.until("the unit's end", () => ends() === index + 1);
    }
    const satisfied = platform.statements.filter(({ verb }) => verb.id.endsWith("/satisfied"));
    const met = satisfied.map(({ object }) => (object as { id: string }).id);
    expect(met.length).toBe(2);
    await context.close();
    await platform.close();
  });
});
