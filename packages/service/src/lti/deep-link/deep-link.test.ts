import {
  LTI_PROFILES,
  type LtiPlatform,
  type LtiProfileName,
  readForm,
  resourceLinkId,
  startLtiPlatform,
} from "@hocvu/simulator/lti";
import type { Hono } from "hono";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../../../test/browser.ts";
import { addCourse, addPlatform, toolOf } from "../../../test/registered.ts";
import { type TestService, testService } from "../../../test/service.ts";
import { createApp } from "../../http/app.ts";
import { ltiRoom } from "../room.ts";
import { publicKeys } from "../tool-keys.ts";

let service: TestService;
let app: Hono;
let platform: LtiPlatform;
beforeAll(async () => {
  service = await testService();
  service.answerWith(fetch);
  app = createApp(service, [
    ltiRoom({
      openPart: async ({ reviewOf }, { course_id, part }) =>
        new Response(`${course_id} ${part}${reviewOf ? ` of ${reviewOf}` : ""}`),
    }),
  ]);
  await addCourse(service, "an-toan", {
    id: "an-toan",
    title: "An toàn <trực tuyến>",
    modules: [
      { id: "mat-khau", title: "Mật khẩu", quiz: {} },
      { id: "lua-dao", title: "Lừa đảo" },
    ],
    exam: { questions: 20 },
  });
});
afterAll(() => service.store.close());
afterEach(() => platform.close());

async function begin(profile: LtiProfileName) {
  platform = await startLtiPlatform({ profile, now: service.now });
  const tool = platform.registerTool(toolOf(service, (await publicKeys(service)) as never));
  await addPlatform(service, platform, tool);
  // Where a client id serves every school, an administrator names the deployments.
  const rows = await service.store.db.selectFrom("platform").selectAll().execute();
  const id = rows.find(({ client_id }) => client_id === tool.clientId)?.id ?? "";
  await service.store.db
    .insertInto("deployment")
    .values({ platform_id: id, deployment_id: tool.deploymentId, created_at: service.now() })
    .execute();
  const teacher = platform.addUser();
  const course = platform.addCourse({ members: [[teacher, "instructor"]] });
  const browser = new Browser(app, service);
  const page = await (await browser.launch(platform.deepLinkRequest(teacher, course, tool))).text();
  return { tool, teacher, course, browser, page };
}

const choose = async (page: string, choices: readonly string[]) => {
  const { action, fields } = readForm(page);
  const body = new URLSearchParams(fields);
  for (const choice of choices) body.append("choice", choice);
  return app.request(action, { method: "POST", body });
};

describe.each(Object.keys(LTI_PROFILES) as LtiProfileName[])("on %s", (profile) => {
  test("a teacher chooses an exam, and it is launched as a learner", async () => {
    const { tool, course, browser, page } = await begin(profile);
    expect(page).toContain("An toàn &lt;trực tuyến&gt;");
    const answer = await choose(page, ["an-toan exam"]);
    const sent = await browser.send(readForm(await answer.text()));
    expect([sent.status, platform.refusals]).toEqual([200, []]);
    const link = platform.links(course).at(-1) ?? expect.fail();
    expect(link).toMatchObject({
      title: "Bài thi: An toàn <trực tuyến>",
      custom: { course: "an-toan", part: "exam" },
      clientId: tool.clientId,
    });
    // In Open edX the block's own column stays.
    const column = link.within === undefined ? { scoreMaximum: 100 } : {};
    expect(platform.lineItems(course)).toMatchObject([{ linkId: resourceLinkId(link), ...column }]);
    const learner = platform.addUser();
    platform.enrol(course, learner, "learner");
    const launched = await new Browser(app, service).launch(platform.loginRequest(learner, link));
    expect(await launched.text()).toBe("an-toan exam");
  });
});

test("several at once, and only what is graded gets a column", async () => {
  const { course, browser, page } = await begin("moodle");
  const chosen = ["an-toan module:mat-khau", "an-toan practice:mat-khau", "an-toan course"];
  const answer = await choose(page, chosen);
  await browser.send(readForm(await answer.text()));
  expect(platform.links(course).map(({ custom }) => custom.part)).toEqual([
    "course",
    "module:mat-khau",
    "practice:mat-khau",
  ]);
  expect(platform.lineItems(course)).toHaveLength(1);
});

test("where the platform takes it, a teacher goes from a grade to the attempts behind it", async () => {
  const { teacher, course, browser, page } = await begin("moodle");
  await browser.send(readForm(await (await choose(page, ["an-toan exam"])).text()));
  const [item = expect.fail()] = platform.lineItems(course);
  expect(item.submissionReview).toEqual({
    reviewableStatus: ["InProgress", "Submitted", "Completed"],
  });
  const learner = platform.addUser();
  platform.enrol(course, learner, "learner");
  const link = platform.links(course).at(-1) ?? expect.fail();
  await new Browser(app, service).launch(platform.loginRequest(learner, link));
  const { id } = await service.store.db
    .selectFrom("learner")
    .select("id")
    .where("issuer", "=", platform.issuer)
    .where("subject", "=", learner.sub)
    .executeTakeFirstOrThrow();
  const review = (who: typeof learner) =>
    new Browser(app, service).launch(platform.reviewRequest(who, item, learner));
  expect(await (await review(teacher)).text()).toBe(`an-toan exam of ${id}`);
  expect((await review(learner)).status).toBe(400);
});

test.each(["canvas", "blackboard", "strict"] as const)(
  "%s, of which nobody knows that it takes reviews, is told of none",
  async (profile) => {
    const { course, browser, page } = await begin(profile);
    await browser.send(readForm(await (await choose(page, ["an-toan exam"])).text()));
    const [item = expect.fail()] = platform.lineItems(course);
    expect(item.submissionReview).toBeUndefined();
  },
);

test("what nobody offers cannot be chosen, nothing is an answer too, and a ticket is good for an hour", async () => {
  const { course, browser, page } = await begin("strict");
  const answer = await choose(page, ["an-toan module:other", "../x exam"]);
  const sent = await browser.send(readForm(await answer.text()));
  expect(sent.status).toBe(200);
  expect(platform.links(course)).toEqual([]);
  expect((await choose(page.replace(/name="ticket" value="./, "$&A"), [])).status).toBe(403);
  service.pass(3_601_000);
  expect((await choose(page, ["an-toan exam"])).status).toBe(403);
});
