import type { JWTPayload } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSampleClass, type SampleClass } from "../../test/sample-class.ts";
import { CLAIM } from "./vocabulary.ts";
import { launchWithoutBrowser } from "./without-browser.ts";

let sample: SampleClass;
beforeAll(async () => {
  sample = await openSampleClass();
});
afterAll(() => sample.close());

/** Begins a choice: where it is to be sent, and the claims of a right one. */
async function begin(items: readonly unknown[] = [item()]) {
  const { platform, teacher, course, registration } = sample;
  const login = platform.deepLinkRequest(teacher, course, registration);
  const claims = await (await launchWithoutBrowser(login)).json();
  expect(claims[CLAIM.messageType]).toBe("LtiDeepLinkingRequest");
  expect(claims[CLAIM.resourceLink]).toBeUndefined();
  const { deep_link_return_url: address, data } = claims[CLAIM.deepLinkingSettings];
  const now = Math.floor(Date.now() / 1000);
  const answer: JWTPayload = {
    ...{ iss: registration.clientId, aud: claims.iss, iat: now, exp: now + 60 },
    nonce: crypto.randomUUID(),
    [CLAIM.messageType]: "LtiDeepLinkingResponse",
    [CLAIM.version]: "1.3.0",
    [CLAIM.deploymentId]: claims[CLAIM.deploymentId],
    [CLAIM.data]: data,
    [CLAIM.contentItems]: items,
  };
  return { address: address as string, answer };
}

const item = (more: object = {}) => ({
  type: "ltiResourceLink",
  title: "Bài 1",
  custom: { module: "01" },
  ...more,
});

async function send(address: string, claims: JWTPayload) {
  const body = new URLSearchParams({ JWT: await sample.tool.sign(claims) });
  const answered = await fetch(address, { method: "POST", body });
  return { status: answered.status, page: await answered.text() };
}

test("what is chosen becomes links, those with a line item graded, and opens with its parameters", async () => {
  const { platform, course, learner } = sample;
  const exam = item({
    title: "Thi",
    custom: { exam: "1" },
    lineItem: { scoreMaximum: 20, tag: "e" },
  });
  const { address, answer } = await begin([item(), exam]);
  expect((await send(address, answer)).status).toBe(200);
  const [first, second] = platform.links(course).slice(-2);
  expect(first).toMatchObject({ title: "Bài 1", custom: { module: "01" } });
  expect(platform.lineItems(course).at(-1)).toMatchObject({
    ...{ linkId: second?.id, label: "Thi", scoreMaximum: 20, tag: "e" },
  });
  if (!second) throw new Error("no link");
  const claims = await (await launchWithoutBrowser(platform.loginRequest(learner, second))).json();
  expect(claims[CLAIM.custom]).toEqual({ exam: "1" });
  expect(claims[CLAIM.endpoint].lineitem).toBeTruthy();
});

test("nothing may be chosen, too", async () => {
  const { address, answer } = await begin([]);
  const before = sample.platform.links(sample.course).length;
  expect((await send(address, answer)).status).toBe(200);
  expect(sample.platform.links(sample.course)).toHaveLength(before);
});

test.each<[string, object]>([
  ["another issuer", { iss: "else" }],
  ["another audience", { aud: "else" }],
  ["no nonce", { nonce: undefined }],
  ["another message type", { [CLAIM.messageType]: "LtiResourceLinkRequest" }],
  ["another version", { [CLAIM.version]: "1.1" }],
  ["no deployment", { [CLAIM.deploymentId]: undefined }],
  ["another deployment", { [CLAIM.deploymentId]: "99" }],
  ["without the data", { [CLAIM.data]: undefined }],
  ["another's data", { [CLAIM.data]: "else" }],
  ["an azp of another", { azp: "else" }],
  ["its time gone by", { iat: 1, exp: 60 }],
  ["items that are no list", { [CLAIM.contentItems]: "one" }],
])("an answer with %s is refused", async (_, wrong) => {
  const { address, answer } = await begin();
  const before = sample.platform.links(sample.course).length;
  expect((await send(address, { ...answer, ...wrong })).status).toBe(400);
  expect(sample.platform.links(sample.course)).toHaveLength(before);
});

test.each<[string, object]>([
  ["of another type", { type: "html" }],
  ["without a type", { type: undefined }],
  ["with a title that is no text", { title: 1 }],
  ["with an address that is none", { url: "launch" }],
  ["with a number as a parameter", { custom: { module: 1 } }],
  ["with a line item without a maximum", { lineItem: { label: "x" } }],
])("an item %s is refused", async (_, wrong) => {
  const { address, answer } = await begin([item(wrong)]);
  expect((await send(address, answer)).status).toBe(400);
});

test("an answer counts once, and a nonce too", async () => {
  const { address, answer } = await begin();
  expect((await send(address, answer)).status).toBe(200);
  expect((await send(address, { ...answer, nonce: "other" })).page).toContain("made before");
  const next = await begin();
  const { nonce } = answer;
  expect((await send(next.address, { ...next.answer, nonce })).page).toContain("used before");
});

test("learners choose nothing", async () => {
  const { platform, learner, course, registration } = sample;
  const address = platform
    .deepLinkUrl(learner, course, registration)
    .replace("/choose/", "/choosing/");
  expect((await fetch(address)).status).toBe(403);
});
