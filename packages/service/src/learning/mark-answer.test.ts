import type { ExamView, Sitting } from "@hocvu/model";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { databases } from "../../test/databases.ts";
import {
  addLink,
  type Clock,
  examCourse,
  type Launched,
  launch,
  letterOf,
  publish,
  testClock,
  testService,
} from "../../test/sample.ts";
import { WRITTEN } from "../../test/written.ts";
import { courseModels } from "../courses/current-course.ts";
import type { Store } from "../store/open-store.ts";
import { exportResults } from "./export-results.ts";
import { learningRoutes } from "./learning-room.ts";
import { type Marking, markAnswer } from "./mark-answer.ts";

describe.each(databases)("written answers on $title", ({ open }) => {
  let store: Store;
  let clock: Clock;
  let request: ReturnType<typeof learningRoutes>["request"];
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.close());
  beforeEach(() => {
    clock = testClock();
    request = learningRoutes(testService(store, clock.now)).request;
  });

  async function ask(who: Launched, method: string, path: string, body?: unknown) {
    const response = await request(`/api/${path}`, {
      method,
      headers: { authorization: `Bearer ${who.token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      data: (await response.json()) as ExamView & { readonly sitting: Sitting },
    };
  }

  let course = "";

  async function learnerOf(exam = "questions: 2\nfeedback: end\nattempts: 2"): Promise<Launched> {
    course = `khoa-${Math.floor(Math.random() * 1e9)}`;
    const files = examCourse(exam);
    await publish(store, {
      ...files,
      "course.md": files["course.md"].replace("id: mau", `id: ${course}`),
      "01-dam-may.md": files["01-dam-may.md"].replace(
        "outcomes:",
        "quiz:\n  questions: 6\noutcomes:",
      ),
      "01-dam-may.quiz.md": `${files["01-dam-may.quiz.md"]}\n${WRITTEN}`,
    });
    return launch(store, await addLink(store, course), { now: clock.now() });
  }

  /** Hands a paper in with so many right choices and these texts. */
  async function handIn(who: Launched, right: number, texts: Readonly<Record<string, string[]>>) {
    const { sitting } = (await ask(who, "POST", "exam")).data;
    const answers = sitting.items.flatMap((item, at) => {
      const response = texts[item.id] ?? (at < 2 ? [letterOf(item, at < right)] : undefined);
      return response ? [{ id: item.id, sequence: 1, response, ago: 0 }] : [];
    });
    return ask(who, "POST", "exam/submit", { sitting: sitting.id, answers });
  }

  function mark(who: Launched, attempt: string, marking: Partial<Marking>) {
    const service = { store, now: clock.now };
    return markAnswer(service, courseModels(store.db), {
      linkId: who.linkId,
      attemptId: attempt,
      questionId: "vi-sao",
      was: 0,
      met: [],
      note: "",
      reason: "",
      actor: "teacher:test",
      ...marking,
    });
  }

  const attemptOf = (id: string) =>
    store.db
      .selectFrom("attempt")
      .select(["right_answers", "asked", "passed", "to_mark"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();

  const scoresOf = ({ learnerId }: Launched) =>
    store.db
      .selectFrom("score")
      .select(["given", "maximum", "grading", "activity", "reason"])
      .where("learner_id", "=", learnerId)
      .orderBy("stamped_at")
      .execute();

  test("come last in the paper, after the drawn ones, and nothing tells their sample or rubric", async () => {
    const who = await learnerOf();
    const { sitting } = (await ask(who, "POST", "exam")).data;
    expect(sitting.items).toHaveLength(4);
    expect(sitting.items.slice(2).map(({ id }) => id)).toEqual(["vi-sao", "cach-tim"]);
    expect(JSON.stringify(sitting)).not.toMatch(/Máy hỏng|Nói được|enough/);
    const files = await store.db
      .selectFrom("course_path as p")
      .innerJoin("course_file as f", "f.digest", "p.digest")
      .select(["p.path", "f.content"])
      .where("p.course_id", "=", course)
      .execute();
    expect(files.length).toBeGreaterThan(3);
    for (const { path, content } of files) {
      // Neither in the open nor sealed: what is sealed here is one learner's curtain and no lock.
      expect([path, new TextDecoder().decode(content).includes("vi-sao")]).toEqual([path, false]);
    }
  });

  test("wait: no result yet, no verdict that marking could change, and the platform hears that a person is needed", async () => {
    const who = await learnerOf();
    // What its writer says it meets is not believed.
    const { data } = await handIn(who, 1, {
      "vi-sao": ["Vì máy hỏng.", "ab"],
      "cach-tim": ["Gõ."],
    });
    expect(data.sitting.result).toMatchObject({ right: 1, total: 4 });
    expect(data.sitting.waits).toEqual(["cach-tim", "vi-sao"]);
    const given = data.sitting.given.find(({ id }) => id === "vi-sao");
    expect(given).toEqual({ id: "vi-sao", sequence: 1, response: ["Vì máy hỏng."] });
    expect(await attemptOf(data.sitting.id)).toEqual({
      right_answers: 1,
      asked: 4,
      passed: null,
      to_mark: 2,
    });
    const waiting = {
      given: null,
      maximum: 4,
      grading: "PendingManual",
      activity: "Submitted",
      reason: "result",
    };
    expect(await scoresOf(who)).toEqual([waiting]);
    const lines = [];
    for await (const part of exportResults(store.db, courseModels(store.db))) {
      lines.push(...part.split("\n").filter((line) => line.includes(course)));
    }
    expect(lines.join()).not.toMatch(/verbs\/(passed|failed)/);
  });

  test("count once all are marked; the platform hears of the whole result then, and the writer sees marks and note", async () => {
    const who = await learnerOf();
    const { data } = await handIn(who, 1, { "vi-sao": ["Vì máy hỏng."], "cach-tim": ["Gõ."] });
    const { id } = data.sitting;
    expect(await mark(who, id, { met: ["b"], note: "Thiếu: khi nào mất." })).toBe("marked");
    expect(await attemptOf(id)).toMatchObject({ right_answers: 2, passed: true, to_mark: 1 });
    expect(await scoresOf(who)).toHaveLength(1);
    expect(await mark(who, id, { questionId: "cach-tim" })).toBe("marked");
    expect(await attemptOf(id)).toMatchObject({ right_answers: 2, passed: true, to_mark: 0 });
    expect((await scoresOf(who)).at(-1)).toMatchObject({
      given: 2,
      maximum: 4,
      grading: "FullyGraded",
      activity: "Completed",
      reason: "result",
    });
    const { sitting, top } = (await ask(who, "GET", "exam")).data;
    expect(sitting.waits).toBeUndefined();
    expect(top).toMatchObject({ right: 2, total: 4 });
    expect(sitting.given.filter(({ id }) => id === "vi-sao" || id === "cach-tim")).toEqual([
      {
        id: "vi-sao",
        sequence: 1,
        response: ["Vì máy hỏng.", "b", "Thiếu: khi nào mất."],
        right: true,
      },
      { id: "cach-tim", sequence: 1, response: ["Gõ.", "-", ""], right: false },
    ]);
  });

  test("without a text are wrong, and nobody has to mark them", async () => {
    const who = await learnerOf();
    const { data } = await handIn(who, 1, { "vi-sao": ["  \n "] });
    expect(data.sitting.waits).toBeUndefined();
    expect(await attemptOf(data.sitting.id)).toMatchObject({
      right_answers: 1,
      passed: false,
      to_mark: 0,
    });
    expect(await scoresOf(who)).toMatchObject([{ given: 1, grading: "FullyGraded" }]);
  });

  test("leave a verdict that marking cannot change", async () => {
    const passing = await learnerOf();
    const two = await handIn(passing, 2, { "vi-sao": ["Vì máy hỏng."] });
    expect(await attemptOf(two.data.sitting.id)).toMatchObject({ passed: true, to_mark: 1 });
    const failing = await learnerOf();
    const none = await handIn(failing, 0, { "vi-sao": ["Vì máy hỏng."] });
    expect(await attemptOf(none.data.sitting.id)).toMatchObject({ passed: false, to_mark: 1 });
  });

  test("are marked once by two teachers at once, and anew only with a reason; the first mark is kept", async () => {
    const who = await learnerOf();
    const { data } = await handIn(who, 2, { "vi-sao": ["Vì máy hỏng."] });
    const { id } = data.sitting;
    const both = await Promise.all([
      mark(who, id, { met: ["a", "b"] }),
      mark(who, id, { met: [] }),
    ]);
    expect([...both].sort()).toEqual(["marked", "taken"]);
    expect(await mark(who, id, { was: 1, met: ["a"] })).toBe("none");
    const reason = "Đọc sót ý thứ hai.";
    expect(await mark(who, id, { was: 1, met: [], reason })).toBe("marked");
    const marks = await store.db
      .selectFrom("mark")
      .select(["number", "met", "points", "maximum", "reason"])
      .where("attempt_id", "=", id)
      .orderBy("number")
      .execute();
    expect(marks).toHaveLength(2);
    expect(marks[0]?.reason).toBeNull();
    expect(marks[1]).toEqual({ number: 2, met: "-", points: 0, maximum: 3, reason });
    expect(await attemptOf(id)).toMatchObject({ right_answers: 2, to_mark: 0 });
    // What was marked anew may lower a result that the platform has.
    expect((await scoresOf(who)).at(-1)).toMatchObject({ given: 2, grading: "FullyGraded" });
  });

  test("are nothing that another class's teacher, or a criterion of another rubric, reaches", async () => {
    const who = await learnerOf();
    const { data } = await handIn(who, 1, { "vi-sao": ["Vì máy hỏng."] });
    const { id } = data.sitting;
    const other = await addLink(store, course);
    expect(await mark(who, id, { linkId: other, met: ["a"] })).toBe("none");
    expect(await mark(who, id, { met: ["z"] })).toBe("none");
    expect(await mark(who, id, { questionId: "cach-tim" })).toBe("none");
    expect(await attemptOf(id)).toMatchObject({ to_mark: 1 });
  });

  test("hold 400 characters, whatever a character takes, and no more", async () => {
    const who = await learnerOf();
    const { sitting } = (await ask(who, "POST", "exam")).data;
    const save = (text: string, sequence: number) =>
      ask(who, "PUT", "exam/answers", {
        sitting: sitting.id,
        answers: [{ id: "vi-sao", sequence, response: [text], ago: 0 }],
      });
    expect((await save("🌱".repeat(400), 1)).status).toBe(200);
    expect((await save("ạ".repeat(401), 2)).status).toBe(400);
    expect((await save("🌱".repeat(401), 3)).status).toBe(400);
    const row = await store.db
      .selectFrom("answer")
      .select("response")
      .where("attempt_id", "=", sitting.id)
      .executeTakeFirstOrThrow();
    expect(row.response).toEqual(["🌱".repeat(400)]);
  });

  test("are practised nowhere on a service: whoever knew the sample would have nothing left to say", async () => {
    const who = await learnerOf();
    const reply = await ask(who, "POST", "practice", { id: "vi-sao", response: ["Vì."] });
    expect(reply.status).toBe(404);
  });
});
