import { afterAll, beforeAll, expect, test } from "vitest";
import { openSampleClass, type SampleClass } from "../../../test/sample-class.ts";
import { ALL_SCOPES, MEDIA_TYPE, SCOPE } from "../vocabulary.ts";

let sample: SampleClass;
let items: string;
let item: string;
beforeAll(async () => {
  sample = await openSampleClass({ pageSize: 2 });
  ({ items, item } = await sample.addresses());
});
afterAll(() => sample.close());

const itemType = { "content-type": MEDIA_TYPE.lineItem, accept: MEDIA_TYPE.lineItem };
const scoreType = { "content-type": MEDIA_TYPE.score };
let minutes = 0;
const score = (more: object = {}) => ({
  userId: sample.learner.sub,
  timestamp: new Date(Date.UTC(2026, 10, 26, 8, minutes++)).toISOString(),
  activityProgress: "Completed",
  gradingProgress: "FullyGraded",
  scoreGiven: 9,
  scoreMaximum: 20,
  ...more,
});
const post = (body: unknown) => sample.call("POST", `${item}/scores`, scoreType, body);

test("line items are made, read, changed and removed", async () => {
  const { link } = sample;
  const wanted = { label: "Progress", scoreMaximum: 5, tag: "progress", resourceLinkId: link.id };
  const made = await sample.call("POST", items, itemType, wanted);
  expect(made.status).toBe(201);
  const { id, ...rest } = await made.json();
  expect(rest).toEqual(wanted);
  const accept = { accept: MEDIA_TYPE.lineItem };
  expect(await (await sample.call("GET", id, accept)).json()).toEqual({ id, ...wanted });
  const changed = await sample.call("PUT", id, itemType, { id, label: "P", scoreMaximum: 6 });
  expect(await changed.json()).toEqual({
    id,
    label: "P",
    scoreMaximum: 6,
    resourceLinkId: link.id,
  });
  expect((await sample.call("DELETE", id, {})).status).toBe(204);
  expect((await sample.call("GET", id, accept)).status).toBe(404);
});

test("line items come by the page, and filtered", async () => {
  const made: string[] = [];
  for (const tag of ["a", "b", "b"]) {
    const body = { label: tag, scoreMaximum: 1, tag, resourceId: `r-${tag}` };
    made.push((await (await sample.call("POST", items, itemType, body)).json()).id);
  }
  const accept = { accept: MEDIA_TYPE.lineItems };
  const first = await sample.call("GET", items, accept);
  expect(first.headers.get("content-type")).toBe(MEDIA_TYPE.lineItems);
  expect(await first.json()).toHaveLength(2);
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get("link") ?? "")?.[1] ?? "";
  const second = await sample.call("GET", next, accept);
  expect(await second.json()).toHaveLength(2);
  expect(second.headers.get("link")).toBeNull();
  const labels = async (query: string) =>
    (await (await sample.call("GET", `${items}?${query}`, accept)).json()).map(
      (one: { label: string }) => one.label,
    );
  expect(await labels("tag=b")).toEqual(["b", "b"]);
  expect(await labels("resource_id=r-a")).toEqual(["a"]);
  expect(await labels(`resource_link_id=${sample.link.id}`)).toEqual(["Exam"]);
  expect(await labels("limit=1")).toHaveLength(1);
  for (const id of made) await sample.call("DELETE", id, {});
});

test.each<[string, object]>([
  ["no label", { label: undefined }],
  ["an empty label", { label: " " }],
  ["no scoreMaximum", { scoreMaximum: undefined }],
  ["a scoreMaximum of nothing", { scoreMaximum: 0 }],
  ["a scoreMaximum as text", { scoreMaximum: "5" }],
  ["a tag that is no text", { tag: 1 }],
  ["an end without a zone", { endDateTime: "2026-11-26T20:00:00" }],
  ["gradesReleased as text", { gradesReleased: "yes" }],
  ["a review without states", { submissionReview: {} }],
])("a line item with %s is refused", async (_, wrong) => {
  const body = { label: "L", scoreMaximum: 5, ...wrong };
  expect((await sample.call("POST", items, itemType, body)).status).toBe(400);
});

test("a line item for a link that is not the tool's is refused", async () => {
  const { platform, tool, course } = sample;
  const other = platform.addLink(course, platform.registerTool(tool.tool));
  for (const resourceLinkId of ["nothing", other.id]) {
    const body = { label: "L", scoreMaximum: 5, resourceLinkId };
    expect((await sample.call("POST", items, itemType, body)).status).toBe(404);
  }
});

test("the link and the id of a line item stay", async () => {
  const { platform, course, registration } = sample;
  const other = platform.addLink(course, registration);
  for (const wrong of [{ resourceLinkId: other.id }, { id: "else" }]) {
    const body = { label: "L", scoreMaximum: 20, ...wrong };
    expect((await sample.call("PUT", item, itemType, body)).status).toBe(400);
  }
});

test.each<[string, string, () => string, Record<string, string>, number]>([
  [
    "POST",
    "a line item as JSON",
    () => items,
    { ...itemType, "content-type": "application/json" },
    415,
  ],
  ["POST", "a line item without Accept", () => items, { "content-type": MEDIA_TYPE.lineItem }, 406],
  ["GET", "line items as JSON", () => items, { accept: "application/json" }, 406],
  ["GET", "a line item as anything", () => item, { accept: "*/*" }, 406],
  ["GET", "results as JSON", () => `${item}/results`, { accept: "application/json" }, 406],
  ["POST", "a score as JSON", () => `${item}/scores`, { "content-type": "application/json" }, 415],
  ["POST", "a score as a line item", () => `${item}/scores`, itemType, 415],
])("%s of %s is refused", async (method, _, address, headers, status) => {
  const body = method === "GET" ? undefined : { label: "L", scoreMaximum: 5 };
  expect((await sample.call(method, address(), headers, body)).status).toBe(status);
});

