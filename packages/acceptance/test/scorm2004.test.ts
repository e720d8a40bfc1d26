import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openBrowser, PHONE } from "../src/learner/browser.ts";
import { answerExam, learnerIn, takeExam } from "../src/learner/learner.ts";
import { watch } from "../src/learner/watch.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { openPlatform2004, type Platform2004 } from "../src/scorm2004/platform.ts";
import { everyType, smallCourse } from "./courses.ts";

const EXAM = { questions: 20, attempts: 1 };

let browser: Browser;
let small: BuiltPackage;
beforeAll(async () => {
  browser = await openBrowser();
  small = await smallCourse({ exam: EXAM }, "scorm2004");
});
afterAll(() => browser.close());

let context: BrowserContext;
let platform: Platform2004 | undefined;
let problems: readonly string[] = [];
afterEach(async () => {
  await context.close();
  // What must hold whenever a course is played.
  expect(platform?.calls.flatMap((call) => call.violations)).toEqual([]);
  expect(problems).toEqual([]);
});

async function seat({ zip }: BuiltPackage): Promise<Platform2004> {
  context = await browser.newContext(PHONE);
  problems = await watch(context, "http://scorm2004.localhost");
  platform = await openPlatform2004(context, zip);
  return platform;
}

async function visit(at: Platform2004, mode?: "normal" | "review") {
  const { page, frame } = await at.open(mode);
  const learner = learnerIn(frame, "script");
  await learner.sees();
  return { ...learner, page };
}

test("is failed with 9 of 20 when it was the only try, and done", async () => {
  const at = await seat(small);
  const learner = await visit(at);
  await takeExam(learner, small.course, 9);
  await learner.press("exit");
  expect(at.record).toMatchObject({
    completion_status: "completed",
    success_status: "failed",
    score: { raw: "45", scaled: "0.45" },
  });
});

test("is passed with 10 of 20, completion and success each told", async () => {
  const at = await seat(small);
  const learner = await visit(at);
  expect(at.record).toMatchObject({ completion_status: "incomplete" });
  await takeExam(learner, small.course, 10);
  await learner.press("exit");
  expect(at.record).toMatchObject({
    completion_status: "completed",
    success_status: "passed",
    score: { raw: "50", scaled: "0.5" },
    progress_measure: "1",
    exit: "suspend",
  });
  const asked = at.calls.filter(({ args }) => args[0] === "adl.nav.request");
  expect(asked.map(({ args }) => args[1])).toEqual(["suspendAll"]);
  expect(at.calls.filter(({ name }) => name === "Terminate")).toHaveLength(1);
});

test("gives every outcome an objective with its own share", async () => {
  const at = await seat(small);
  const learner = await visit(at);
  await takeExam(learner, small.course, 20);
  await learner.press("exit");
  const text = JSON.stringify(at.record.objectives);
  for (const { id } of small.course.outcomes) expect(text.split(`"${id}"`)).toHaveLength(2);
  const named = at.calls.filter(({ args }) => /^cmi\.objectives\.\d+\.id$/.test(args[0] ?? ""));
  // The exam is no objective of the manifest's: it stands there for teachers only.
  expect(named.filter(({ name }) => name === "SetValue").map(({ args }) => args[1])).toEqual([
    "_exam",
  ]);
  expect(text).toContain('"success_status":"passed"');
});

test("a learner goes on in the exam, and a worse result of a later visit changes nothing", async () => {
  const tries = await smallCourse({ exam: { questions: 20 } }, "scorm2004");
  const at = await seat(tries);
  const first = await visit(at);
  await first.goTo(":exam");
  await first.press("begin-exam");
  await answerExam(first, tries.course, 15);
  await first.press("exit");
  await first.page.close();
  const second = await visit(at);
  await second.press("start");
  await second.press("submit");
  await second.press("confirm-submit");
  await second.sees("result");
  await second.press("exit");
  await second.page.close();
  expect(at.record).toMatchObject({ success_status: "passed", score: { scaled: "0.75" } });
  const third = await visit(at);
  await takeExam(third, tries.course, 2);
  await third.press("exit");
  expect(at.record).toMatchObject({ success_status: "passed", score: { scaled: "0.75" } });
});

test("in review nothing is told, and no try is offered that would not count", async () => {
  const at = await seat(small);
  const learner = await visit(at, "review");
  await learner.goTo(":exam");
  expect(await learner.text()).toContain("Đang xem lại, không tính điểm");
  await learner.press("exit");
  expect(at.calls.filter(({ name }) => name === "SetValue")).toEqual([]);
});

test("a course without an exam is completed by reading, and has no success", async () => {
  const reading = await smallCourse({}, "scorm2004");
  const at = await seat(reading);
  const learner = await visit(at);
  for (const page of reading.course.modules.flatMap(({ pages }) => pages))
    await learner.goTo(page.id);
  await learner.press("exit");
  expect(at.record).toMatchObject({ completion_status: "completed", success_status: "unknown" });
});

test("every type of question is told in SCORM 2004's syntax", async () => {
  const types = await everyType("vi", "scorm2004");
  const at = await seat(types);
  const learner = await visit(at);
  await takeExam(learner, types.course, types.course.exam?.questions ?? 0);
  await learner.press("exit");
  const told = at.calls.flatMap(({ args }) => (args[0]?.endsWith(".type") ? [args[1]] : []));
  expect([...new Set(told)].sort()).toEqual([
    "choice",
    "fill-in",
    "matching",
    "numeric",
    "sequencing",
    "true-false",
  ]);
  expect(at.record.success_status).toBe("passed");
});
