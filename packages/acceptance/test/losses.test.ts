import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { answerTo, questionOf, takeExam } from "../src/learner/learner.ts";
import { openDevice, type Visit } from "../src/learner/visit.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { type Desk, useClassroom } from "./classroom.ts";
import { nguoiDan, smallCourse } from "./courses.ts";

const seat = useClassroom();
let built: BuiltPackage;
let certified: BuiltPackage;
beforeAll(async () => {
  built = await smallCourse({ exam: { questions: 20 } });
  certified = await nguoiDan();
});

/** The quiet line at the foot. */
const notice = (visit: Visit) => visit.frame.locator("p.status").textContent();

/** Waits for words anywhere in the course. */
const reads = (visit: Visit, text: string) =>
  visit.frame.getByText(text, { exact: false }).first().waitFor();

describe("a platform that is late", () => {
  test("is joined while the learner reads, and gets what was done before", async () => {
    const { platform, device } = await seat(built, { late: true });
    const visit = await device.open();
    expect(await notice(visit)).toContain("Chưa nối được với trang học");
    await takeExam(visit, built.course, 12);
    await visit.page.evaluate(() => window.hocvuReveal?.());
    await platform.until("the pass", () => platform.record.core?.lesson_status === "passed");
    expect(platform.record.core?.score?.raw).toBe("60");
    await visit.goTo(":contents");
    expect(await notice(visit)).toBe("");
    await visit.closeWindow();
  });

  test("that never came in one visit is given at the next one what the learner says is theirs", async () => {
    const late = await seat(built, { late: true });
    late.mayAsk = true;
    const visit = await late.device.open();
    await takeExam(visit, built.course, 12);
    await visit.press("exit");
    await visit.sees("ask");
    expect(await visit.text()).toContain("Chưa gửi được kết quả");
    await visit.press("no");
    await visit.sees("bye");
    expect(await visit.text()).not.toContain("Đã lưu");

    const again = await late.device.open();
    await again.page.evaluate(() => window.hocvuReveal?.());
    await again.sees("ask");
    expect(await again.text()).toContain("60%");
    await again.press("yes");
    await late.platform.until(
      "the pass",
      () => late.platform.record.core?.lesson_status === "passed",
    );
    await again.closeWindow();
  });
});

describe("a visit of which nothing arrived", () => {
  async function lose() {
    const desk = await seat(built);
    await desk.device.context.route("**/report", (route) => route.abort());
    const lost = await desk.device.open();
    await takeExam(lost, built.course, 15);
    await reads(lost, "Chưa lưu được");
    await desk.device.context.unroute("**/report");
    await Promise.all([
      lost.page.waitForResponse("**/report"),
      lost.page.evaluate(() => document.querySelector("iframe")?.remove()),
    ]);
    // What a closing window still sends may arrive or not: here it did not.
    desk.platform.startAnew();
    await lost.page.close();
    // A request that is cut off shows in the console, whoever makes it.
    forgive(desk, /ERR_FAILED/);
    return desk;
  }

  test("is sent where the learner wants it", async () => {
    const { platform, device } = await lose();
    const visit = await device.open();
    expect(await visit.screen()).toBe("ask");
    expect(await visit.text()).toContain("75%");
    // What loses nothing comes first, for eyes and for keys.
    const [first, second] = await visit.frame
      .locator(".turn .button")
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
    expect(first).toBeLessThan(second ?? 0);
    expect(await visit.frame.locator(".turn .button").first().textContent()).toBe(
      "Gửi lên, học tiếp",
    );
    await visit.press("yes");
    await platform.until("the pass", () => platform.record.core?.lesson_status === "passed");
    expect(Object.keys(platform.record.interactions ?? {})).toHaveLength(20);
    await visit.closeWindow();
  });

  test("never fills a new attempt by itself, and is left alone where the learner begins anew", async () => {
    const { platform, device } = await lose();
    const visit = await device.open();
    await visit.press("no");
    await visit.sees("welcome");
    await visit.goTo(":exam");
    expect(await visit.text()).not.toContain("75%");
    await visit.closeWindow();
    expect(platform.record.core).toMatchObject({ lesson_status: "incomplete", score: { raw: "" } });
    const next = await device.open();
    expect(await next.screen()).toBe("welcome");
    await next.closeWindow();
  });

  test("asks nothing where all had arrived and a new attempt was begun", async () => {
    const { platform, device } = await seat(built);
    const first = await device.open();
    await takeExam(first, built.course, 15);
    await first.exit();
    platform.startAnew();
    const second = await device.open();
    expect(await second.screen()).toBe("welcome");
    await second.goTo(":exam");
    expect(await second.text()).not.toContain("75%");
    await second.closeWindow();
  });
});

