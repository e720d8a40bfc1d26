import type { StoredStatement } from "@hocvu/simulator/lrs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openBrowser } from "../src/learner/browser.ts";
import { answerTo, questionOf, takeExam } from "../src/learner/learner.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { everyType, smallCourse } from "./courses.ts";
import {
  attempts,
  count,
  ended,
  IRI,
  KINDS,
  object,
  PLATFORMS,
  type Platform,
  seatAt,
  withVerb,
} from "./xapi-desk.ts";

// What somebody finds in a store who wants to know which questions are too hard, which pages are read, who tried how often.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function seat(kind: (typeof KINDS)[number], { zip }: BuiltPackage) {
  const desk = await seatAt<Platform>(browser, await PLATFORMS[kind](zip));
  onTestFinished(desk.close);
  return desk;
}

/** Ids of the activities in one place of a statement's context, below the course's IRI. */
const ids = (statement: StoredStatement | undefined, place: "parent" | "grouping" | "other") =>
  (statement?.context?.contextActivities?.[place] ?? []).map(({ id }) =>
    id.replace("https://example.com/khoa-hoc/nho", ""),
  );

const EXAM = { questions: 4, shuffle: false };

describe.each(KINDS)("%s", (kind) => {
  test("an answer tells the question, its choices, module, outcome and attempt", async () => {
    const course = await smallCourse({ exam: EXAM, front: IRI, pages: 1, questions: 2 }, kind);
    const { platform, open, problems } = await seat(kind, course);
    const visit = await open();
    await takeExam(visit, course.course, 4);
    await visit.press("exit");
    await ended(platform);
    const answered = withVerb(platform.statements, "answered").find(({ object }) =>
      JSON.stringify(object).includes("questions/hai-0"),
    );
    expect(answered?.verb.display).toEqual({ "en-US": "answered", vi: "đã trả lời" });
    expect(answered && object(answered).definition).toEqual({
      type: "http://adlnet.gov/expapi/activities/cmi.interaction",
      name: { vi: "Câu hỏi hai số 0?" },
      description: { vi: "Câu hỏi hai số 0?" },
      interactionType: "choice",
      correctResponsesPattern: ["b"],
      choices: [
        { id: "a", description: { vi: "Phương án sai thứ nhất của câu hai 0" } },
        { id: "b", description: { vi: "Phương án đúng của câu hai 0" } },
        { id: "c", description: { vi: "Phương án sai thứ hai của câu hai 0" } },
      ],
    });
    expect(ids(answered, "parent")).toEqual(["/exam/attempts/1", "/exam"]);
    expect(ids(answered, "grouping")).toContain("/modules/hai");
    expect(ids(answered, "other")).toEqual(["/outcomes/ket-qua-hai"]);
    expect(problems()).toEqual([]);
  });

  test("a failed exam leaves its score with tries left, and spoils no later pass", async () => {
    const course = await smallCourse({ exam: EXAM, front: IRI, pages: 1, questions: 2 }, kind);
    const { platform, open, problems } = await seat(kind, course);
    const visit = await open();
    await takeExam(visit, course.course, 1);
    await platform.until("the attempt", () => attempts(platform.statements).length === 1);
    expect(attempts(platform.statements)[0]).toMatchObject({
      verb: { id: "http://adlnet.gov/expapi/verbs/failed" },
      object: { definition: { type: "http://adlnet.gov/expapi/activities/attempt" } },
      result: {
        score: { scaled: 0.25, raw: 1, min: 0, max: 4 },
        success: false,
        completion: true,
        duration: expect.stringMatching(/^PT[\d.]+S$/),
      },
    });
    expect(count(platform.statements, "failed")).toBe(0);
    await takeExam(visit, course.course, 3);
    await visit.press("exit");
    await ended(platform);
    expect(withVerb(platform.statements, "passed")).toMatchObject([
      { result: { score: { scaled: 0.75, raw: 3, min: 0, max: 4 } } },
    ]);
    expect(attempts(platform.statements).map((one) => object(one).id.slice(-11))).toEqual([
      "/attempts/1",
      "/attempts/2",
    ]);
    expect(problems()).toEqual([]);
  });

  test("every page that was seen is told once, with its module, however fast it was turned", async () => {
    const course = await smallCourse({ front: IRI }, kind);
    const { platform, open } = await seat(kind, course);
    const visit = await open();
    for (const page of ["mot-trang-1", "mot-trang-2", "hai-trang-2"]) await visit.goTo(page);
    await visit.press("exit");
    await ended(platform);
    const seen = withVerb(platform.statements, "experienced");
    expect(seen.map((one) => object(one).id.split("/").pop())).toEqual([
      "mot-trang-1",
      "mot-trang-2",
      "hai-trang-2",
    ]);
    expect(ids(seen[2], "parent")).toEqual(["/modules/hai"]);
  });

  test("a question in a page tells each try, and counts for nothing", async () => {
    const course = await smallCourse({ exam: EXAM, front: IRI, checks: true }, kind);
    const { platform, open } = await seat(kind, course);
    const [module] = course.course.modules;
    const question = questionOf(course.course, "thu-mot");
    const visit = await open();
    await visit.goTo(module?.pages[0]?.id ?? "");
    for (const right of [false, true]) {
      const again = visit.frame.locator("[data-do=again]");
      if (await again.count()) await again.click();
      await visit.answer(question, answerTo(question, right), "[data-check]");
      await visit.frame.locator("[data-do=check]").click();
    }
    await visit.press("exit");
    await ended(platform);
    const answers = withVerb(platform.statements, "answered");
    expect(answers.map(({ result }) => [result?.success, result?.response])).toEqual([
      [false, "false"],
      [true, "true"],
    ]);
    expect(answers[0] && object(answers[0])).toMatchObject({
      id: "https://example.com/khoa-hoc/nho/questions/thu-mot",
      definition: { name: { vi: "Thử xem?" } },
    });
    expect(ids(answers[0], "parent")).toEqual([`/pages/${module?.pages[0]?.id}`]);
    expect(ids(answers[0], "grouping")).toContain("/modules/mot");
    expect(attempts(platform.statements)).toEqual([]);
  });

  test("practice tells what was chosen, and with how few calls", async () => {
    const course = await everyType("vi", kind);
    const { platform, open } = await seat(kind, course);
    const module = course.course.modules.find(({ quiz }) => quiz);
    const visit = await open();
    await visit.goTo(`:quiz-${module?.id}`);
    const question = questionOf(course.course, await visit.question());
    await visit.answer(question, answerTo(question, true));
    await visit.press("check");
    await visit.press("exit");
    await ended(platform);
    const [answer] = withVerb(platform.statements, "answered");
    expect(answer?.context?.contextActivities?.parent).toMatchObject([
      { id: expect.stringMatching(new RegExp(`[:/]practice[:/]${module?.id}$`)) },
    ]);
    expect(answer?.result?.success).toBe(true);
    const posts = platform.exchanges.filter(({ resource }) => resource === "statements");
    expect(posts.length).toBeLessThanOrEqual(4);
  });

  test.each([
    ["choice", "choices"],
    ["sequencing", "choices"],
    ["matching", "source"],
    ["matching", "target"],
  ])("of %s the store knows the %s", async (type, part) => {
    const course = await everyType("vi", kind);
    const { platform, open, problems } = await seat(kind, course);
    const visit = await open();
    await takeExam(visit, course.course, course.course.exam?.questions ?? 0);
    await visit.press("exit");
    await ended(platform);
    const told = withVerb(platform.statements, "answered")
      .map((one) => object(one).definition as Readonly<Record<string, unknown>>)
      .filter(({ interactionType }) => interactionType === type);
    expect(told.length).toBeGreaterThan(0);
    for (const definition of told) {
      expect(definition[part]).toEqual(
        expect.arrayContaining([
          { id: expect.stringMatching(/^\w$/), description: { vi: expect.stringMatching(/\S/) } },
        ]),
      );
    }
    expect(problems()).toEqual([]);
  });
});
