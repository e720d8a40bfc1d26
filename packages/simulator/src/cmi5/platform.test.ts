import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StoredStatement } from "../lrs/statement.ts";
import { type Cmi5Platform, type Cmi5PlatformOptions, openCmi5Platform } from "./platform.ts";
import { SAMPLE, samplePackage } from "./sample-course.ts";
import { openSampleUnit, type SampleUnit, type UnitVerb } from "./sample-unit.ts";
import {
  ACTIVITY_TYPES,
  CMI5_CATEGORY,
  CONTEXT,
  MOVE_ON_CATEGORY,
  PREFERENCES,
  REASON,
  VERBS,
  type Verb,
} from "./vocabulary.ts";

let platform: Cmi5Platform;
beforeEach(() => open());
afterEach(() => platform.close());

async function open(options: Cmi5PlatformOptions = {}): Promise<void> {
  platform = await openCmi5Platform(await samplePackage(), options);
}

/** The statements of the platform with that verb, oldest first. */
function stated(verb: Verb): readonly StoredStatement[] {
  return platform.statements.filter((one) => one.verb.id === VERBS[verb]);
}

const sessionIdOf = ({ context }: StoredStatement) => context?.extensions?.[CONTEXT.sessionId];

const groupingOf = ({ context }: StoredStatement) =>
  context?.contextActivities?.grouping?.map(({ id }) => id);

const categoriesOf = ({ context }: StoredStatement) =>
  context?.contextActivities?.category?.map(({ id }) => id);

/** A session of `unit` in which all that is said, each by itself. */
async function play(unit: string, ...verbs: readonly UnitVerb[]): Promise<SampleUnit> {
  const played = await openSampleUnit(platform, platform.launch({ unit }));
  for (const verb of verbs) expect(await played.say(played.defined(verb))).toBe("ok");
  return played;
}

describe("a launch", () => {
  test("opens the AU's own address with the parameters of 8.1 merged into it", () => {
    const session = platform.launch({ unit: SAMPLE.exam });
    const { origin, pathname, searchParams } = new URL(session.launchUrl);
    expect(`${origin}${pathname}`).toBe(`${platform.origin}/package/au.html`);
    expect([...searchParams.keys()].sort()).toEqual([
      "activityId",
      "actor",
      "endpoint",
      "fetch",
      "lang",
      "registration",
    ]);
    expect(searchParams.get("endpoint")).toBe(platform.endpoint);
    expect(JSON.parse(searchParams.get("actor") ?? "")).toEqual(platform.learner);
    expect(searchParams.get("registration")).toBe(platform.registration);
    expect(searchParams.get("activityId")).not.toBe(SAMPLE.exam);
  });

  test("has the same activityId each time, another for each AU, and a session id of its own", () => {
    const [first, second] = [platform.launch(), platform.launch()];
    expect(first.activityId).toBe(second.activityId);
    expect(first.id).not.toBe(second.id);
    expect(platform.launch({ unit: SAMPLE.lesson }).activityId).not.toBe(first.activityId);
  });

  test("is stated before the AU is opened, with what 9.6.3 asks for", () => {
    const session = platform.launch({ unit: SAMPLE.exam, mode: "Review" });
    const [statement] = stated("launched");
    expect(statement?.object).toMatchObject({ id: session.activityId });
    expect(statement?.context?.registration).toBe(platform.registration);
    expect(statement?.context?.extensions).toMatchObject({
      [CONTEXT.sessionId]: session.id,
      [CONTEXT.launchMode]: "Review",
      [CONTEXT.launchUrl]: `${platform.origin}/package/au.html?lang=vi`,
      [CONTEXT.moveOn]: "CompletedAndPassed",
      [CONTEXT.masteryScore]: 0.5,
      [CONTEXT.launchParameters]: "mau=1",
    });
    expect(statement && groupingOf(statement)).toEqual([SAMPLE.exam]);
    expect(statement && categoriesOf(statement)).toEqual([CMI5_CATEGORY]);
  });

  test("leaves launch data for the AU", async () => {
    const unit = await play(SAMPLE.exam);
    expect(await unit.launchData()).toEqual({
      contextTemplate: {
        contextActivities: { grouping: [{ objectType: "Activity", id: SAMPLE.exam }] },
        extensions: {
          [CONTEXT.sessionId]: unit.session.id,
          "https://lms.example/extensions/class": "7a",
        },
      },
      launchMode: "Normal",
      launchMethod: "AnyWindow",
      moveOn: "CompletedAndPassed",
      masteryScore: 0.5,
      launchParameters: "mau=1",
      entitlementKey: { courseStructure: "khoa" },
      returnURL: `${platform.origin}/return?session=0`,
    });
  });

  test("goes to the AU's window, or to a frame where the AU allows one", async () => {
    const address = platform.launchAddress({ unit: SAMPLE.lesson });
    const redirect = await fetch(address, { redirect: "manual" });
    expect(redirect.status).toBe(302);
    expect(redirect.headers.get("location")).toBe(platform.sessions[0]?.launchUrl);
    const frame = await fetch(platform.launchAddress({ unit: SAMPLE.exam }));
    expect(await frame.text()).toContain("<iframe");
    const wrong = platform.launchAddress({ unit: SAMPLE.lesson, placement: "frame" });
    expect((await fetch(wrong)).status).toBe(400);
  });

  test("has no returnURL where the platform gives none", async () => {
    await platform.close();
    await open({ returnUrl: false });
    const unit = await play(SAMPLE.exam);
    expect(await unit.launchData()).not.toHaveProperty("returnURL");
  });
});

