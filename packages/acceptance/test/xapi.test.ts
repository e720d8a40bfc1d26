import { openCmi5Platform } from "@hocvu/simulator/cmi5";
import { openXapiPlatform } from "@hocvu/simulator/lrs";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../src/learner/browser.ts";
import { answerExam, takeExam } from "../src/learner/learner.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { everyType, smallCourse } from "./courses.ts";
import {
  attempts,
  count,
  type Desk,
  ended,
  IRI,
  isOfAttempt,
  KINDS,
  type Kind,
  object,
  PLATFORMS,
  type Platform,
  seatAt,
  verbs,
  withVerb,
} from "./xapi-desk.ts";

const EXAM = { questions: 20, attempts: 1 };

let browser: Browser;
const small: Partial<Record<Kind, BuiltPackage>> = {};
beforeAll(async () => {
  browser = await openBrowser();
  for (const kind of KINDS) {
    small[kind] = await smallCourse({ exam: EXAM, front: IRI }, kind);
  }
});
afterAll(() => browser.close());

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  const all = closing;
  closing = [];
  for (const close of all) await close();
});

async function seat<P extends Platform>(platform: P, faulty = false): Promise<Desk<P>> {
  const desk = await seatAt(browser, platform, faulty);
  closing.push(desk.close);
  return desk;
}

