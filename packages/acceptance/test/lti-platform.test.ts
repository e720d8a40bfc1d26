import type { LtiPlatform, LtiProfileName, Registration } from "@hocvu/simulator/lti";
import { CLAIM, startLtiPlatform } from "@hocvu/simulator/lti";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type SmallTool, startSmallTool } from "../../simulator/test/small-tool.ts";
import { DESK, openBrowser } from "../src/learner/browser.ts";

// The simulated LTI platform as a browser sees it, with a tool that is of another site.

let browser: Browser;
let context: BrowserContext;
let platform: LtiPlatform;
let tool: SmallTool;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await context.close();
  await platform.close();
  await tool.close();
});

async function open(profile: LtiProfileName = "strict") {
  context = await browser.newContext(DESK);
  platform = await startLtiPlatform({ profile });
  tool = await startSmallTool(undefined, "localhost");
  const registration = platform.registerTool(tool.tool);
  tool.know(registration);
  const learner = platform.addUser();
  const teacher = platform.addUser();
  const course = platform.addCourse({
    title: "Bình dân học vụ số",
    members: [
      [learner, "learner"],
      [teacher, "instructor"],
    ],
  });
  return { registration, learner, teacher, course, page: await context.newPage() };
}

/** The tool's frame on `page`, once it shows what was launched. */
async function toolFrame(page: Page): Promise<Frame> {
  await page.frameLocator("iframe").getByText("message_type").waitFor();
  const frame = page.frames().find((one) => one.url().startsWith(tool.origin));
  if (!frame) throw new Error("the tool has no frame");
  return frame;
}

const claimsIn = async (frame: Frame | Page) =>
  JSON.parse((await frame.locator("body").textContent()) ?? "");

test("a learner opens a link from the course page, in a frame and in a window of its own", async () => {
  const { registration, learner, course, page } = await open();
  platform.addLink(course, registration, { title: "Bài 1" });
  platform.addLink(course, registration, { title: "Bài 2", opensIn: "window" });
  await page.goto(platform.courseUrl(learner, course));
  const [popup] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: "Bài 2" }).click(),
  ]);
  await popup.waitForURL(`${tool.origin}/launch`);
  expect(await claimsIn(popup)).toMatchObject({ sub: learner.sub });
  await page.getByRole("link", { name: "Bài 1" }).click();
  const claims = await claimsIn(await toolFrame(page));
  expect(claims[CLAIM.resourceLink]).toMatchObject({ title: "Bài 1" });
  expect(claims[CLAIM.launchPresentation]).toMatchObject({ document_target: "iframe" });
  expect(platform.refusals).toEqual([]);
});

/** Asks the window around the tool for something, as a tool does that may keep no cookie. */
function ask(frame: Frame, message: object): Promise<Record<string, unknown> | "nothing"> {
  return frame.evaluate(
    ([sent]) =>
      new Promise<Record<string, unknown> | "nothing">((resolve) => {
        addEventListener("message", ({ data }) => {
          if (String(data?.subject).endsWith(".response")) resolve(data);
          // What was sent after it has come back: nobody answers the first.
          else if (data === "echo") resolve("nothing");
        });
        parent.postMessage(sent, "*");
        parent.postMessage("echo", "*");
      }),
    [message] as const,
  );
}

test.each<[LtiProfileName, readonly string[]]>([
  ["strict", ["lti"]],
  ["canvas", ["lti", "org.imsglobal.lti"]],
  ["moodle", []],
])("%s keeps data for a tool under %j", async (profile, spellings) => {
  const { registration, learner, course, page } = await open(profile);
  const link = platform.addLink(course, registration);
  await page.goto(platform.linkUrl(learner, link));
  const frame = await toolFrame(page);
  await page.evaluate(() => {
    addEventListener("message", ({ data, source }) => {
      if (data === "echo") (source as Window).postMessage("echo", "*");
    });
  });
  for (const spelling of ["lti", "org.imsglobal.lti"]) {
    const send = (subject: string, more: object = {}) =>
      ask(frame, { subject: `${spelling}.${subject}`, message_id: "m", ...more });
    if (!spellings.includes(spelling)) {
      expect(await send("get_data", { key: "state" })).toBe("nothing");
      continue;
    }
    const put = await send("put_data", { key: `state-${spelling}`, value: "s1" });
    expect(put).toEqual({
      ...{ subject: `${spelling}.put_data.response`, message_id: "m" },
      ...{ key: `state-${spelling}`, value: "s1" },
    });
    expect(await send("get_data", { key: `state-${spelling}` })).toMatchObject({ value: "s1" });
    expect(await send("get_data", { key: "else" })).not.toHaveProperty("value");
    expect(await send("get_data")).toMatchObject({ error: { code: "bad_request" } });
    expect(await send("capabilities")).toMatchObject({
      supported_messages: expect.arrayContaining([{ subject: `${spelling}.put_data` }]),
    });
  }
});