describe("the fetch URL", () => {
  const fetchUrl = () => new URL(platform.launch().launchUrl).searchParams.get("fetch") ?? "";

  test("hands out the token once, and then says that it did", async () => {
    const url = fetchUrl();
    const first = await fetch(url, { method: "POST" });
    expect(first.headers.get("content-type")).toBe("application/json");
    expect(Object.keys(await first.json())).toEqual(["auth-token"]);
    const second = await fetch(url, { method: "POST" });
    expect(second.status).toBe(200);
    expect(await second.json()).toMatchObject({ "error-code": "1" });
  });

  test("answers POST only, and knows its sessions", async () => {
    const url = fetchUrl();
    expect((await fetch(url)).status).toBe(405);
    const other = await fetch(url.replace(/key=.*/, "key=1"), { method: "POST" });
    expect(await other.json()).toMatchObject({ "error-code": "2" });
  });

  test("hands out nothing for a session that was abandoned", async () => {
    const url = fetchUrl();
    platform.abandon(platform.sessions[0] as SampleUnit["session"]);
    expect(await (await fetch(url, { method: "POST" })).json()).toMatchObject({
      "error-code": "1",
    });
  });
});

describe("satisfied", () => {
  const wholes = () =>
    stated("satisfied").map(({ object }) =>
      "definition" in object ? object.definition?.type : "",
    );

  test("is stated at registration for a block that asks for nothing, in a session of its own", () => {
    const [statement, ...more] = stated("satisfied");
    expect(more).toEqual([]);
    expect(statement?.object).toMatchObject({ definition: { type: ACTIVITY_TYPES.block } });
    expect(statement?.object).not.toMatchObject({ id: `${SAMPLE.block}-2` });
    expect(statement && groupingOf(statement)).toEqual([`${SAMPLE.block}-2`]);
    expect(statement?.context?.registration).toBe(platform.registration);
    const session = platform.launch();
    expect(statement && sessionIdOf(statement)).not.toBe(session.id);
  });

  test("follows for block, then course, once each, with the session that brought it", async () => {
    await play(SAMPLE.lesson, "initialized", "completed", "terminated");
    await play(SAMPLE.exam, "initialized", "completed", "failed", "terminated");
    expect(wholes()).toHaveLength(1);
    const last = await play(SAMPLE.exam, "initialized", "passed", "terminated");
    expect(wholes().slice(1)).toEqual([ACTIVITY_TYPES.block, ACTIVITY_TYPES.course]);
    expect(stated("satisfied").slice(1).map(sessionIdOf)).toEqual([
      last.session.id,
      last.session.id,
    ]);
    await play(SAMPLE.extra, "initialized", "completed", "terminated");
    expect(wholes()).toHaveLength(3);
  });

  test("does not follow a verdict that cmi5 only allows", async () => {
    await play(SAMPLE.lesson, "initialized", "completed", "terminated");
    const unit = await play(SAMPLE.exam, "initialized", "completed");
    const verb = { id: VERBS.passed };
    expect(await unit.say(unit.allowed((one) => ({ ...one, verb })))).toBe("ok");
    expect(wholes()).toHaveLength(1);
  });
});