describe.each(KINDS)("%s", (kind) => {
  const built = () => small[kind] as BuiltPackage;
  const opened = async () => seat<Platform>(await PLATFORMS[kind](built().zip));

  test("is not passed with 9 of 20", async () => {
    const { platform, open, problems } = await opened();
    const visit = await open();
    await takeExam(visit, built().course, 9);
    await visit.press("exit");
    await ended(platform);
    expect(count(platform.statements, "passed")).toBe(0);
    expect(withVerb(platform.statements, "failed")).toMatchObject([
      { result: { success: false, score: { scaled: 0.45 } } },
    ]);
    expect(problems()).toEqual([]);
  });

  test("is passed with 10 of 20, each answer told once, first and last what has to be", async () => {
    const { platform, open, problems } = await opened();
    const visit = await open();
    await visit.press("start");
    await takeExam(visit, built().course, 10);
    await visit.press("exit");
    await ended(platform);
    const all = verbs(platform.statements.filter((one) => !isOfAttempt(one))).filter(
      (verb) => !["launched", "satisfied"].includes(verb),
    );
    expect(all[0]).toBe("initialized");
    expect(all[all.length - 1]).toBe("terminated");
    expect(all.filter((verb) => verb === "answered")).toHaveLength(20);
    expect(all.filter((verb) => ["passed", "completed", "failed"].includes(verb))).toEqual([
      "passed",
      "completed",
    ]);
    expect(withVerb(platform.statements, "passed")[0]?.result).toMatchObject({
      success: true,
      score: { scaled: 0.5, raw: 10, min: 0, max: 20 },
    });
    expect(problems()).toEqual([]);
  });

  test("tells of pages and questions with what they belong to", async () => {
    const { platform, open } = await opened();
    const reading = await open();
    await reading.press("start");
    await reading.press("exit");
    await ended(platform);
    const visit = await open();
    await takeExam(visit, built().course, 20);
    await visit.press("exit");
    await ended(platform, 2);
    const told = (verb: string) => withVerb(platform.statements, verb)[0];
    expect(told("experienced")?.context?.contextActivities?.parent).toMatchObject([
      { id: "https://example.com/khoa-hoc/nho/modules/mot" },
    ]);
    const answered = told("answered") as (typeof platform.statements)[number];
    expect(object(answered)).toMatchObject({
      id: expect.stringMatching(/\/khoa-hoc\/nho\/questions\/(mot|hai)-\d+$/),
      definition: { interactionType: "choice", correctResponsesPattern: ["b"] },
    });
    expect(answered.result).toMatchObject({ success: true, response: "b" });
    expect(answered.context?.contextActivities?.other).toMatchObject([
      { id: expect.stringMatching(/\/outcomes\/ket-qua-(mot|hai)$/) },
    ]);
  });

  test("a learner comes back to the page, and to the answers of an exam under way", async () => {
    const { platform, open, context, problems } = await opened();
    const first = await open();
    await first.goTo("hai-trang-1");
    await first.goTo(":exam");
    await first.press("begin-exam");
    const asked = await answerExam(first, built().course, 20);
    await first.press("exit");
    await ended(platform);
    await context.clearCookies();
    const second = await open();
    await second.press("start");
    expect(await second.question()).toBe(asked[asked.length - 1]);
    expect(await second.chosen()).toEqual(["b"]);
    await second.press("submit");
    await second.press("confirm-submit");
    await second.sees("result");
    await second.press("exit");
    await ended(platform, 2);
    expect(count(platform.statements, "passed")).toBe(1);
    expect(count(platform.statements, "answered")).toBe(20);
    expect(problems()).toEqual([]);
  });

  test("a window that is just closed ends the visit, and nothing is lost", async () => {
    const { platform, open } = await opened();
    const visit = await open();
    await takeExam(visit, built().course, 12);
    await visit.page.close({ runBeforeUnload: true });
    await ended(platform);
    expect(count(platform.statements, "passed")).toBe(1);
    const again = await open();
    await again.goTo(":result");
    expect(await again.text()).toContain("12/20");
  });

  test("a better result of a later visit does not pass twice", async () => {
    const twice = await smallCourse({ exam: { questions: 20 }, front: IRI }, kind);
    const { platform, open, problems } = await seat<Platform>(await PLATFORMS[kind](twice.zip));
    for (const [visits, right] of [12, 20, 3].entries()) {
      const visit = await open();
      await takeExam(visit, twice.course, right);
      await visit.press("exit");
      await ended(platform, visits + 1);
    }
    expect(count(platform.statements, "passed")).toBe(1);
    expect(count(platform.statements, "completed")).toBe(1);
    expect(count(platform.statements, "failed")).toBe(0);
    expect(count(platform.statements, "answered")).toBe(60);
    // What came after the pass is told apart from the course, and not dropped.
    expect(
      attempts(platform.statements).map((one) => [object(one).id.slice(-1), one.result?.score]),
    ).toEqual([
      ["1", { scaled: 0.6, raw: 12, min: 0, max: 20 }],
      ["2", { scaled: 1, raw: 20, min: 0, max: 20 }],
      ["3", { scaled: 0.15, raw: 3, min: 0, max: 20 }],
    ]);
    expect(verbs(attempts(platform.statements))).toEqual(["passed", "passed", "failed"]);
    expect(problems()).toEqual([]);
  });

  test("an answer of the store that gets lost counts nothing twice", async () => {
    const { platform, open } = await seat<Platform>(await PLATFORMS[kind](built().zip), true);
    const visit = await open();
    await visit.goTo(":exam");
    await visit.press("begin-exam");
    await answerExam(visit, built().course, 20);
    platform.faults.order({ type: "answer-lost" }, ({ method }) => method === "POST");
    await visit.press("submit");
    await visit.press("confirm-submit");
    await visit.sees("result");
    await platform.until("the store to have it", () => count(platform.statements, "passed") === 1);
    await visit.press("exit");
    await ended(platform);
    expect(count(platform.statements, "answered")).toBe(20);
    expect(count(platform.statements, "passed")).toBe(1);
    expect(new Set(platform.statements.map(({ id }) => id)).size).toBe(platform.statements.length);
  });

  test("a store that wants rest gets it, and everything after", async () => {
    const { platform, open } = await seat<Platform>(await PLATFORMS[kind](built().zip), true);
    const visit = await open();
    await visit.goTo(":exam");
    await visit.press("begin-exam");
    await answerExam(visit, built().course, 20);
    platform.faults.order(
      { type: "status", status: 503, retryAfter: 1 },
      ({ method }) => method === "POST",
    );
    await visit.press("submit");
    await visit.press("confirm-submit");
    await visit.sees("result");
    await platform.until("the second try", () => count(platform.statements, "passed") === 1);
    expect(platform.exchanges.filter(({ status }) => status === 503)).toHaveLength(1);
    expect(count(platform.statements, "answered")).toBe(20);
  });

  test("every type of question is told in the syntax that xAPI asks", async () => {
    const types = await everyType("vi", kind);
    const { platform, open, problems } = await seat<Platform>(await PLATFORMS[kind](types.zip));
    const visit = await open();
    await takeExam(visit, types.course, types.course.exam?.questions ?? 0);
    await visit.press("exit");
    await ended(platform);
    const answered = withVerb(platform.statements, "answered");
    const told = Object.fromEntries(
      answered.map((statement) => {
        const { definition } = statement.object as {
          readonly definition: { interactionType: string; correctResponsesPattern?: string[] };
        };
        return [
          definition.interactionType,
          [statement.result?.response, definition.correctResponsesPattern?.[0]],
        ];
      }),
    );
    expect(Object.keys(told).sort()).toEqual([
      "choice",
      "fill-in",
      "matching",
      "numeric",
      "sequencing",
      "true-false",
    ]);
    expect(told["true-false"]?.[0]).toMatch(/^(true|false)$/);
    expect(told.matching?.[0]).toMatch(/^\w\[\.\]\w(\[,\]\w\[\.\]\w)+$/);
    expect(told.sequencing?.[0]).toMatch(/^\w(\[,\]\w)+$/);
    expect(told.numeric?.[1]).toMatch(/^[\d.]+\[:\][\d.]+$/);
    expect(problems()).toEqual([]);
  });
});

