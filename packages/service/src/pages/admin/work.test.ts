import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  insertAttempt,
  insertLink,
  insertMember,
  insertPlatform,
  insertProgress,
  insertScore,
} from "../../../test/class.ts";
import { databases } from "../../../test/databases.ts";
import { type Admin, enterAdmin } from "../../../test/pages.ts";
import { type TestService, testService } from "../../../test/service.ts";
import { pageRoutes } from "../pages-room.ts";
import type { SelfTestStep } from "../self-test.ts";
import { deleteUnseen } from "./learner-data.ts";

describe.each(databases)("the administrator's work on $title", ({ open }) => {
  let service: TestService;
  let app: Hono;
  let admin: Admin;
  let platform: string;
  let link: string;
  let steps: readonly SelfTestStep[] = [];
  beforeAll(async () => {
    service = await testService(open);
    app = pageRoutes(service, { selfTest: async () => steps, retentionDays: 365 });
    admin = await enterAdmin(app, service);
    platform = await insertPlatform(service);
    link = await insertLink(service, platform);
  });
  afterAll(() => service.store.close());

  const score = (id: string) =>
    service.store.db.selectFrom("score").selectAll().where("id", "=", id).executeTakeFirst();

  test("the overview tells what is there and what is still to do", async () => {
    const { text } = await admin.get("/admin");
    expect(text).toContain("A course is there");
    expect(text).toContain("Start the service with the folder of a course.");
    expect(text).not.toContain("Platforms on the web need https");
    await service.store.db
      .insertInto("course")
      .values({ id: "nguoi-dan", version: "v1", published_at: service.now() })
      .execute();
    expect((await admin.get("/admin")).text).not.toContain("Start the service with the folder");
  });

  test("exams past their time that nobody closed are counted", async () => {
    const { id } = await insertMember(service, link, "Lan");
    const due_at = new Date(service.now().getTime() - 10 * 60_000);
    const attempt = await insertAttempt(service, link, id, undefined, { due_at });
    expect((await admin.get("/admin")).text).toMatch(
      /Exams past their time, not closed<\/dt><dd>1</,
    );
    await service.store.db.deleteFrom("attempt").where("id", "=", attempt).execute();
  });

  test("the self-test's steps are shown, and whether it passed is remembered", async () => {
    steps = [
      { name: "register", passed: true, milliseconds: 120 },
      { name: "launch", passed: false, milliseconds: 30, problem: "401 <b>" },
    ];
    const failed = await admin.post("/admin/self-test");
    expect(failed.text).toContain("Something doesn&#39;t work.");
    expect(failed.text).toContain("401 &lt;b&gt;");
    expect((await admin.get("/admin")).text).toContain("A simulated platform plays everything");
    steps = [{ name: "score", passed: true, milliseconds: 10 }];
    expect((await admin.post("/admin/self-test")).text).toContain("All of it works.");
    expect((await admin.get("/admin")).text).not.toContain("A simulated platform plays everything");
  });

  test("a refused score tells why, and is sent again, alone or with the others, or given up", async () => {
    const { id } = await insertMember(service, link, "Huệ");
    const dead = { status: "dead" as const, tries: 9, last_status: 404, last_error: "no-column" };
    const others = await Promise.all(
      ["Mai", "Đào"].map((name) => insertMember(service, link, name)),
    );
    const [one, two, three] = await Promise.all(
      [id, ...others.map((other) => other.id)].map((of) =>
        insertScore(service, platform, link, of, dead),
      ),
    );
    const { text } = await admin.get("/admin/outbox");
    expect(text).toContain("The platform answered 404.");
    expect(text).toContain("The column is no longer in the platform&#39;s gradebook.");
    expect(text).toContain("Huệ");
    await admin.post("/admin/outbox/resend", { score: one as string });
    expect(await score(one as string)).toMatchObject({ status: "waiting" });
    const again = await admin.post("/admin/outbox/resend", { score: one as string });
    expect(again.text).toContain("Nothing was changed");
    await admin.post("/admin/outbox/give-up", { score: two as string });
    expect(await score(two as string)).toMatchObject({ status: "superseded" });
    await admin.post("/admin/outbox/resend-all");
    expect(await score(three as string)).toMatchObject({ status: "waiting" });
    expect(await score(two as string)).toMatchObject({ status: "superseded" });
    expect((await admin.post("/admin/outbox/resend", { score: "x' or '1'='1" })).text).toContain(
      "Nothing was changed",
    );
  });

  test("all results are downloaded as they are read, and that they were is noted", async () => {
    expect((await admin.get("/admin/courses")).text).toContain("Download results");
    const { status, text } = await admin.post("/admin/courses/results");
    expect(status).toBe(200);
    expect(text === "" || text.startsWith('{"actor":')).toBe(true);
    const last = await service.store.db
      .selectFrom("audit")
      .selectAll()
      .orderBy("id", "desc")
      .executeTakeFirst();
    expect(last?.action).toBe("results-exported");
    expect((await admin.get("/admin/audit")).text).toContain("Exported all results");
  });

  describe("learners", () => {
    test("are found by a piece of the name or the platform's id; nobody is listed unasked", async () => {
      const { id } = await insertMember(service, link, "Trần Thị Bưởi");
      expect((await admin.get("/admin/learners")).text).not.toContain("Bưởi");
      for (const find of ["bưởi", "BUOI", `sub-${id}`]) {
        expect((await admin.post("/admin/learners", { find })).text).toContain(
          `/admin/learners/${id}`,
        );
      }
      for (const find of ["%", "_", "sub-", "\\"]) {
        expect((await admin.post("/admin/learners", { find })).text).toContain("Nobody found.");
      }
    });

    test("how long they are kept is said", async () => {
      expect((await admin.get("/admin/learners")).text).toContain("365 days");
    });

    test("all about one is exported, without seeds or tokens, and that it was is noted", async () => {
      const { id, token } = await insertMember(service, link, "Mận");
      await insertProgress(service, link, id, 12);
      const attempt = await insertAttempt(service, link, id, 18);
      await service.store.db
        .insertInto("answer")
        .values({
          attempt_id: attempt,
          question_id: "q1",
          sequence: 1,
          response: JSON.stringify(["a"]),
          answered_at: service.now(),
          received_at: service.now(),
        })
        .execute();
      await insertScore(service, platform, link, id);
      const { text } = await admin.post(`/admin/learners/${id}/export`);
      const data = JSON.parse(text);
      expect(data.learner).toMatchObject({ id, name: "Mận" });
      expect(data.attempts).toMatchObject([{ right_answers: 18, number: 1 }]);
      expect(data.answers).toMatchObject([{ question_id: "q1", response: ["a"] }]);
      expect([data.places.length, data.progress.length, data.scores.length]).toEqual([1, 1, 1]);
      expect(text).not.toMatch(/seed|token/);
      expect(text).not.toContain(token);
      const last = await service.store.db
        .selectFrom("audit")
        .selectAll()
        .orderBy("id", "desc")
        .executeTakeFirst();
      expect(last).toMatchObject({ action: "learner-exported", about: { learner: id } });
    });

    test("one is deleted with all that hangs on it, and what was written about it", async () => {
      const { id, token } = await insertMember(service, link, "Ổi");
      const other = await insertMember(service, link, "Na");
      await insertProgress(service, link, id, 3);
      await insertAttempt(service, link, id);
      await insertScore(service, platform, link, id);
      const about = JSON.stringify({ learner: id, reason: "Ổi was ill" });
      await service.store.db
        .insertInto("audit")
        .values({ at: service.now(), actor: "teacher:x", action: "extra-time", about })
        .execute();
      const unsure = await admin.post(`/admin/learners/${id}/delete`);
      expect(unsure.text).toContain("Nothing was deleted");
      const done = await admin.post(`/admin/learners/${id}/delete`, { sure: "yes" });
      expect(done.text).toContain("Everything about that learner is deleted.");
      for (const table of ["member", "progress", "attempt", "score", "session"] as const) {
        const rows = await service.store.db
          .selectFrom(table)
          .select("learner_id")
          .where("learner_id", "=", id)
          .execute();
        expect([table, rows]).toEqual([table, []]);
      }
      const mine = { headers: { authorization: `Bearer ${token}` } };
      expect((await app.request("/mine", mine)).status).toBe(401);
      const trail = await service.store.db.selectFrom("audit").select("about").execute();
      expect(JSON.stringify(trail)).not.toContain("ill");
      expect((await admin.post(`/admin/learners/${id}/delete`, { sure: "yes" })).status).toBe(404);
      const left = await service.store.db
        .selectFrom("learner")
        .select("id")
        .where("id", "=", other.id)
        .execute();
      expect(left).toHaveLength(1);
    });
  });

  test("who was not seen for the days that were set is deleted, and nobody else", async () => {
    const old = await insertMember(service, link, "Xưa");
    const seen = new Date(service.now().getTime() - 366 * 86_400_000);
    await service.store.db
      .updateTable("learner")
      .set({ seen_at: seen })
      .where("id", "=", old.id)
      .execute();
    const { length } = await service.store.db.selectFrom("learner").select("id").execute();
    expect(await deleteUnseen(service, 367)).toBe(0);
    expect(await deleteUnseen(service, 365)).toBe(1);
    const left = await service.store.db.selectFrom("learner").select("id").execute();
    expect(left).toHaveLength(length - 1);
    expect(left).not.toContainEqual({ id: old.id });
    expect((await admin.get("/admin/audit")).text).toContain("By itself: its time was over");
  });

  test("courses show their versions, which one is current, and who is in an exam on an old one", async () => {
    const model = JSON.stringify({ course: { title: "Bình dân học vụ số" }, bank: [] });
    for (const version of ["v0", "v1"]) {
      await service.store.db
        .insertInto("course_version")
        .values({ course_id: "nguoi-dan", version, model, published_at: service.now() })
        .execute();
    }
    const { id } = await insertMember(service, link, "Lý");
    await insertAttempt(service, link, id, undefined, { version: "v0" });
    const { text } = await admin.get("/admin/courses");
    expect(text).toContain("Bình dân học vụ số");
    expect(text).toMatch(/v1<[\s\S]*?Current[\s\S]*?v0<[\s\S]*?Old, kept[\s\S]*?>1</);
  });

  test("a key for publishing is shown once, kept as a hash, and revoked", async () => {
    const made = await admin.post("/admin/courses/publish-keys");
    const key = /id="new-key"[^>]* value="([^"]+)"/.exec(made.text)?.[1] ?? "";
    expect(key).toMatch(/^[\w-]{43}$/);
    const page = await admin.get("/admin/courses");
    expect(page.text).not.toContain(key);
    const hash = /name="key" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
    await admin.post("/admin/courses/publish-keys/revoke", { key: hash });
    expect((await admin.get("/admin/courses")).text).toContain("There is none.");
    const mine = await service.store.db.selectFrom("admin_token").selectAll().execute();
    expect(mine.filter(({ kind }) => kind === "session")).not.toEqual([]);
  });

  test("no session is revoked as if it were a key for publishing", async () => {
    const session = await service.store.db
      .selectFrom("admin_token")
      .select("token_hash")
      .where("kind", "=", "session")
      .executeTakeFirstOrThrow();
    await admin.post("/admin/courses/publish-keys/revoke", { key: session.token_hash });
    expect((await admin.get("/admin")).status).toBe(200);
  });

  test("a new signing key stands beside the old one, which signs until tomorrow", async () => {
    expect((await admin.get("/admin/keys")).text).toContain("None yet");
    await admin.post("/admin/keys/rotate");
    const { text } = await admin.get("/admin/keys");
    expect(text.match(/>Signs</g)).toHaveLength(1);
    expect(text.match(/>Published, signs from tomorrow</g)).toHaveLength(1);
  });

  test("the audit trail shows who did what, newest first, a hundred at a time", async () => {
    const { text } = await admin.get("/admin/audit");
    expect(text).toContain("Made a key for publishing");
    expect(text).toMatch(/Administrator \(session [\da-f]{8}\)/);
    const rows = Array.from({ length: 120 }, (_, at) => ({
      at: service.now(),
      actor: "admin:x",
      action: "self-test",
      about: JSON.stringify({ at }),
    }));
    await service.store.db.insertInto("audit").values(rows).execute();
    const first = (await admin.get("/admin/audit")).text;
    const before = /before=(\d+)/.exec(first)?.[1];
    expect(first).toContain("at: 119");
    expect(first).not.toContain("at: 19<");
    expect((await admin.get(`/admin/audit?before=${before}`)).text).toContain("at: 19<");
    expect((await admin.get("/admin/audit?before=1;drop table audit")).status).toBe(200);
  });
});