describe("waived", () => {
  test("counts for the course, with its reason and a session of its own", async () => {
    await play(SAMPLE.lesson, "initialized", "completed", "terminated");
    platform.waive(SAMPLE.exam, "Tested Out");
    const [statement] = stated("waived");
    expect(statement?.result).toEqual({
      success: true,
      completion: true,
      extensions: { [REASON]: "Tested Out" },
    });
    expect(statement && categoriesOf(statement)).toEqual([CMI5_CATEGORY, MOVE_ON_CATEGORY]);
    expect(statement && groupingOf(statement)).toEqual([SAMPLE.exam]);
    expect(platform.sessions.map(({ id }) => id)).not.toContain(
      statement && sessionIdOf(statement),
    );
    expect(stated("satisfied")).toHaveLength(3);
  });

  test("happens once to an AU", () => {
    platform.waive(SAMPLE.exam, "Administrative");
    expect(() => platform.waive(SAMPLE.exam, "Administrative")).toThrow("waived already");
  });
});

describe("abandoned", () => {
  test("is stated once, with the time until the AU's last word", async () => {
    const unit = await openSampleUnit(platform, platform.launch());
    const launchedAt = new Date(stated("launched")[0]?.timestamp ?? "").getTime();
    const timestamp = new Date(launchedAt + 90_500).toISOString();
    await unit.say(unit.defined("initialized", (one) => ({ ...one, timestamp })));
    platform.abandon(unit.session);
    platform.abandon(unit.session);
    expect(stated("abandoned")).toMatchObject([{ result: { duration: "PT90.50S" } }]);
    expect(unit.session.phase).toBe("abandoned");
  });

  test("ends a session when a later one speaks, not when it is launched", async () => {
    const first = await play(SAMPLE.exam, "initialized");
    const later = await openSampleUnit(platform, platform.launch(), { leavesOut: "launch data" });
    expect(first.session.phase).toBe("initialized");
    await later.launchData();
    expect(first.session.phase).toBe("abandoned");
  });

  test("does not happen to a session that ended by itself", async () => {
    await play(SAMPLE.exam, "initialized", "terminated");
    await play(SAMPLE.exam, "initialized");
    expect(stated("abandoned")).toEqual([]);
  });
});

describe("the learner's preferences", () => {
  const read = async (unit: SampleUnit) =>
    unit.send("agents/profile", {
      query: { agent: JSON.stringify(unit.actor), profileId: PREFERENCES },
    });

  test("are not there unless the platform has some, which is no fault", async () => {
    const unit = await openSampleUnit(platform, platform.launch());
    expect((await read(unit)).status).toBe(404);
    expect(await unit.say(unit.defined("initialized"))).toBe("ok");
  });

  test("are told, and can be changed with their ETag", async () => {
    await platform.close();
    await open({ preferences: { languagePreference: "vi,en-US", audioPreference: "off" } });
    const unit = await play(SAMPLE.exam, "initialized");
    const answer = await read(unit);
    expect(await answer.json()).toEqual({ languagePreference: "vi,en-US", audioPreference: "off" });
    const changed = await unit.send("agents/profile", {
      method: "PUT",
      query: { agent: JSON.stringify(unit.actor), profileId: PREFERENCES },
      headers: { "if-match": answer.headers.get("etag") ?? "" },
      body: { languagePreference: "en", audioPreference: "on" },
    });
    expect(changed.status).toBe(204);
  });
});

test("waiting ends when what is awaited has happened", async () => {
  const unit = await openSampleUnit(platform, platform.launch());
  const waiting = platform.until("the start", () => stated("initialized").length > 0);
  await unit.say(unit.defined("initialized"));
  await waiting;
});
