import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RequestRequirement } from "./permit.ts";
import { type Cmi5Platform, openCmi5Platform } from "./platform.ts";
import { samplePackage } from "./sample-course.ts";
import { openSampleUnit, refusalOf, type SampleUnit } from "./sample-unit.ts";
import type { KeptSession } from "./session.ts";
import { PREFERENCES } from "./vocabulary.ts";

let platform: Cmi5Platform;
beforeEach(async () => {
  platform = await openCmi5Platform(await samplePackage());
});
afterEach(() => platform.close());

/** A session that has said that it is initialized. */
async function initialized(): Promise<SampleUnit> {
  const unit = await openSampleUnit(platform, platform.launch());
  expect(await unit.say(unit.defined("initialized"))).toBe("ok");
  return unit;
}

describe("of requests is refused", () => {
  const LESSON_STATE = { activityId: "https://course.example/bai", stateId: "bookmark" };
  const someone = JSON.stringify({ account: { homePage: "https://lms.example", name: "other" } });

  /** What the platform answers an AU that has said that it is initialized. */
  const answer = async (
    resource: string,
    method: string,
    query: (unit: SampleUnit) => Record<string, string>,
    body?: unknown,
  ): Promise<readonly [status: number, refusal: string]> => {
    const unit = await initialized();
    const got = await unit.send(resource, { method, query: query(unit), body });
    return [got.status, refusalOf(await got.text())];
  };

  const own = ({ actor }: SampleUnit) => ({ agent: JSON.stringify(actor) });
  const launchData = (unit: SampleUnit) => ({
    ...own(unit),
    activityId: unit.session.activityId,
    registration: platform.registration,
    stateId: "LMS.LaunchData",
  });
  const preferences = (unit: SampleUnit) => ({ ...own(unit), profileId: PREFERENCES });

  test.each<[string, RequestRequirement, Parameters<typeof answer>]>([
    [
      "another's state",
      "8.1.3.0-3",
      ["activities/state", "GET", () => ({ ...LESSON_STATE, agent: someone })],
    ],
    [
      "state of another registration",
      "8.1.4.0-3",
      [
        "activities/state",
        "GET",
        (unit) => ({ ...own(unit), ...LESSON_STATE, registration: randomUUID() }),
      ],
    ],
    ["writing launch data", "10.2.1.0-5", ["activities/state", "PUT", launchData, {}]],
    ["deleting launch data", "10.2.1.0-5", ["activities/state", "DELETE", launchData]],
    [
      "deleting all state, launch data too",
      "10.2.1.0-5",
      [
        "activities/state",
        "DELETE",
        (unit) => ({ ...own(unit), activityId: unit.session.activityId }),
      ],
    ],
    [
      "another's profile",
      "11.0.0.0-1",
      ["agents/profile", "GET", () => ({ agent: someone, profileId: PREFERENCES })],
    ],
    [
      "preferences that lack one",
      "11.0.0.0-5",
      ["agents/profile", "PUT", preferences, { languagePreference: "vi" }],
    ],
    ["preferences that are none", "11.0.0.0-5", ["agents/profile", "PUT", preferences, "[]"]],
    [
      "a language that is none",
      "11.1.0.0-1",
      [
        "agents/profile",
        "PUT",
        preferences,
        { languagePreference: "vi; en", audioPreference: "on" },
      ],
    ],
  ])("%s (%s)", async (_, id, request) => {
    expect(await answer(...request)).toEqual([403, id]);
  });

  test.each(["terminated", "abandoned"])(
    "all that comes with a token after %s (8.1.2.0-2)",
    async (end) => {
      const unit = await initialized();
      if (end === "abandoned") platform.abandon(unit.session);
      else await unit.say(unit.defined("terminated"));
      const got = await unit.send("activities/state", { query: { ...own(unit), ...LESSON_STATE } });
      expect([got.status, refusalOf(await got.text())]).toEqual([403, "8.1.2.0-2"]);
    },
  );

  test("a request without token (8.1.2.0-5)", async () => {
    const unit = await initialized();
    const got = await unit.send("statements", { headers: { authorization: "" } });
    expect([got.status, refusalOf(await got.text())]).toEqual([401, "8.1.2.0-5"]);
  });

  test("a token that was not fetched yet (8.1.2.0-2)", async () => {
    const unit = await initialized();
    const { token } = platform.launch() as KeptSession;
    const authorization = `Basic ${token}`;
    const got = await unit.send("statements", { headers: { authorization } });
    expect([got.status, refusalOf(await got.text())]).toEqual([401, "8.1.2.0-2"]);
  });
});
