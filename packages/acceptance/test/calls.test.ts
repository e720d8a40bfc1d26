import type { Course } from "@hocvu/model";
import { callsOf, type Entry, isCall, valuesSet } from "@hocvu/simulator/lms";
import { beforeAll, describe, expect, test } from "vitest";
import { answerTo, questionOf, takeExam } from "../src/learner/learner.ts";
import type { Visit } from "../src/learner/visit.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { nguoiDan, smallCourse } from "./courses.ts";

const seat = useClassroom();
let citizens: BuiltPackage;
let small: BuiltPackage;
beforeAll(async () => {
  citizens = await nguoiDan();
  small = await smallCourse({ exam: { questions: 6 } });
});

const MINUTE = 60_000;

describe("from the first page to the last, and through the exam", () => {
  // That no call breaks a rule and each leaves LMSGetLastError at 0 is held after every test; see classroom.ts.
  test("every call is right and the session ends once", async () => {
    const { platform, device } = await seat(citizens);
    const visit = await device.open();
    await visit.press("start");
    const pages = citizens.course.modules.flatMap((module) => module.pages);
    for (const page of pages.slice(1)) {
      await visit.press("next");
      expect(await visit.hash()).toBe(`#${page.id}`);
    }
    await visit.press("exam");
    await visit.sees("exam-start");
    await takeExam(visit, citizens.course, 13);
    await visit.press("review");
    await visit.sees("review");
    await visit.closeWindow();

    const { entries } = visit.session;
    expect(callsOf(entries, "LMSInitialize")).toHaveLength(1);
    expect(callsOf(entries, "LMSFinish")).toHaveLength(1);
    expect(callsOf(entries).filter((call) => call.error !== "0")).toEqual([]);
    expect(callsOf(entries, "LMSSetValue").filter((call) => call.returned !== "true")).toEqual([]);
    expect(callsOf(entries, "LMSSetValue").length).toBeGreaterThan(160);
    expect(platform.record.core).toMatchObject({ lesson_status: "passed", score: { raw: "65" } });
  });
});

describe("a first launch", () => {
  test("sets the status to incomplete before anything else", async () => {
    const { device } = await seat(small);
    const visit = await device.open();
    await visit.closeWindow();
    const [first] = callsOf(visit.session.entries, "LMSSetValue");
    expect(first?.args).toEqual(["cmi.core.lesson_status", "incomplete"]);
  });

  test("commits at most once while the learner does nothing", async () => {
    const { device } = await seat(small);
    const visit = await device.open({ clock: true });
    await visit.page.clock.runFor(10 * MINUTE);
    await visit.closeWindow();
    expect(visit.session.commits.length).toBeLessThanOrEqual(1);
  });
});

describe("while reading", () => {
  test("a page is committed after a pause, and turning pages fast is not", async () => {
    const { platform, device } = await seat(small);
    const visit = await device.open({ clock: true });
    await visit.page.clock.runFor(MINUTE);
    const before = visit.session.commits.length;
    await visit.press("start");
    for (let page = 0; page < 3; page++) {
      await visit.page.clock.runFor(1000);
      await visit.press("next");
    }
    expect(visit.session.commits.length).toBe(before);
    await visit.page.clock.runFor(MINUTE);
    await platform.until("the page's commit", () => visit.session.commits.length > before);
    expect(visit.session.commits.length).toBe(before + 1);
    const place = (await visit.hash()).slice(1);
    expect(visit.session.commits.at(-1)?.core?.lesson_location).toBe(place);
    await visit.page.clock.runFor(30 * MINUTE);
    await visit.closeWindow();
    expect(visit.session.commits.length).toBe(before + 1);
  });
});

describe("leaving", () => {
  test.each<[string, (visit: Visit) => Promise<void>]>([
    ["by closing the window", (visit) => visit.closeWindow()],
    ["by going elsewhere", (visit) => visit.leave()],
  ])("%s is one LMSFinish, with no LMSCommit beside it", async (_, leave) => {
    const { device } = await seat(small);
    const visit = await device.open();
    await visit.press("start");
    await visit.press("next");
    const before = visit.session.commits.length;
    await leave(visit);
    expect(visit.session.commits.length).toBe(before);
    const last = afterLeaving(visit.session.entries);
    expect(last.at(-1)).toBe("LMSFinish");
    expect(last.filter((name) => name !== "LMSSetValue")).toEqual(["LMSFinish"]);
  });

  test("by the course's exit is final: closing the window adds nothing", async () => {
    const { device } = await seat(small);
    const visit = await device.open();
    await visit.press("start");
    await visit.exit();
    expect(await visit.screen()).toBe("bye");
    const calls = callsOf(visit.session.entries).length;
    await visit.page.close({ runBeforeUnload: true });
    await device.context.newPage();
    expect(callsOf(visit.session.entries)).toHaveLength(calls);
    expect(visit.session.finishes).toBe(1);
  });
});

