import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertLink, insertMember, insertPlatform, insertProgress } from "../../../test/class.ts";
import { databases } from "../../../test/databases.ts";
import { post } from "../../../test/pages.ts";
import { addCourse } from "../../../test/registered.ts";
import { type TestService, testService } from "../../../test/service.ts";
import { pageRoutes } from "../pages-room.ts";

describe.each(databases)("the choice to send progress on $title", ({ open }) => {
  let service: TestService;
  let app: Hono;
  beforeAll(async () => {
    service = await testService(open);
    app = pageRoutes(service);
    await addCourse(service, "nguoi-dan", { id: "nguoi-dan", modules: [], exam: {} });
    await addCourse(service, "chi-doc", { id: "chi-doc", modules: [] });
  });
  afterAll(() => service.store.close());

  const classOf = async (kind = "moodle", about: Parameters<typeof insertLink>[2] = {}) => {
    const platform = await insertPlatform(service, { kind });
    const link = await insertLink(service, platform, { columns: true, ...about });
    const teacher = { role: "teacher", language: "en" } as const;
    const { id, token: session } = await insertMember(service, link, "Cô Hoa", teacher);
    const ask = async (path: string, fields: Readonly<Record<string, string>> = {}) => {
      const answer = await post(app, path, { session, ...fields });
      return { status: answer.status, text: await answer.text() };
    };
    const sends = () =>
      service.store.db
        .selectFrom("resource_link")
        .select("sends_progress")
        .where("id", "=", link)
        .executeTakeFirstOrThrow()
        .then((row) => row.sends_progress);
    return { link, teacher: id, ask, sends };
  };
  const OFFER = "Send progress to the platform";

  test("is off until a teacher takes it, which is written down, and back", async () => {
    const { link, teacher, ask, sends } = await classOf();
    const { id } = await insertMember(service, link, "Lan");
    await insertProgress(service, link, id, 10);
    expect((await ask("/teach")).text).toContain(OFFER);
    expect(await sends()).toBe(false);
    const on = await ask("/teach/progress", { to: "on" });
    expect([on.status, await sends()]).toEqual([200, true]);
    expect(on.text).toContain("Progress is sent from now on");
    expect(on.text).toContain("Send no more progress");
    const scores = service.store.db.selectFrom("score").where("link_id", "=", link);
    expect(await scores.select(["learner_id", "given", "maximum"]).execute()).toEqual([
      { learner_id: id, given: 10, maximum: 40 },
    ]);
    const off = await ask("/teach/progress", { to: "off" });
    expect([off.status, await sends()]).toEqual([200, false]);
    const trail = await service.store.db
      .selectFrom("audit")
      .select(["actor", "action", "about"])
      .orderBy("id")
      .execute();
    const entry = { actor: `teacher:${teacher}`, about: { link } };
    expect(trail).toEqual([
      { ...entry, action: "progress-sent" },
      { ...entry, action: "progress-kept" },
    ]);
  });

  test("is taken once, however often the form is sent, and only as it says", async () => {
    const { ask, sends } = await classOf();
    const answers = await Promise.all([1, 2].map(() => ask("/teach/progress", { to: "on" })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await ask("/teach/progress", { to: "1" })).status).toBe(400);
    expect((await ask("/teach/progress")).status).toBe(400);
    expect(await sends()).toBe(true);
  });

  test("is no learner's", async () => {
    const { link, sends } = await classOf();
    const { token } = await insertMember(service, link, "Lan");
    expect((await post(app, "/teach/progress", { session: token, to: "on" })).status).toBe(403);
    expect((await post(app, "/teach/progress", { to: "on" })).status).toBe(401);
    expect(await sends()).toBe(false);
  });

  test.each([
    ["a platform without columns", "moodle", { columns: false }],
    ["a platform that shows one grade a link", "open-edx", {}],
  ])("is not offered on %s, which the page says", async (_, kind, about) => {
    const { ask, sends } = await classOf(kind, about);
    const { text } = await ask("/teach");
    expect(text).toContain("offers no column for progress");
    expect(text).not.toContain(OFFER);
    expect((await ask("/teach/progress", { to: "on" })).status).toBe(409);
    expect(await sends()).toBe(false);
  });

  test("is offered where one grade a link is enough, as the course has no exam", async () => {
    const { ask } = await classOf("open-edx", { course: "chi-doc" });
    expect((await ask("/teach")).text).toContain(OFFER);
  });
});