// In cmi5 the second visit ends the first.
describe("xAPI alone", () => {
  test("two devices at once keep what each of them did", async () => {
    const built = small.xapi as BuiltPackage;
    const platform = await openXapiPlatform(built.zip);
    const [one, other] = [await seat<Platform>(platform), await seat<Platform>(platform)];
    const first = await one.open();
    const second = await other.open();
    await first.goTo("mot-trang-2");
    await second.goTo("hai-trang-2");
    await second.press("exit");
    await first.press("exit");
    await ended(platform, 2);
    const again = await one.open();
    await again.goTo(":contents");
    const seen = await again.frame
      .locator("a:has(.done)")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(seen).toEqual(expect.arrayContaining(["#mot-trang-2", "#hai-trang-2"]));
  });
});

describe("cmi5 alone", () => {
  const cmi5 = () => small.cmi5 as BuiltPackage;

  test("satisfies the course, and the exit leads back to the platform", async () => {
    const { platform, open } = await seat(await openCmi5Platform(cmi5().zip));
    const visit = await open();
    await takeExam(visit, cmi5().course, 10);
    await visit.press("exit");
    await platform.until("the return", () => platform.sessions[0]?.returned === true);
    expect(verbs(platform.statements)).toContain("satisfied");
    expect(platform.sessions[0]?.phase).toBe("terminated");
  });

  test.each(["Browse", "Review"] as const)(
    "%s tells that it began and ended, and nothing else",
    async (mode) => {
      const { platform, open } = await seat(await openCmi5Platform(cmi5().zip));
      const visit = await open(platform.launchAddress({ mode }));
      await visit.press("start");
      if (mode === "Browse") await takeExam(visit, cmi5().course, 20);
      await visit.press("exit");
      await ended(platform);
      expect(verbs(platform.sessions[0]?.statements ?? [])).toEqual(["initialized", "terminated"]);
    },
  );

  test("a window that is opened again after its end leads back to the platform", async () => {
    const { platform, open } = await seat(await openCmi5Platform(cmi5().zip));
    const visit = await open(platform.launchAddress({ placement: "window" }));
    const reloaded = visit.page.waitForURL(/\/return/);
    visit.page.reload().catch(() => undefined);
    await reloaded;
    expect(platform.sessions).toHaveLength(1);
  });
});
