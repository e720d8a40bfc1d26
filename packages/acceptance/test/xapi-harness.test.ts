import {
  type Cmi5LaunchOptions,
  openCmi5Platform,
  packageOf,
  SAMPLE,
  samplePackage,
} from "@hocvu/simulator/cmi5";
import { openXapiPlatform } from "@hocvu/simulator/lrs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openBrowser, PHONE } from "../src/learner/browser.ts";
import { watch } from "../src/learner/watch.ts";

// The platforms that cmi5 and xAPI packages are played on must let a sound one play, and see what goes wrong: packages
// by hand, the smallest that a browser can play.
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What both pages below begin with; `auth` is theirs to set. */
const SPEAK = `
const query = new URLSearchParams(location.search);
const endpoint = query.get("endpoint"), registration = query.get("registration");
const actor = JSON.parse(query.get("actor"));
let auth;
async function send(resource, parameters = {}, options = {}) {
  return fetch(endpoint + resource + "?" + new URLSearchParams(parameters), {
    ...options,
    headers: {
      Authorization: auth, "X-Experience-API-Version": "1.0.3", "Content-Type": "application/json",
      ...options.headers,
    },
  });
}
const post = (statements) => send("statements", {}, { method: "POST", body: JSON.stringify(statements) });
const show = (text) => { document.querySelector("main").textContent = text; };
`;

const page = (
  script: string,
) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>AU</title>
<link rel="icon" href="data:,"><main></main><script type="module">${SPEAK}${script}</script></html>`;

/** Does the handshake, says that it is initialized, runs `then`, and shows what that yields. */
const unit = (then: string) =>
  page(`
const activityId = query.get("activityId"), agent = JSON.stringify(actor);
const { "auth-token": token } = await (await fetch(query.get("fetch"), { method: "POST" })).json();
auth = "Basic " + token;
const state = { activityId, agent, registration, stateId: "LMS.LaunchData" };
const launch = await (await send("activities/state", state)).json();
await send("agents/profile", { agent, profileId: "cmi5LearnerPreferences" });
function statement(verb, result, ...more) {
  const template = launch.contextTemplate;
  const category = ["https://w3id.org/xapi/cmi5/context/categories/cmi5", ...more].map((id) => ({ id }));
  return {
    id: crypto.randomUUID(), actor, result, verb: { id: "http://adlnet.gov/expapi/verbs/" + verb },
    object: { id: activityId }, timestamp: new Date().toISOString(),
    context: {
      ...template, registration, contextActivities: { ...template.contextActivities, category },
    },
  };
}
const MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon";
await post(statement("initialized"));
${then}
`);

/** Plays `then` in the lesson of the sample course, whose platform gives the preferences that a browser could miss. */
async function playUnit(then: string, options: Cmi5LaunchOptions = { unit: SAMPLE.lesson }) {
  const preferences = { languagePreference: "vi", audioPreference: "on" } as const;
  const platform = await openCmi5Platform(await samplePackage(unit(then)), { preferences });
  const { opened, problems } = await openPage(platform, platform.origins);
  return {
    platform,
    problems,
    page: opened,
    open: () => opened.goto(platform.launchAddress(options)),
    verbs: () => platform.statements.map(({ verb }) => verb.id.split("/").at(-1)),
  };
}

async function openPage(platform: { close(): Promise<void> }, origins: readonly string[]) {
  const context = await browser.newContext(PHONE);
  onTestFinished(async () => {
    await context.close();
    await platform.close();
  });
  const problems = await watch(context, ...origins);
  const opened: Page = await context.newPage();
  return { opened, problems };
}

const COMPLETE = `
await post([
  statement("completed", { completion: true, duration: "PT1M" }, MOVE_ON),
  statement("terminated", { duration: "PT1M" }),
]);
location.assign(launch.returnURL);`;

describe("a cmi5 package in a browser", () => {
  test.each<[string, Cmi5LaunchOptions]>([
    ["a window", { unit: SAMPLE.lesson }],
    ["a frame", { unit: SAMPLE.exam, placement: "frame" }],
  ])("is played in %s from the handshake to the return", async (_, options) => {
    const { platform, problems, open, verbs } = await playUnit(COMPLETE, options);
    await open();
    await platform.until("the return", () => platform.sessions[0]?.returned === true);
    expect(verbs()).toEqual(["satisfied", "launched", "initialized", "completed", "terminated"]);
    expect(platform.sessions).toMatchObject([{ phase: "terminated", fetches: 1 }]);
    expect(problems).toEqual([]);
  });

  test("is told by the platform when its frame was left", async () => {
    const { platform, page, open } = await playUnit(`show("here");`, {
      unit: SAMPLE.exam,
      placement: "frame",
    });
    await open();
    await page.frameLocator("iframe").getByText("here").waitFor();
    await page.goto(`${platform.origin}/elsewhere`);
    await platform.until(
      "the note",
      () => platform.sessions[0]?.notes.includes("pagehide") === true,
    );
  });

  test("reads ETags and Retry-After across origins", async () => {
    const { platform, page, open } = await playUnit(`
const bookmark = { ...state, stateId: "bookmark" };
await send("activities/state", bookmark, { method: "PUT", body: "{}", headers: { "If-None-Match": "*" } });
const etag = (await send("activities/state", bookmark)).headers.get("ETag");
const late = await post(statement("completed", { completion: true, duration: "PT1M" }, MOVE_ON));
show([etag, late.status, late.headers.get("Retry-After")].join(" "));`);
    platform.faults.order({ type: "status", status: 503, retryAfter: 7 }, completes);
    await open();
    await page.getByText("503").waitFor();
    expect(await page.locator("main").textContent()).toMatch(/^"[\da-f]{40}" 503 7$/);
  });

  // Chromium must not get over it by itself: what a package does about it is to be seen.
  test.each(["dropped", "answer-lost"] as const)("sees a fault, %s, once", async (type) => {
    const { platform, page, open, verbs } = await playUnit(`
const completed = statement("completed", { completion: true, duration: "PT1M" }, MOVE_ON);
const first = await post(completed).then(() => "answered", () => "failed");
show(first + " " + (await post(completed)).status);`);
    platform.faults.order({ type }, completes);
    await open();
    await page.getByText("failed 200").waitFor();
    expect(platform.exchanges.filter(completes).map(({ fault }) => fault?.type)).toEqual([
      type,
      undefined,
    ]);
    expect(verbs().filter((verb) => verb === "completed")).toHaveLength(1);
  });
});

function completes({ body }: { readonly body: Uint8Array }): boolean {
  return new TextDecoder().decode(body).includes("verbs/completed");
}

test("a Tin Can package in a browser states what it was launched for", async () => {
  const tincan = `<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
<activity id="https://course.example/ky-nang" type="http://adlnet.gov/expapi/activities/course">
<name>Kỹ năng số</name><launch>index.html</launch></activity></activities></tincan>`;
  const script = `
auth = query.get("auth");
const answer = await post({
  id: crypto.randomUUID(), actor, verb: { id: "http://adlnet.gov/expapi/verbs/initialized" },
  object: { id: query.get("activity_id") }, context: { registration },
});
show(answer.status);`;
  const platform = await openXapiPlatform(
    await packageOf({ "tincan.xml": tincan, "index.html": page(script) }),
  );
  const { opened, problems } = await openPage(platform, platform.origins);
  await opened.goto(platform.launchAddress());
  await opened.getByText("200").waitFor();
  expect(platform.statements).toMatchObject([
    { object: { id: platform.activityId }, context: { registration: platform.registration } },
  ]);
  expect(problems).toEqual([]);
});