describe("an exam handed in", () => {
  test("leaves one interaction for each answered question, unique over attempts", async () => {
    const { platform, device } = await seat(small);
    const visit = await device.open();
    const first = await takeExam(visit, small.course, 4);
    const second = await takeExam(visit, small.course, 2);
    await visit.closeWindow();
    const third = await device.open();
    const last = await takeExam(third, small.course, 3);
    await third.closeWindow();

    const all = Object.values(platform.record.interactions ?? {});
    expect(all.map(({ id }) => id)).toEqual([
      ...first.map((id) => `q-${id}-1`),
      ...second.map((id) => `q-${id}-2`),
      ...last.map((id) => `q-${id}-3`),
    ]);
    expect(all.map(({ result }) => result)).toEqual([
      ...results(4, 2),
      ...results(2, 4),
      ...results(3, 3),
    ]);
  });

  test("tells answers and patterns as the course has them", async () => {
    const { platform, device } = await seat(citizens);
    const visit = await device.open();
    const asked = await takeExam(visit, citizens.course, 10);
    await visit.closeWindow();
    const all = Object.values(platform.record.interactions ?? {});
    expect(all.map(({ student_response }) => student_response)).toEqual(
      asked.map((id, index) => response(citizens.course, id, index < 10)),
    );
    expect(all.map(({ correct_responses }) => correct_responses["0"]?.pattern)).toEqual(
      asked.map((id) => response(citizens.course, id, true)),
    );
  });

  test("has no interaction for a question left open", async () => {
    const { platform, device } = await seat(small);
    const visit = await device.open();
    await visit.goTo(":exam");
    await visit.press("begin-exam");
    const id = await visit.question();
    await visit.choose(answerTo(questionOf(small.course, id), true));
    await visit.goTo(":submit");
    await visit.press("confirm-submit");
    await visit.closeWindow();
    const all = Object.values(platform.record.interactions ?? {});
    expect(all.map((interaction) => interaction.id)).toEqual([`q-${id}-1`]);
  });

  test("gives every outcome an objective with its own share and status", async () => {
    const { platform, device } = await seat(citizens);
    const visit = await device.open();
    const asked = await takeExam(visit, citizens.course, 10);
    await visit.closeWindow();
    const { outcomes } = citizens.course;
    const expected = outcomes.map(({ id }) => {
      const mine = asked.flatMap((question, index) =>
        questionOf(citizens.course, question).outcomes[0] === id ? [index < 10] : [],
      );
      if (mine.length === 0) return { id };
      const share = Math.floor((10_000 * mine.filter(Boolean).length) / mine.length) / 100;
      return { id, status: share >= 50 ? "passed" : "incomplete", score: { raw: String(share) } };
    });
    const objectives = Object.values(platform.record.objectives ?? {});
    const exam = { id: "_exam", status: "passed", score: { raw: "50" } };
    expect(objectives).toMatchObject([...expected, exam]);
  });

  test("is committed at once, with the score before the status", async () => {
    const { platform, device } = await seat(small);
    const visit = await device.open();
    const before = visit.session.commits.length;
    await takeExam(visit, small.course, 6);
    await platform.until("the result's commit", () => visit.session.commits.length > before);
    expect(visit.session.commits.at(-1)?.core).toMatchObject({
      lesson_status: "passed",
      score: { raw: "100" },
    });
    await visit.closeWindow();
    const order = callsOf(visit.session.entries, "LMSSetValue").map((call) => call.args.join(" "));
    expect(order.indexOf("cmi.core.score.raw 100")).toBeLessThan(
      order.indexOf("cmi.core.lesson_status passed"),
    );
    expect(valuesSet(visit.session.entries, "cmi.core.exit").at(-1)).toBe("");
  });
});

/** Names of the calls from the moment on that the browser began to take the window away. */
function afterLeaving(entries: readonly Entry[]): readonly string[] {
  const start = entries.findIndex((entry) => !isCall(entry) && entry.what === "pagehide");
  expect(start).toBeGreaterThan(0);
  return callsOf(entries.slice(start)).map((call) => call.name);
}

function results(right: number, wrong: number): readonly string[] {
  return [...Array(right).fill("correct"), ...Array(wrong).fill("wrong")];
}

/** An answer as SCORM 1.2 writes it: `a,c`, pairs such as `a.c`; of a true-false question the first choice is the true one. */
function response(course: Course, id: string, right: boolean): string {
  const question = questionOf(course, id);
  const choices = answerTo(question, right);
  const pairs = (things: readonly { readonly id: string }[]) =>
    things.map((thing, index) => `${thing.id}.${choices[index]}`).join();
  switch (question.type) {
    case "true-false":
      return choices[0] === "a" ? "t" : "f";
    case "matching":
      return pairs(question.lefts);
    case "categorize":
      return pairs(question.items);
    case "fill-in":
      return encodeURIComponent(choices.join(" / "));
    default:
      return choices.join(",");
  }
}