test("what the second of two devices writes over is there again once the first one is opened", async () => {
  const { platform, device } = await seat(built);
  const other = await openDevice(device.context.browser() as Browser, platform);
  const early = await other.open();
  const first = await device.open();
  await takeExam(first, built.course, 15);
  await first.closeWindow();
  expect(platform.record.core?.lesson_status).toBe("passed");
  await early.goTo("mot-trang-2");
  await early.closeWindow();
  expect(platform.record.core?.lesson_status).toBe("incomplete");
  await other.close();

  const again = await device.open();
  await platform.until("the pass", () => platform.record.core?.lesson_status === "passed");
  expect(await again.text()).toContain("Đã ghép");
  await again.goTo(":exam");
  expect(await again.text()).toContain("75%");
  await again.goTo(":contents");
  expect(await again.frame.locator('a[href="#mot-trang-2"] .done').count()).toBe(1);
  await again.closeWindow();
});

test("an exam goes on after the platform led the whole window to its login page", async () => {
  const { platform, device } = await seat(built);
  const first = await device.open();
  await platform.until("the first commit", () => first.session.commits.length > 0);
  await first.goTo(":exam");
  await first.press("begin-exam");
  const asked: string[] = [];
  for (let number = 1; number <= 3; number++) {
    asked.push(await first.question());
    await first.choose(answerTo(questionOf(built.course, asked.at(-1) ?? ""), true));
    await first.press("next");
  }
  // What a window says while it goes away leads to the login page as well.
  platform.logIn(false);
  await first.page.goto(`${platform.origin}/elsewhere`);
  await platform.until("its last words", () => platform.turnedAway.includes("/report"));
  await first.page.close();
  platform.logIn(true);

  const second = await device.open();
  expect(await second.text()).toContain("Đã ghép");
  await second.press("start");
  expect(await second.hash()).toBe("#:exam-4");
  for (const id of [...asked].reverse()) {
    await second.press("previous");
    expect(await second.question()).toBe(id);
    expect(await second.chosen()).toEqual(answerTo(questionOf(built.course, id), true));
  }
  await second.closeWindow();
});

test("a login that ended is told, and the result arrives once the course is opened anew", async () => {
  const { platform, device } = await seat(built);
  const first = await device.open();
  await platform.until("the first commit", () => first.session.commits.length > 0);
  await first.goTo(":exam");
  platform.logIn(false);
  // This platform takes the login page for an answer, and says that all is saved.
  await takeExam(first, built.course, 15);
  await reads(first, "hết phiên đăng nhập");
  platform.logIn(true);
  await first.page.evaluate(() => document.querySelector("iframe")?.remove());
  await first.page.close();
  const second = await device.open();
  await platform.until("the pass", () => platform.record.core?.lesson_status === "passed");
  await second.closeWindow();
});

describe("where the browser keeps nothing", () => {
  const blocked = `for (const name of ["localStorage", "indexedDB"]) {
    Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
  }`;

  test("and there is no platform, it is said before, and leaving ends all the same", async () => {
    const desk = await seat(certified, { api: "none" });
    desk.mayAsk = true;
    const { device } = desk;
    await device.context.addInitScript(blocked);
    const visit = await device.open();
    expect(await notice(visit)).toContain("tắt trang này là mất");
    await takeExam(visit, certified.course, 15);
    expect(await visit.text()).toContain("In hoặc lưu PDF ngay");
    await visit.press("exit");
    await visit.sees("ask");
    await visit.press("no");
    await visit.sees("bye");
    expect(await visit.text()).not.toMatch(/Đã lưu|Lần sau học tiếp/);
  });

  test("a platform has it all the same", async () => {
    const { platform, device } = await seat(built);
    await device.context.addInitScript(blocked);
    const visit = await device.open();
    expect(await notice(visit)).toBe("");
    await takeExam(visit, built.course, 15);
    await platform.until("the pass", () => platform.record.core?.lesson_status === "passed");
    await visit.exit();
    expect(await visit.text()).toContain("Đã lưu");
  });
});

test("in a frame without dialogues a certificate that cannot be printed is told", async () => {
  const sandbox = "allow-scripts allow-same-origin";
  const desk = await seat(certified, { sandbox });
  const visit = await desk.device.open();
  await takeExam(visit, certified.course, 15);
  await visit.press("certificate");
  await visit.sees("certificate");
  await visit.frame.locator('[data-action="print"]').click();
  await reads(visit, "Chưa in được");
  await visit.closeWindow();
  forgive(desk, /sandbox/);
});

/** Takes what a test brought about itself off the list of problems. */
function forgive({ device }: Desk, known: RegExp): void {
  const problems = device.problems as string[];
  expect(problems.filter((problem) => !known.test(problem))).toEqual([]);
  problems.splice(0);
}
