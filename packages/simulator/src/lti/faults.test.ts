import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openSampleClass, type SampleClass } from "../../test/sample-class.ts";
import { ALL_SCOPES, MEDIA_TYPE } from "./vocabulary.ts";

let sample: SampleClass;
let item: string;
beforeAll(async () => {
  sample = await openSampleClass({ profile: "canvas" });
  ({ item } = await sample.addresses());
});
afterEach(() => sample.platform.faults.clear());
afterAll(() => sample.close());

const post = (scoreGiven: number) =>
  sample.call(
    "POST",
    `${item}/scores`,
    { "content-type": MEDIA_TYPE.score },
    {
      userId: sample.learner.sub,
      timestamp: new Date(Date.now() + scoreGiven * 1000).toISOString(),
      activityProgress: "Completed",
      gradingProgress: "FullyGraded",
      scoreGiven,
      scoreMaximum: 20,
    },
  );
const result = () => sample.platform.grades(sample.course)[0]?.result;

test("a status comes as often as it was ordered, and nothing is done", async () => {
  sample.platform.failNext("scores", { type: "status", status: 503, retryAfter: 7 }, 2);
  const first = await post(1);
  expect([first.status, first.headers.get("retry-after")]).toEqual([503, "7"]);
  expect((await post(1)).status).toBe(503);
  expect(result()).toBeUndefined();
  expect((await post(1)).status).toBe(200);
  expect(result()).toBe(1);
});

test("too many requests are refused in the platform's own way", async () => {
  sample.platform.failNext("scores", { type: "rate-limit" });
  const answer = await post(2);
  expect([answer.status, answer.headers.get("x-rate-limit-remaining")]).toEqual([403, "0"]);
});

test("a line that is cut loses the request, or only the answer", async () => {
  sample.platform.failNext("scores", { type: "dropped" });
  await expect(post(3)).rejects.toThrow();
  expect(result()).toBe(1);
  sample.platform.failNext("scores", { type: "answer-lost" });
  await expect(post(4)).rejects.toThrow();
  expect(result()).toBe(4);
  expect(sample.platform.exchanges.at(-1)).toMatchObject({ kind: "scores", status: undefined });
});

test("a request that is never answered can be given up", async () => {
  sample.platform.failNext("token", { type: "timeout" });
  const { tokenUrl } = sample.registration.platform;
  const body = new URLSearchParams(await sample.tool.tokenForm(sample.registration, ALL_SCOPES));
  const giveUp = new AbortController();
  const asked = fetch(tokenUrl, { method: "POST", body, signal: giveUp.signal });
  await sample.platform.until("the request", () => sample.platform.faults.left === 0);
  giveUp.abort();
  await expect(asked).rejects.toThrow();
});

test("tokens can expire before their time", async () => {
  sample.platform.expireTokens();
  expect((await post(5)).status).toBe(401);
  expect(sample.platform.refusals.at(-1)).toBe("the token has expired");
});
