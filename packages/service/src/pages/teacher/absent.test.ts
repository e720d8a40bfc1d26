import type { Hono } from "hono";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { insertMember } from "../../../test/class.ts";
import { type Classroom, openClassroom } from "../../../test/classroom.ts";
import { databases } from "../../../test/databases.ts";
import { post } from "../../../test/pages.ts";
import { addCourse } from "../../../test/registered.ts";
import { type TestService, testService } from "../../../test/service.ts";
import { pageRoutes } from "../pages-room.ts";

describe.each(databases)("who has not opened it yet, on $title,", ({ open }) => {
  let service: TestService;
  let app: Hono;
  let room: Classroom;
  beforeAll(async () => {
    service = await testService(open);
    await addCourse(service, "mot");
    app = pageRoutes(service);
  });
  afterAll(() => service.store.close());
  afterEach(async () => {
    await room.platform.close();
    await service.store.db.deleteFrom("platform").execute();
  });

  /** The class as its teacher sees it, and the names of those who are not here. */
  async function see(linkId: string, fields: Readonly<Record<string, string>> = {}) {
    const teacher = await insertMember(service, linkId, "Cô Hoa", { role: "teacher" });
    const answer = await post(app, "/teach", { session: teacher.token, lang: "en", ...fields });
    const text = await answer.text();
    const [, section = ""] = text.split("In the course, but not here yet");
    return {
      text,
      section,
      names: [...section.matchAll(/<li>(?:<bdi>)?([^<]*)/g)].map(([, name]) => name),
    };
  }

  test("is told beside those who have, by name, as soon as the class is opened", async () => {
    room = await openClassroom(service, "strict");
    const { session, user } = await room.enter();
    const away = ["Trần Văn Đức", "Nguyễn <b>An</b>", "Lê Bảo"].map((name) => {
      const other = room.platform.addUser({ name });
      room.platform.enrol(room.course, other, "learner");
      return other;
    });
    const colleague = room.platform.addUser({ name: "Thầy Nam" });
    room.platform.enrol(room.course, colleague, "instructor");
    const { section, names, text } = await see(session.link_id);
    expect(names).toEqual(["Nguyễn &lt;b&gt;An&lt;/b&gt;", "Lê Bảo", "Trần Văn Đức"]);
    expect(section).toContain(
      `${away.length} learners of the platform&#39;s course have not opened it.`,
    );
    expect(section).not.toContain(user.name);
    expect(section).not.toContain("Thầy Nam");
    expect(text).toContain(user.name);
    // Nobody is found by name who is not here.
    expect((await see(session.link_id, { find: "bảo" })).section).toBe("");
  });

  test("is nobody where all have", async () => {
    room = await openClassroom(service, "moodle");
    const { session } = await room.enter();
    const { section, names } = await see(session.link_id);
    expect(names).toEqual([]);
    expect(section).toContain("Everybody in the platform&#39;s course has opened it.");
  });

  test("is not told where the platform tells nobody, and is said to be missing where it refuses", async () => {
    room = await openClassroom(service, "open-edx");
    const none = await room.enter();
    expect((await see(none.session.link_id)).section).toBe("");
    await room.platform.close();
    room = await openClassroom(service, "moodle");
    const { session } = await room.enter();
    room.platform.failNext("members", { type: "status", status: 500 }, 5);
    const { section, text } = await see(session.link_id);
    expect(section).toContain("The platform did not give its list");
    expect(text).toContain("The class");
  });

  test("is told whole in number and in part by name where there are many", async () => {
    room = await openClassroom(service, "moodle");
    const { session } = await room.enter();
    for (let at = 0; at < 320; at += 1) {
      room.platform.enrol(room.course, room.platform.addUser(), "learner");
    }
    const { section, names } = await see(session.link_id);
    expect(names).toHaveLength(300);
    expect(section).toContain("320 learners");
    expect(section).toContain("And 20 more.");
  });
});
