import { type LtiPlatform, type Registration, startLtiPlatform } from "@hocvu/simulator/lti";
import type { Hono } from "hono";
import { courses } from "../../courses/course-routes.ts";
import { openCourse } from "../../courses/open-course.ts";
import { createApp } from "../../http/app.ts";
import { learning } from "../../learning/learning-room.ts";
import { ltiRoom } from "../../lti/room.ts";
import { safeFetch } from "../../lti/safe-fetch.ts";
import { publicKeys } from "../../lti/tool-keys.ts";
import { sendDueScores } from "../../outbox/outbox.ts";
import type { SelfTest, SelfTestStep, SelfTestStepName } from "../../pages/self-test.ts";
import type { Service } from "../../service.ts";
import { enterPlatform, toolOf } from "./enter-platform.ts";
import { Visitor } from "./visitor.ts";

/** A step is not as it should be; the message says what was seen instead. */
class Failed extends Error {}

/**
 * Plays a learner through on a simulated platform, against this very database and these very rooms: let in, the course there,
 * the exam handed in blank, its zero in the gradebook. The simulator's own address is fetched by this test alone.
 */
export const selfTest: SelfTest = async (running) => {
  const steps: SelfTestStep[] = [];
  const platform = await startLtiPlatform();
  const service: Service = {
    ...running,
    fetch: safeFetch({ allow: [new URL(platform.origin).host] }),
    log: () => undefined,
  };
  const step = async (name: SelfTestStepName, work: () => Promise<void>): Promise<boolean> => {
    const began = performance.now();
    const problem = await work().then(
      () => undefined,
      (error: Error) => (error instanceof Failed ? error.message : error.name),
    );
    const milliseconds = performance.now() - began;
    steps.push({
      name,
      passed: problem === undefined,
      milliseconds,
      ...(problem ? { problem } : {}),
    });
    return problem === undefined;
  };
  try {
    await playThrough(service, platform, step);
  } finally {
    await step("cleanup", () => cleanUp(service, platform));
    await platform.close();
  }
  return steps;
};

type Step = (name: SelfTestStepName, work: () => Promise<void>) => Promise<boolean>;

async function playThrough(service: Service, platform: LtiPlatform, step: Step): Promise<void> {
  const app = createApp(service, [ltiRoom({ openPart: openCourse }), learning, courses]);
  const course = await anyCourse(service);
  if (!course) return;
  let tool: Registration | undefined;
  await step("register", async () => {
    tool = await register(service, platform);
  });
  if (!tool) return;
  const learner = platform.addUser();
  const classroom = platform.addCourse({ members: [[learner, "learner"]] });
  const link = platform.addLink(classroom, tool, {
    custom: { course: course.id, part: course.hasExam ? "exam" : "course" },
    lineItem: { scoreMaximum: 100 },
  });
  let page = "";
  const launched = await step("launch", async () => {
    const answer = await new Visitor(app, service).launch(platform.loginRequest(learner, link));
    page = await answer.text();
    if (answer.status !== 200) throw new Failed(String(answer.status));
  });
  const refused = await step("forged", async () => {
    platform.nextToken({ sign: "none" });
    const answer = await new Visitor(app, service).launch(platform.loginRequest(learner, link));
    if (answer.ok) throw new Failed(String(answer.status));
  });
  if (!launched || !refused) return;
  await step("course", async () => {
    const [, base = ""] = /<base href="([^"]+)"/.exec(page) ?? [];
    const [, script = ""] = /<script[^>]+src="([^"]+)"/.exec(page) ?? [];
    const answer = await app.request(new URL(script, base).href);
    if (script === "" || !answer.ok) throw new Failed(`${script} ${answer.status}`);
  });
  if (!course.hasExam) return;
  const [, token = ""] = /"token":"([^"]+)"/.exec(page) ?? [];
  const sat = await step("exam", () => handInBlank(app, token));
  if (!sat) return;
  await step("score", async () => {
    await sendDueScores(service);
    const grade = platform.grades(classroom)[0]?.result;
    if (grade !== 0) throw new Failed(String(grade ?? "–"));
  });
}

async function anyCourse({
  store,
}: Service): Promise<{ id: string; hasExam: boolean } | undefined> {
  const row = await store.db
    .selectFrom("course as c")
    .innerJoin("course_version as v", (join) =>
      join.onRef("v.course_id", "=", "c.id").onRef("v.version", "=", "c.version"),
    )
    .select(["c.id", "v.model"])
    .orderBy("c.id")
    .executeTakeFirst();
  if (!row) return undefined;
  const { course } = row.model as { readonly course: { readonly exam?: unknown } };
  return { id: row.id, hasExam: course.exam !== undefined };
}

/** As an administrator enters a platform by hand. */
async function register(service: Service, platform: LtiPlatform): Promise<Registration> {
  const keys = (await publicKeys(service)) as never;
  const tool = platform.registerTool(toolOf(service, keys));
  await enterPlatform(service, platform, tool);
  return tool;
}

async function handInBlank(app: Hono, token: string): Promise<void> {
  const ask = async (path: string, body: object) => {
    const answer = await app.request(path, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Failed(`${path} ${answer.status}`);
    return (await answer.json()) as { readonly sitting?: { readonly id: string } };
  };
  const { sitting } = await ask("/api/exam", {});
  await ask("/api/exam/submit", { sitting: sitting?.id, answers: [] });
}

/** Everything hangs on the platform, but for the learner. */
async function cleanUp({ store: { db } }: Service, { issuer }: LtiPlatform): Promise<void> {
  await db.deleteFrom("platform").where("issuer", "=", issuer).execute();
  await db.deleteFrom("learner").where("issuer", "=", issuer).execute();
}
