import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  insertAttempt,
  insertLink,
  insertMember,
  insertPlatform,
  type Somebody,
} from "../../test/class.ts";
import { post } from "../../test/pages.ts";
import { examCourse, publish } from "../../test/sample.ts";
import { type TestService, testService } from "../../test/service.ts";
import { openLaunch } from "./open-launch.ts";
import { pageRoutes } from "./pages-room.ts";

describe("a launch is answered", () => {
  let service: TestService;
  let link: string;
  let learner: Somebody;
  let teacher: Somebody;
  beforeAll(async () => {
    service = await testService();
    await publish(service.store, examCourse("questions: 2\nfeedback: end"));
    link = await insertLink(service, await insertPlatform(service), { course: "mau" });
    learner = await insertMember(service, link, "Lan");
    teacher = await insertMember(service, link, "Cô Hoa", { role: "teacher" });
    await insertAttempt(service, link, learner.id, 18);
  });
  afterAll(() => service.store.close());

  const launch = async ({ id, token }: Somebody, reviewOf: string | null = null) => {
    const { db } = service.store;
    const session = await db
      .selectFrom("session")
      .selectAll()
      .where("learner_id", "=", id)
      .executeTakeFirstOrThrow();
    const place = await db
      .selectFrom("resource_link")
      .selectAll()
      .where("id", "=", link)
      .executeTakeFirstOrThrow();
    const framedBy = ["https://lms.example"];
    const answer = await openLaunch({ ...session, token, reviewOf, framedBy }, place, service);
    return { headers: answer.headers, text: await answer.text() };
  };

  test("a learner's with the course", async () => {
    const { text } = await launch(learner);
    expect(text).toContain('id="launch"');
    expect(text).not.toContain("/teach");
  });

  test("a teacher's with the class, from which the course is opened", async () => {
    const { text, headers } = await launch(teacher);
    expect(text).toContain("Lớp học");
    expect(text).toContain("<bdi>Lan</bdi>");
    expect(headers.get("content-security-policy")).toContain(
      "frame-ancestors 'self' https://lms.example",
    );
    const app = pageRoutes(service);
    const course = await post(app, "/teach/course", { session: teacher.token });
    expect(await course.text()).toContain('id="launch"');
    expect((await post(app, "/teach/course", { session: learner.token })).status).toBe(403);
  });

  test("a review with the work of the one it is about", async () => {
    const { text } = await launch(teacher, learner.id);
    expect(text).toContain("<h1>Lan</h1>");
    expect(text).toContain("đúng 18/20 câu");
    expect((await launch(teacher, teacher.id)).text).toContain("Lớp này không có người học đó");
  });
});
