import type { ExamView } from "@hocvu/model";
import type { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  insertAttempt,
  insertLink,
  insertMember,
  insertPlatform,
  type Somebody,
} from "../../../test/class.ts";
import { databases } from "../../../test/databases.ts";
import { enterAdmin, post } from "../../../test/pages.ts";
import { examCourse, letterOf, publish } from "../../../test/sample.ts";
import { type TestService, testService } from "../../../test/service.ts";
import { currentVersion } from "../../courses/current-course.ts";
import { learningRoutes } from "../../learning/learning-room.ts";
import { pageRoutes } from "../pages-room.ts";

describe.each(databases)("a result is corrected by hand on $title", ({ open }) => {
  let service: TestService;
  let app: Hono;
  let player: Hono;
  let platform: string;
  let link: string;
  let teacher: Somebody;
  let lan: Somebody;
  beforeAll(async () => {
    service = await testService(open);
    app = pageRoutes(service);
    player = learningRoutes(service);
    platform = await insertPlatform(service);
    await publish(service.store, examCourse("questions: 4\nfeedback: end"));
  });
  beforeEach(async () => {
    link = await insertLink(service, platform, { course: "mau" });
    teacher = await insertMember(service, link, "Cô Hoa", { role: "teacher", language: "en" });
    lan = await insertMember(service, link, "Lan");
  });
  afterAll(() => service.store.close());

  const ask = async (path: string, fields: Readonly<Record<string, string>>, who = teacher) => {
    const answer = await post(app, path, { session: who.token, ...fields });
    return { status: answer.status, text: await answer.text() };
  };
  const correct = (given: string, more: Readonly<Record<string, string>> = {}) =>
    ask("/teach/person/correct", { learner: lan.id, was: "", given, reason: "Câu 3 sai", ...more });
  const withdraw = (was: string, reason = "Nhầm người") =>
    ask("/teach/person/withdraw", { learner: lan.id, was, reason });
  const standing = async () =>
    (
      await service.store.db
        .selectFrom("correction")
        .select("id")
        .where("learner_id", "=", lan.id)
        .where("withdrawn_at", "is", null)
        .executeTakeFirstOrThrow()
    ).id;
  /** What the platform is to hear at last. */
  const told = async () => {
    const row = await service.store.db
      .selectFrom("score")
      .select(["given", "maximum", "reason", "status", "comment"])
      .where("learner_id", "=", lan.id)
      .orderBy("stamped_at", "desc")
      .limit(1)
      .executeTakeFirst();
    return row && [row.reason, row.given, row.maximum, row.status, row.comment];
  };
  const trail = () =>
    service.store.db.selectFrom("audit").selectAll().orderBy("id", "desc").executeTakeFirst();
  const play = async (method: string, path: string, body?: unknown) => {
    const answer = await player.request(`/api/${path}`, {
      method,
      headers: { authorization: `Bearer ${lan.token}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return (await answer.json()) as ExamView;
  };
  /** Sits the exam of four with so many right. */
  const sit = async (right: number) => {
    service.pass(10_000);
    const { sitting } = await play("POST", "exam");
    const answers = sitting?.items.map((item, at) => ({
      id: item.id,
      sequence: 1,
      response: [letterOf(item, at < right)],
      ago: 0,
    }));
    return play("POST", "exam/submit", { sitting: sitting?.id, answers });
  };

  test("it counts in the class, for the learner, in the player and on the platform, with a trail", async () => {
    await sit(1);
    expect(await told()).toEqual(["result", 1, 4, "waiting", null]);
    expect((await ask("/teach/person", { learner: lan.id })).text).toContain("Correct the result");
    const answer = await correct("3");
    expect(answer.status).toBe(200);
    expect(answer.text).toContain("Corrected by hand: 3 of 4 right");
    expect(answer.text).toContain("Câu 3 sai");
    expect(await told()).toEqual(["correction", 3, 4, "waiting", null]);
    expect(await trail()).toMatchObject({
      actor: `teacher:${teacher.id}`,
      action: "result-corrected",
      about: { learner: lan.id, link, before: "1/4", after: "3/4", reason: "Câu 3 sai" },
    });
    const list = (await ask("/teach", {})).text;
    expect(list).toContain('75 % (3/4)<span class="hint">corrected</span>');
    expect(list).toContain("Passed");
    expect((await ask("/teach/class.csv", {})).text).toContain(",3,4,Passed,");
    const mine = (await ask("/mine", {}, lan)).text;
    expect(mine).toContain("Đã sửa bằng tay: đúng 3/4 câu");
    expect(mine).toMatch(/75\s?%/);
    expect(mine).not.toContain("Câu 3 sai");
    expect((await play("GET", "exam")).top).toMatchObject({ right: 3, total: 4 });
    expect((await play("GET", "exam")).sitting?.result).toMatchObject({ right: 1, total: 4 });
    const admin = await enterAdmin(app, service);
    expect((await admin.get("/admin/audit")).text).toContain("Corrected a result");
  });

  test("it lowers too, to nothing if need be, and no later attempt changes it", async () => {
    await sit(4);
    await correct("0");
    expect(await told()).toEqual(["correction", 0, 4, "waiting", null]);
    await sit(4);
    await sit(3);
    expect(await told()).toEqual(["correction", 0, 4, "waiting", null]);
    expect((await ask("/teach", {})).text).toContain("(0/4)");
  });

  test("withdrawn, the best attempt counts again, one that came meanwhile included", async () => {
    await sit(2);
    await correct("1");
    await sit(3);
    const id = await standing();
    expect((await withdraw(id)).text).toContain("The correction was withdrawn");
    expect(await told()).toEqual(["correction", 3, 4, "waiting", null]);
    expect(await trail()).toMatchObject({
      action: "correction-withdrawn",
      about: { before: "1/4", after: "3/4", reason: "Nhầm người" },
    });
    expect((await withdraw(id)).status).toBe(409);
    expect((await play("GET", "exam")).top).toMatchObject({ right: 3 });
    await sit(4);
    expect(await told()).toEqual(["result", 4, 4, "waiting", null]);
  });

  test("one stands at a time: a second takes the place of the first, and a form that is sent twice does nothing twice", async () => {
    await sit(1);
    const both = await Promise.all([correct("2"), correct("3")]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await correct("4")).status).toBe(409);
    expect((await correct("4", { was: await standing() })).status).toBe(200);
    expect(await told()).toEqual(["correction", 4, 4, "waiting", null]);
    const all = await service.store.db
      .selectFrom("correction")
      .select(["given", "withdrawn_at"])
      .where("learner_id", "=", lan.id)
      .orderBy("created_at")
      .execute();
    expect(all).toHaveLength(2);
    expect(all.filter(({ withdrawn_at }) => withdrawn_at === null)).toHaveLength(1);
  });

  test("an attempt that is handed in at the same moment is told before it, or not at all", async () => {
    await sit(1);
    for (let round = 0; round < 8; round++) {
      service.pass(10_000);
      const { sitting } = await play("POST", "exam");
      const answers = sitting?.items.map((item) => ({
        id: item.id,
        sequence: 1,
        response: [letterOf(item, true)],
        ago: 0,
      }));
      const was = round === 0 ? "" : await standing();
      await Promise.all([
        play("POST", "exam/submit", { sitting: sitting?.id, answers }),
        correct(String(round % 2), { was }),
      ]);
      expect(await told()).toEqual(["correction", round % 2, 4, "waiting", null]);
    }
  });

  test("nothing is set without an attempt or a reason, above what was asked, or in odd amounts", async () => {
    expect((await correct("1")).status).toBe(409);
    await sit(1);
    expect((await correct("1", { reason: " " })).status).toBe(400);
    for (const given of ["-1", "1.5", "", "drei", "1001"]) {
      expect((await correct(given)).status, given).toBe(400);
    }
    expect((await correct("5")).status).toBe(409);
    expect((await correct("2", { was: "x'--" })).status).toBe(409);
    expect((await withdraw("")).status).toBe(409);
    expect(await told()).toEqual(["result", 1, 4, "waiting", null]);
  });

  test("no learner and no other class's teacher sets one", async () => {
    await sit(1);
    const elsewhere = await insertLink(service, platform, { course: "mau" });
    const other = await insertMember(service, elsewhere, "Thầy Nam", { role: "teacher" });
    const fields = { learner: lan.id, was: "", given: "4", reason: "x" };
    expect((await ask("/teach/person/correct", fields, lan)).status).toBe(403);
    expect((await ask("/teach/person/correct", fields, other)).status).toBe(404);
    expect((await ask("/teach/person/withdraw", fields, lan)).status).toBe(403);
    expect(await told()).toEqual(["result", 1, 4, "waiting", null]);
  });

  test("whether it passes goes by the course's own version", async () => {
    const version = (await currentVersion(service.store.db, "mau")) ?? "";
    await insertAttempt(service, link, lan.id, 18, { course_id: "mau", version });
    await correct("9");
    expect((await ask("/teach", {})).text).toContain("Not passed");
    await correct("10", { was: await standing() });
    expect((await ask("/teach", {})).text).toContain('tag good">Passed');
  });
});