test("a score is taken, told in the line item's scale, and replaced by a later one", async () => {
  expect((await post(score())).status).toBe(204);
  expect((await post(score({ scoreGiven: 10, scoreMaximum: 10, comment: "Đạt" }))).status).toBe(
    204,
  );
  const accept = { accept: MEDIA_TYPE.results };
  const results = await (await sample.call("GET", `${item}/results`, accept)).json();
  expect(results).toEqual([
    {
      id: `${item}/results/${sample.learner.sub}`,
      scoreOf: item,
      userId: sample.learner.sub,
      resultScore: 20,
      resultMaximum: 20,
      comment: "Đạt",
    },
  ]);
  const nobody = await sample.call("GET", `${item}/results?user_id=nobody`, accept);
  expect(await nobody.json()).toEqual([]);
  expect(sample.platform.grades(sample.course)).toMatchObject([{ result: 20 }]);
});

test("a score of zero is a score, one above the maximum too, and none takes it away", async () => {
  const shown = () => sample.platform.grades(sample.course)[0]?.result;
  await post(score({ scoreGiven: 0 }));
  expect(shown()).toBe(0);
  await post(score({ scoreGiven: 25 }));
  expect(shown()).toBe(25);
  await post(score({ scoreGiven: undefined, scoreMaximum: undefined }));
  expect(shown()).toBeUndefined();
});

test("a score that is not later than the last is refused with 409, and changes nothing", async () => {
  const last = score({ scoreGiven: 12 });
  expect((await post(last)).status).toBe(204);
  expect((await post({ ...last, scoreGiven: 3 })).status).toBe(409);
  const older = new Date(Date.parse(last.timestamp) - 1).toISOString();
  expect((await post({ ...last, scoreGiven: 3, timestamp: older })).status).toBe(409);
  expect(sample.platform.grades(sample.course)[0]?.result).toBe(12);
});

test.each<[string, object, number]>([
  ["without a user", { userId: undefined }, 400],
  ["for somebody else's user", { userId: "nobody" }, 404],
  ["without a time", { timestamp: undefined }, 400],
  ["with a time in another form", { timestamp: "26/11/2026" }, 400],
  ["with a time without a zone", { timestamp: "2026-11-26T20:00:00.000" }, 400],
  ["with a time in whole seconds", { timestamp: "2026-11-26T20:00:00Z" }, 400],
  ["without activityProgress", { activityProgress: undefined }, 400],
  ["with an unknown activityProgress", { activityProgress: "completed" }, 400],
  ["without gradingProgress", { gradingProgress: undefined }, 400],
  ["with an unknown gradingProgress", { gradingProgress: "Graded" }, 400],
  ["below zero", { scoreGiven: -1 }, 400],
  ["as text", { scoreGiven: "9" }, 400],
  ["without a maximum", { scoreMaximum: undefined }, 400],
  ["with a maximum of nothing", { scoreMaximum: 0 }, 400],
  ["with a comment that is no text", { comment: 1 }, 400],
])("a score %s is refused", async (_, wrong, status) => {
  expect((await post(score(wrong))).status).toBe(status);
});

test("what is no JSON object is refused", async () => {
  for (const body of ["no", "[]", "null"]) expect((await post(body)).status).toBe(400);
});

test.each<[string, string, string, () => string]>([
  ["line items", "GET", MEDIA_TYPE.lineItems, () => items],
  ["a line item", "GET", MEDIA_TYPE.lineItem, () => item],
  ["results", "GET", MEDIA_TYPE.results, () => `${item}/results`],
  ["scores", "POST", MEDIA_TYPE.score, () => `${item}/scores`],
])(
  "%s need a token that is known, has not expired and is good for them",
  async (what, method, type, address) => {
    const { platform, tool, registration } = sample;
    const call = (authorization?: string) =>
      fetch(address(), {
        method,
        headers: {
          accept: type,
          "content-type": type,
          ...(authorization ? { authorization } : {}),
        },
        ...(method === "POST" ? { body: JSON.stringify(score()) } : {}),
      });
    for (const wrong of [undefined, "Bearer else", "Basic YTpi"]) {
      const answer = await call(wrong);
      expect(answer.status).toBe(401);
      expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    }
    const right =
      { "line items": SCOPE.lineItemRead, "a line item": SCOPE.lineItemRead }[what] ??
      (what === "results" ? SCOPE.result : SCOPE.score);
    const others = ALL_SCOPES.filter((one) => one !== right && one !== SCOPE.lineItem);
    expect((await call(`Bearer ${await tool.token(registration, others)}`)).status).toBe(403);
    const token = await tool.token(registration, [right]);
    expect((await call(`Bearer ${token}`)).ok).toBe(true);
    platform.skew(3601);
    expect((await call(`Bearer ${token}`)).status).toBe(401);
    platform.skew(0);
    const other = platform.registerTool(tool.tool);
    expect((await call(`Bearer ${await tool.token(other, [right])}`)).status).toBe(404);
  },
);

test("reading line items is no right to change them", async () => {
  const { tool, registration } = sample;
  const token = await tool.token(registration, [SCOPE.lineItemRead]);
  const headers = { ...itemType, authorization: `Bearer ${token}` };
  const body = JSON.stringify({ label: "L", scoreMaximum: 5 });
  expect((await fetch(items, { method: "POST", headers, body })).status).toBe(403);
  expect((await fetch(item, { method: "PUT", headers, body })).status).toBe(403);
  expect((await fetch(item, { method: "DELETE", headers })).status).toBe(403);
});