test("a page that is no tool's gets none of the data", async () => {
  const { registration, learner, course, page } = await open();
  await page.goto(platform.linkUrl(learner, platform.addLink(course, registration)));
  await toolFrame(page);
  const answer = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("message", ({ data }) => {
          if (data.subject === "lti.get_data.response") resolve(data);
        });
        postMessage({ subject: "lti.get_data", message_id: "m", key: "state" }, "*");
      }),
  );
  expect(answer).toMatchObject({ error: { code: "wrong_origin" } });
});

test("a tool registers itself in a frame, or in a window, and is seen to close", async () => {
  for (const profile of ["strict", "brightspace"] as const) {
    const { page } = await open(profile);
    await page.goto(platform.registrationPageUrl(`${tool.origin}/register`));
    if (profile === "brightspace") await page.getByRole("link", { name: "Register" }).click();
    await page.getByText("closed").waitFor();
    expect(tool.registered.map(({ status }) => status)).toEqual([200]);
    expect(platform.registrations).toHaveLength(2);
    if (profile === "strict") {
      await context.close();
      await platform.close();
      await tool.close();
    }
  }
});

test("a teacher chooses content in a frame, and is back on the course page, which has it", async () => {
  const { registration, teacher, course, page } = await open();
  await page.goto(platform.courseUrl(teacher, course));
  await page.getByRole("link", { name: "Choose from Small tool" }).click();
  const frame = await toolFrame(page);
  const jwt = await choice(registration, await claimsIn(frame));
  await frame.evaluate(
    ([action, value]) => {
      const form = document.createElement("form");
      Object.assign(form, { method: "post", action });
      const input = document.createElement("input");
      Object.assign(input, { name: "JWT", value });
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    [jwt.action, jwt.value] as const,
  );
  await page.getByRole("link", { name: "Bài thi cuối khóa" }).waitFor();
  expect(page.url()).toBe(`${platform.origin}/courses/${course.id}`);
});

/** What the tool sends back for one exam. */
async function choice(registration: Registration, claims: Record<string, unknown>) {
  const { deep_link_return_url: action, data } = claims[CLAIM.deepLinkingSettings] as Record<
    string,
    string
  >;
  const value = await tool.sign({
    ...tool.assertion(registration),
    ...{ aud: platform.issuer, nonce: "n" },
    [CLAIM.messageType]: "LtiDeepLinkingResponse",
    [CLAIM.version]: "1.3.0",
    [CLAIM.deploymentId]: registration.deploymentId,
    [CLAIM.data]: data,
    [CLAIM.contentItems]: [{ type: "ltiResourceLink", title: "Bài thi cuối khóa" }],
  });
  return { action, value };
}

test("the gradebook shows a teacher everybody's results, and learners their own", async () => {
  const { registration, learner, teacher, course, page } = await open();
  const other = platform.addUser();
  platform.enrol(course, other, "learner");
  const link = platform.addLink(course, registration, { lineItem: { scoreMaximum: 20 } });
  await page.goto(platform.linkUrl(learner, link));
  const claims = await claimsIn(await toolFrame(page));
  const token = await tool.token(registration, claims[CLAIM.endpoint].scope);
  for (const [user, scoreGiven] of [
    [learner, 10],
    [other, 9],
  ] as const) {
    await fetch(`${claims[CLAIM.endpoint].lineitem}/scores`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/vnd.ims.lis.v1.score+json",
      },
      body: JSON.stringify({
        ...{ userId: user.sub, timestamp: new Date().toISOString(), scoreGiven, scoreMaximum: 20 },
        ...{ activityProgress: "Completed", gradingProgress: "FullyGraded" },
      }),
    });
  }
  const shown = async (user: typeof learner) => {
    await page.goto(platform.gradesUrl(user, course));
    return page.locator("td.result").allTextContents();
  };
  expect(await shown(teacher)).toEqual(["10", "9"]);
  expect(await shown(learner)).toEqual(["10"]);
});
