import type { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  insertAttempt,
  insertLink,
  insertMember,
  insertPlatform,
  insertProgress,
  insertScore,
  type Somebody,
} from "../../../test/class.ts";
import { databases } from "../../../test/databases.ts";
import { post } from "../../../test/pages.ts";
import { type TestService, testService } from "../../../test/service.ts";
import { pageRoutes } from "../pages-room.ts";

describe.each(databases)("a teacher's pages on $title", ({ open }) => {
  let service: TestService;
  let app: Hono;
  let platform: string;
  let link: string;
  let teacher: Somebody;
  beforeAll(async () => {
    service = await testService(open);
    app = pageRoutes(service);
    platform = await insertPlatform(service);
  });
  beforeEach(async () => {
    link = await insertLink(service, platform);
    teacher = await insertMember(service, link, "Cô Hoa", { role: "teacher", language: "en" });
  });
  afterAll(() => service.store.close());

  const ask = async (path: string, fields: Readonly<Record<string, string>> = {}) => {
    const answer = await post(app, path, { session: teacher.token, ...fields });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  /** The names in the class's first column, from the top. */
  const names = (text: string) =>
    [...text.matchAll(/formaction="\/teach\/person"><bdi>([^<]+)/g)].map(([, name]) => name);
  const attemptOf = (id: string) =>
    service.store.db.selectFrom("attempt").selectAll().where("id", "=", id).executeTakeFirst();
  const trail = () =>
    service.store.db.selectFrom("audit").selectAll().orderBy("id", "desc").executeTakeFirst();

  describe("let in", () => {
    test("a teacher by a form or a header, and nobody by an address", async () => {
      expect((await ask("/teach")).status).toBe(200);
      const headers = { authorization: `Bearer ${teacher.token}` };
      expect((await app.request("/teach", { headers })).status).toBe(200);
      expect((await app.request(`/teach?session=${teacher.token}`)).status).toBe(401);
      expect((await app.request("/teach")).status).toBe(401);
      expect((await post(app, "/teach", { session: "invented" })).status).toBe(401);
      const cookie = { cookie: `session=${teacher.token}` };
      expect((await app.request("/teach", { headers: cookie })).status).toBe(401);
    });

    test("no learner", async () => {
      const { token } = await insertMember(service, link, "Lan");
      for (const path of ["/teach", "/teach/class.csv", "/teach/person", "/teach/person/time"]) {
        const answer = await post(app, path, { session: token });
        expect([path, answer.status]).toEqual([path, 403]);
        expect(await answer.text()).not.toContain("Cô Hoa");
      }
    });

    test("nobody from a platform that was switched off meanwhile", async () => {
      const off = await insertPlatform(service, { status: "off" });
      const there = await insertLink(service, off);
      const { token } = await insertMember(service, there, "Thầy Nam", { role: "teacher" });
      for (const path of ["/teach", "/mine"]) {
        expect((await post(app, path, { session: token })).status).toBe(401);
      }
    });

    test("nobody whose time is over", async () => {
      service.pass(61 * 60_000);
      const answer = await ask("/teach");
      expect(answer.status).toBe(401);
      expect(answer.text).toContain("Cần mở lại khóa học");
    });

    test("in a frame of their own platform, and of no other", async () => {
      const policy = (await ask("/teach")).headers.get("content-security-policy");
      expect(policy).toContain("frame-ancestors 'self' https://lms.example");
      expect(policy).not.toContain("unsafe");
    });
  });

  test("the token stands in forms alone, never in an address", async () => {
    await insertMember(service, link, "Lan");
    const { text } = await ask("/teach");
    expect(text).not.toMatch(new RegExp(`(href|action|src)="[^"]*${teacher.token}`));
    expect(text).toContain(`name="session" value="${teacher.token}"`);
  });

  test("the class shows who started, where they are, and how they did", async () => {
    const [lan, hue, na] = [
      await insertMember(service, link, "Nguyễn Thị Lan"),
      await insertMember(service, link, "Trần Huệ"),
      await insertMember(service, link, null),
    ];
    await insertProgress(service, link, lan.id, 20);
    await insertAttempt(service, link, lan.id, 9);
    await insertAttempt(service, link, lan.id, 18, { number: 2 });
    await insertAttempt(service, link, hue.id);
    const { text } = await ask("/teach");
    expect(text).toContain("20 of 40");
    expect(text).toContain("90 % (18/20)");
    expect(text).toContain("Under way, 35 min left");
    expect(text).toContain(`No name (sub-${na.id.slice(0, 8)})`);
    expect(text).toMatch(/Opened it<\/dt><dd>3</);
    expect(text).toMatch(/Passed<\/dt><dd>1</);
    expect(text).toMatch(/Best result, on average<\/dt><dd>90 %</);
    expect(text).not.toMatch(/formaction[^>]*><bdi>Cô Hoa/);
  });

  test("it is sorted by what is pressed, the other way when pressed again", async () => {
    const people = { An: 12, Bình: 20, Chi: 3 };
    for (const [name, right] of Object.entries(people)) {
      const { id } = await insertMember(service, link, name);
      await insertAttempt(service, link, id, right);
    }
    expect(names((await ask("/teach")).text)).toEqual(["An", "Bình", "Chi"]);
    const best = await ask("/teach", { sort: "best desc" });
    expect(names(best.text)).toEqual(["Bình", "An", "Chi"]);
    expect(best.text).toContain('aria-sort="descending"');
    expect(best.text).toContain('name="sort" value="best"');
    expect(names((await ask("/teach", { sort: "best" })).text)).toEqual(["Chi", "An", "Bình"]);
    expect(names((await ask("/teach", { sort: "1; drop table learner" })).text)).toHaveLength(3);
  });

  test("names are listed by the name people go by, which Vietnamese puts last", async () => {
    for (const name of [
      "Phạm An",
      "An Văn Vinh",
      "Lê Đức",
      "Lý Hương",
      "Lê Ánh".normalize("NFD"),
    ]) {
      await insertMember(service, link, name);
    }
    expect(names((await ask("/teach")).text).map((name) => name?.normalize("NFC"))).toEqual([
      "Phạm An",
      "Lê Ánh",
      "Lê Đức",
      "Lý Hương",
      "An Văn Vinh",
    ]);
    expect(names((await ask("/teach", { find: "duc" })).text)).toEqual(["Lê Đức"]);
  });

  test("a class of more than a hundred is paged, and people are found by name", async () => {
    for (let number = 100; number < 203; number++) {
      await insertMember(service, link, `Học viên ${number}`);
    }
    const first = await ask("/teach");
    expect(names(first.text)).toHaveLength(100);
    expect(first.text).toContain("Page 1 of 2");
    expect(names((await ask("/teach", { page: "2" })).text)).toEqual([
      "Học viên 200",
      "Học viên 201",
      "Học viên 202",
    ]);
    expect(names((await ask("/teach", { find: "viên 15" })).text)).toHaveLength(10);
    expect((await ask("/teach", { find: "%" })).text).toContain("Nobody of that name.");
  });

  test("nobody of another link is in it", async () => {
    const other = await insertLink(service, platform);
    const stranger = await insertMember(service, other, "Người lạ");
    const attempt = await insertAttempt(service, other, stranger.id);
    expect((await ask("/teach")).text).not.toContain("Người lạ");
    const due = (await attemptOf(attempt))?.due_at?.toISOString() ?? "";
    const fields = { learner: stranger.id, attempt, was: due, minutes: "10", reason: "x" };
    for (const path of ["", "/time", "/attempt", "/later-time"]) {
      const answer = await ask(`/teach/person${path}`, fields);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.text).not.toContain("Người lạ");
    }
    const mine = await insertMember(service, link, "Lan");
    const mixed = await ask("/teach/person/time", { ...fields, learner: mine.id });
    expect(mixed.status).toBe(409);
    expect((await attemptOf(attempt))?.due_at?.toISOString()).toBe(due);
    expect((await ask("/teach/class.csv")).text).not.toContain("Người lạ");
  });

  test("a person's page shows attempts and what was sent", async () => {
    const { id } = await insertMember(service, link, "Lan");
    await insertAttempt(service, link, id, 9, { closed_by: "sweep" });
    await insertScore(service, platform, link, id, { given: 9, status: "dead" });
    const { text } = await ask("/teach/person", { learner: id });
    expect(text).toContain("Not passed");
    expect(text).toContain("9 of 20 right");
    expect(text).toContain("When time was up");
    expect(text).toContain("Exam result: 9 of 20");
    expect(text).toContain("Not taken by the platform");
    expect(text).not.toContain("Add the minutes");
  });

  describe("more time", () => {
    const open = async () => {
      const { id } = await insertMember(service, link, "Lan");
      const attempt = await insertAttempt(service, link, id);
      const { text } = await ask("/teach/person", { learner: id });
      const was = /name="was" value="(\d{4}-[^"]+)"/.exec(text)?.[1] ?? "";
      return { id, attempt, was };
    };

    test("is added to the attempt that is under way, with a note of who, to whom and why", async () => {
      const { id, attempt, was } = await open();
      const fields = { learner: id, attempt, was, minutes: "15", reason: "Power cut" };
      const { text } = await ask("/teach/person/time", fields);
      expect(text).toContain("15 minutes were added.");
      const due = (await attemptOf(attempt))?.due_at as Date;
      expect(due.getTime() - new Date(was).getTime()).toBe(15 * 60_000);
      expect(await trail()).toMatchObject({
        actor: `teacher:${teacher.id}`,
        action: "extra-time",
        about: { learner: id, link, attempt, minutes: 15, reason: "Power cut" },
      });
    });

    test("is added once, however often the form is sent", async () => {
      const { id, attempt, was } = await open();
      const fields = { learner: id, attempt, was, minutes: "15", reason: "x" };
      const answers = await Promise.all([1, 2, 3].map(() => ask("/teach/person/time", fields)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      const due = (await attemptOf(attempt))?.due_at as Date;
      expect(due.getTime() - new Date(was).getTime()).toBe(15 * 60_000);
    });

    test("is not given to an attempt that was handed in, without a reason, or in odd amounts", async () => {
      const { id, attempt, was } = await open();
      const fields = { learner: id, attempt, was, minutes: "15", reason: "x" };
      expect((await ask("/teach/person/time", { ...fields, reason: " " })).status).toBe(400);
      for (const minutes of ["0", "-5", "601", "1e3", "ten", ""]) {
        expect((await ask("/teach/person/time", { ...fields, minutes })).status).toBe(400);
      }
      await service.store.db
        .updateTable("attempt")
        .set({ submitted_at: service.now() })
        .where("id", "=", attempt)
        .execute();
      expect((await ask("/teach/person/time", fields)).status).toBe(409);
      expect((await attemptOf(attempt))?.due_at?.toISOString()).toBe(was);
    });
  });

  test("one more attempt is allowed once a form, with a note", async () => {
    const { id } = await insertMember(service, link, "Lan");
    const fields = { learner: id, was: "0", reason: "The network failed" };
    const answers = await Promise.all([1, 2].map(() => ask("/teach/person/attempt", fields)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const member = await service.store.db
      .selectFrom("member")
      .select(["extra_attempts", "extra_minutes"])
      .where("learner_id", "=", id)
      .executeTakeFirst();
    expect(member).toEqual({ extra_attempts: 1, extra_minutes: 0 });
    expect(await trail()).toMatchObject({ action: "extra-attempt", about: { learner: id, link } });
    expect((await ask("/teach/person", { learner: id })).text).toContain("Given so far: 1");
  });

  test("more time for later attempts is set and taken back", async () => {
    const { id } = await insertMember(service, link, "Lan");
    const set = (was: string, minutes: string) =>
      ask("/teach/person/later-time", { learner: id, was, minutes, reason: "x" });
    expect((await set("0", "20")).text).toContain("20 more minutes");
    expect((await set("0", "30")).status).toBe(409);
    expect((await set("20", "0")).status).toBe(200);
  });

  test("the class is downloaded for spreadsheets, whatever people call themselves", async () => {
    const { id } = await insertMember(service, link, '=HYPERLINK("https://evil.example")');
    await insertAttempt(service, link, id, 18);
    const { text, headers } = await ask("/teach/class.csv");
    expect(headers.get("content-disposition")).toBe('attachment; filename="class.csv"');
    expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")",sub-`);
    expect(text).toContain(",18,20,Passed,");
  });
});
