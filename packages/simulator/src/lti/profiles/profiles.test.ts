import { decodeJwt } from "jose";
import { afterEach, expect, test } from "vitest";
import { openSampleClass, type SampleClass } from "../../../test/sample-class.ts";
import { readForm } from "../http/forms.ts";
import { ALL_SCOPES, CLAIM, MEDIA_TYPE, ROLE, SCOPE } from "../vocabulary.ts";
import { answerTo, launchWithoutBrowser, sendForm } from "../without-browser.ts";
import { LTI_PROFILES, type LtiProfileName } from "./index.ts";

let sample: SampleClass;
let item: string;
afterEach(() => sample.close());

async function open(profile: LtiProfileName) {
  sample = await openSampleClass({ profile });
  ({ item } = await sample.addresses());
}

const START = Date.UTC(2026, 10, 26, 8);
/** Sends a score that was made `milliseconds` after the first could be. */
async function post(milliseconds: number, more: object = {}): Promise<number> {
  const scores = new URL(item);
  scores.pathname += "/scores";
  const answer = await sample.call(
    "POST",
    String(scores),
    { "content-type": MEDIA_TYPE.score },
    {
      userId: sample.learner.sub,
      timestamp: new Date(START + milliseconds).toISOString(),
      activityProgress: "Completed",
      gradingProgress: "FullyGraded",
      scoreGiven: 10,
      scoreMaximum: 20,
      ...more,
    },
  );
  return answer.status;
}
const result = () => sample.platform.grades(sample.course)[0]?.result;
const claimsFor = async (user = sample.learner) =>
  decodeJwt(
    (await answerTo(sample.platform.loginRequest(user, sample.link))).fields.id_token ?? "",
  );
const inWholeSeconds = { timestamp: "2026-11-26T09:00:00Z" };

test("Moodle wants a score a second later, and erases what is not fully graded", async () => {
  await open("moodle");
  expect(await post(0)).toBe(200);
  expect(await post(999)).toBe(409);
  expect(await post(1000, { scoreGiven: 12 })).toBe(200);
  expect(result()).toBe(12);
  expect(await post(5000, { gradingProgress: "Pending", activityProgress: "InProgress" })).toBe(
    200,
  );
  expect(result()).toBeUndefined();
  expect(await post(6000, { scoreGiven: 0 })).toBe(200);
  expect(result()).toBe(0);
  expect(await post(0, inWholeSeconds)).toBe(200);
});

test("Moodle's line items have a parameter, behind which nothing can be added", async () => {
  await open("moodle");
  expect(item).toMatch(/\/lineitem\?type_id=\d+$/);
  const wrong = await sample.call(
    "POST",
    `${item}/scores`,
    { "content-type": MEDIA_TYPE.score },
    {},
  );
  expect(wrong.status).toBe(405);
});

test("Moodle grades learners alone", async () => {
  await open("moodle");
  expect(await post(0, { userId: sample.teacher.sub })).toBe(400);
});

test("Moodle answers a message hint once, and gives names only to who asked", async () => {
  await open("moodle");
  const { platform, tool, registration, learner, link } = sample;
  const asked = await sendForm(platform.loginRequest(learner, link));
  const question = asked.headers.get("location") ?? "";
  expect(await (await fetch(question)).text()).toContain("id_token");
  expect(await (await fetch(question)).text()).toContain("was used before");
  expect(await claimsFor()).toMatchObject({ name: "An Nguyễn" });
  const modest = platform.registerTool({ ...tool.tool, claims: ["sub", "email"] });
  tool.know(modest);
  const other = platform.addLink(sample.course, modest);
  const claims = decodeJwt(
    (await answerTo(platform.loginRequest(learner, other))).fields.id_token ?? "",
  );
  expect(claims.email).toBe(learner.email);
  expect(claims.name).toBeUndefined();
  expect(registration.clientId).not.toBe(modest.clientId);
});

test("Moodle's ids are numbers, the same on each, and its hint is JSON", async () => {
  await open("moodle");
  const { platform, registration, learner, link, course } = sample;
  expect([learner.sub, course.id, link.id, registration.deploymentId]).toEqual([
    "2",
    "2",
    "2",
    "1",
  ]);
  const { lti_message_hint: hint = "" } = platform.loginRequest(learner, link).fields;
  expect(JSON.parse(hint)).toMatchObject({ cmid: "2" });
});

test("Moodle's tokens live for a minute", async () => {
  await open("moodle");
  const { iat = 0, exp = 0 } = await claimsFor();
  expect(exp - iat).toBe(60);
});

test("Moodle gives custom parameters in small letters besides", async () => {
  await open("moodle");
  const { platform, course, registration, learner } = sample;
  const link = platform.addLink(course, registration, { custom: { "Exam-Id": "1", ok: "2" } });
  const form = await answerTo(platform.loginRequest(learner, link));
  expect(decodeJwt(form.fields.id_token ?? "")[CLAIM.custom]).toEqual({
    ...{ "Exam-Id": "1", exam_id: "1", ok: "2" },
  });
});

test("in Moodle teachers without editing rights are learners, and members have short roles", async () => {
  await open("moodle");
  const { platform, course } = sample;
  const assistant = platform.addUser();
  platform.enrol(course, assistant, "assistant");
  expect(await claimsFor(assistant)).toMatchObject({ [CLAIM.roles]: [ROLE.learner] });
  const { members } = await sample.addresses();
  const list = await (await sample.call("GET", members, {})).json();
  const roles = list.members.map((one: { roles: readonly string[] }) => one.roles);
  expect(roles).toEqual([["Learner"], ["Instructor"], ["Learner"]]);
});

test("Moodle gives lists whole, or in pages whose header no parser expects, and wants nothing beside the media type", async () => {
  await open("moodle");
  const { items } = await sample.addresses();
  const { platform, link } = sample;
  for (const label of ["a", "b"]) platform.addLineItem(link, { label });
  const list = (query: string, accept: string) =>
    sample.call("GET", `${items}${query}`, { accept });
  const whole = await list("", MEDIA_TYPE.lineItems);
  expect(await whole.json()).toHaveLength(3);
  const page = await list("&limit=2", MEDIA_TYPE.lineItems);
  expect(await page.json()).toHaveLength(2);
  const header = Buffer.from(page.headers.get("link") ?? "", "latin1").toString("utf8");
  expect(header).toMatch(/^<.*\?type_id=\d+&amp;limit=2&amp;from=2>; rel=\u201cnext\u201d$/);
  expect((await list("", "*/*")).status).toBe(400);
  expect((await list("", `${MEDIA_TYPE.lineItems}, */*`)).status).toBe(400);
  const json = await sample.call("POST", items, { "content-type": "application/json" }, {});
  expect(json.status).toBe(400);
});

test("Moodle refuses clients with 400, and tokens that are too narrow with 401", async () => {
  await open("moodle");
  const { tool, registration } = sample;
  const { tokenUrl } = registration.platform;
  const form = { ...(await tool.tokenForm(registration, ALL_SCOPES)), client_assertion: "a.b.c" };
  const body = new URLSearchParams(form);
  expect((await fetch(tokenUrl, { method: "POST", body })).status).toBe(400);
  const { items } = await sample.addresses();
  const token = await tool.token(registration, [SCOPE.score, "more"]);
  const headers = { authorization: `Bearer ${token}`, accept: MEDIA_TYPE.lineItems };
  expect((await fetch(items, { headers })).status).toBe(401);
});

test("what Moodle erased takes an older score again", async () => {
  await open("moodle");
  expect(await post(5000)).toBe(200);
  expect(await post(9000, { scoreGiven: undefined, gradingProgress: "NotReady" })).toBe(200);
  expect(await post(0)).toBe(200);
  expect(result()).toBe(10);
});

test("Canvas refuses wrong scores with 422, and earlier ones with 400, but takes one of the same time", async () => {
  await open("canvas");
  expect(await post(0, { activityProgress: "Done" })).toBe(422);
  expect(await post(0, inWholeSeconds)).toBe(422);
  expect(await post(0, { userId: sample.teacher.sub })).toBe(422);
  expect(await post(1000)).toBe(200);
  expect(await post(999)).toBe(400);
  expect(await post(1000, { scoreGiven: 11 })).toBe(200);
  expect(result()).toBe(11);
});

test("Canvas shows what a person has still to grade, and erases what else is not graded", async () => {
  await open("canvas");
  expect(await post(0, { gradingProgress: "PendingManual", scoreGiven: 3 })).toBe(200);
  expect(result()).toBe(3);
  expect(await post(1000, { gradingProgress: "Pending", scoreGiven: 4 })).toBe(200);
  expect(result()).toBeUndefined();
});

test("Canvas answers a message hint once, and tells the tool the second time", async () => {
  await open("canvas");
  const { platform, learner, link } = sample;
  const login = platform.loginRequest(learner, link);
  expect(login.fields.lti_message_hint?.length).toBeGreaterThan(300);
  const question = (await sendForm(login)).headers.get("location") ?? "";
  expect(await (await fetch(question)).text()).toContain("id_token");
  const again = readForm(await (await fetch(question)).text());
  expect(again.fields.error).toBe("launch_no_longer_valid");
});

test.each(["open-edx", "open-edx-maple"] as const)(
  "%s cuts at the maximum, never shows a zero, and refuses old scores with 400",
  async (profile) => {
    await open(profile);
    expect(await post(0, { scoreGiven: 30 })).toBe(201);
    expect(result()).toBe(20);
    expect(await post(0)).toBe(400);
    expect(await post(1)).toBe(201);
    expect(result()).toBe(10);
    expect(await post(2, { scoreGiven: 0 })).toBe(201);
    expect(result()).toBe(10);
    expect(await post(3, { gradingProgress: "Pending" })).toBe(201);
    expect(result()).toBe(10);
  },
);

test("in Open edX a line item has a whole maximum and a resource, and counts only at its link", async () => {
  await open("open-edx");
  const type = { "content-type": MEDIA_TYPE.lineItem, accept: MEDIA_TYPE.lineItem };
  const items = item.replace(/\/[^/]+\/lineitem$/, "");
  const make = (more: object) =>
    sample.call("POST", items, type, { label: "L", scoreMaximum: 10, resourceId: "r", ...more });
  expect((await make({ scoreMaximum: 2.5 })).status).toBe(400);
  expect((await make({ resourceId: undefined })).status).toBe(400);
  const orphan = (await (await make({})).json()).id;
  item = orphan;
  expect(await post(0)).toBe(201);
  expect(result()).toBeUndefined();
  item = (await (await make({ resourceLinkId: sample.link.id })).json()).id;
  expect(await post(0)).toBe(201);
  expect(sample.platform.grades(sample.course).map((grade) => grade.result)).toContain(5);
});

test("in Open edX each link is a client with keys of its own, and the deployment is always 1", async () => {
  await open("open-edx-maple");
  const { platform, tool, course, registration, learner } = sample;
  expect(() => platform.addLink(course, registration)).toThrow("each link");
  const second = platform.registerTool({ ...tool.tool, passport: "one" });
  const third = platform.registerTool({ ...tool.tool, passport: "one" });
  expect(new Set([registration, second, third].map((one) => one.clientId)).size).toBe(3);
  expect(new Set([registration, second].map((one) => one.deploymentId))).toEqual(new Set(["1"]));
  const { jwksUrl, tokenUrl, issuer } = registration.platform;
  expect(second.platform).not.toMatchObject({ jwksUrl });
  expect(second.platform).not.toMatchObject({ tokenUrl });
  expect(second.platform.issuer).toBe(issuer);
  tool.know(second);
  const link = platform.addLink(course, second);
  expect((await launchWithoutBrowser(platform.loginRequest(learner, link))).status).toBe(200);
  const body = new URLSearchParams(await tool.tokenForm(second, ALL_SCOPES));
  expect((await fetch(tokenUrl, { method: "POST", body })).status).toBe(401);
});

test("since April 2026 Open edX's links of one passport are one client", async () => {
  await open("open-edx");
  const { platform, tool, course } = sample;
  const passport = { ...tool.tool, passport: "one" };
  const one = platform.registerTool(passport);
  expect(platform.registerTool(passport).clientId).toBe(one.clientId);
  platform.addLink(course, one);
  expect(platform.addLink(course, one).clientId).toBe(one.clientId);
});

test("up to Maple nobody has a role in the course, nor a name, and all launches are posted to the launch URL, whatever they are for", async () => {
  await open("open-edx-maple");
  const { platform, tool, course, teacher } = sample;
  expect(await claimsFor()).toMatchObject({ [CLAIM.roles]: [ROLE.institutionStudent] });
  expect(await claimsFor(teacher)).toMatchObject({
    [CLAIM.roles]: [ROLE.institutionInstructor, ROLE.institutionStudent],
  });
  const claims = await claimsFor();
  for (const name of ["name", "given_name", "email"]) expect(claims[name]).toBeUndefined();
  const registration = platform.registerTool({ ...tool.tool, redirectUris: [] });
  tool.know(registration);
  const url = `${tool.origin}/exam`;
  const link = platform.addLink(course, registration, { url });
  const form = await answerTo(platform.loginRequest(sample.learner, link));
  expect(form.action).toBe(tool.tool.launchUrl);
  expect(decodeJwt(form.fields.id_token ?? "")[CLAIM.targetLinkUri]).toBe(url);
});

test("from 2022 learners have a role in the course beside that of the institution", async () => {
  await open("open-edx");
  const roles = { [CLAIM.roles]: [ROLE.institutionStudent, ROLE.learner] };
  expect(await claimsFor()).toMatchObject({ ...roles, azp: sample.registration.clientId });
  expect((await claimsFor())[CLAIM.namesAndRoles]).toBeUndefined();
  expect((await claimsFor())[CLAIM.resourceLink]).toEqual({ id: sample.link.id });
});

test("Open edX takes a score for anybody, and shows none but its learners'", async () => {
  await open("open-edx");
  expect(await post(0, { userId: "nobody" })).toBe(201);
  expect(sample.platform.grades(sample.course)).toEqual([]);
});

test("Open edX's keys say nothing of their use, its token type is written small, and lists have no pages", async () => {
  await open("open-edx");
  const { platform, tool, registration, link } = sample;
  const { keys } = await (await fetch(registration.platform.jwksUrl)).json();
  expect(Object.keys(keys[0]).sort()).toEqual(["e", "key_ops", "kid", "kty", "n"]);
  const body = new URLSearchParams(await tool.tokenForm(registration, ALL_SCOPES));
  const token = await (
    await fetch(registration.platform.tokenUrl, { method: "POST", body })
  ).json();
  expect(token.token_type).toBe("bearer");
  platform.addLineItem(link);
  const { items } = await sample.addresses();
  const list = await sample.call("GET", `${items}?limit=1`, { accept: MEDIA_TYPE.lineItems });
  expect(await list.json()).toHaveLength(2);
});

test("in Open edX content is chosen for a link, which keeps its id and line item, and the request says little", async () => {
  await open("open-edx");
  const { platform, tool, registration, teacher, learner, course, link } = sample;
  const choose = async (titles: readonly string[]) => {
    const login = platform.deepLinkRequest(teacher, course, registration);
    const claims = await (await launchWithoutBrowser(login)).json();
    const settings = claims[CLAIM.deepLinkingSettings];
    const jwt = await tool.sign({
      ...tool.assertion(registration),
      ...{ aud: platform.issuer, nonce: crypto.randomUUID() },
      [CLAIM.messageType]: "LtiDeepLinkingResponse",
      [CLAIM.version]: "1.3.0",
      [CLAIM.deploymentId]: registration.deploymentId,
      [CLAIM.contentItems]: titles.map((title) => ({
        ...{ type: "ltiResourceLink", title, custom: { title } },
        lineItem: { scoreMaximum: 5 },
      })),
    });
    const body = new URLSearchParams({ JWT: jwt });
    const answer = await fetch(settings.deep_link_return_url, { method: "POST", body });
    expect(answer.status).toBe(200);
    return claims;
  };
  const claims = await choose(["a", "b"]);
  expect(claims[CLAIM.deepLinkingSettings]).not.toHaveProperty("data");
  expect(claims[CLAIM.deepLinkingSettings]).not.toHaveProperty("accept_lineitem");
  expect(claims[CLAIM.resourceLink]).toEqual({ id: link.id });
  for (const claim of [CLAIM.context, CLAIM.custom, CLAIM.endpoint, CLAIM.launchPresentation]) {
    expect(claims).not.toHaveProperty([claim]);
  }
  await choose(["c", "d"]);
  const links = platform.links(course);
  expect(links.map(({ title }) => title)).toEqual(["Exam", "c", "d"]);
  expect(platform.lineItems(course)).toHaveLength(1);
  const chosen = links[1];
  if (!chosen) throw new Error("no link");
  const launched = await (
    await launchWithoutBrowser(platform.loginRequest(learner, chosen))
  ).json();
  expect(launched[CLAIM.resourceLink]).toEqual({ id: link.id });
  expect(launched[CLAIM.custom]).toEqual({ title: "c" });
  expect(launched[CLAIM.endpoint].lineitem).toBe(item);
  expect(platform.links(platform.copyCourse(course))).toHaveLength(1);
});

test("Brightspace wants client assertions for an audience of its own", async () => {
  await open("brightspace");
  const { tool, registration } = sample;
  expect(registration.platform.audience).not.toBe(registration.platform.tokenUrl);
  expect(await tool.token(registration, ALL_SCOPES)).toBeTruthy();
  const { tokenUrl } = registration.platform;
  const wrong = { ...registration, platform: { ...registration.platform, audience: tokenUrl } };
  await expect(tool.token(wrong, ALL_SCOPES)).rejects.toThrow("aud is");
});

test("a copied course has other links with the same parameters, and platforms tell where from in their own ways", async () => {
  for (const [profile, claim] of [
    ["brightspace", "ext_d2l_resource_link_id_history"],
    ["blackboard", "resource_link_id_history"],
  ] as const) {
    sample = await openSampleClass({ profile });
    const { platform, learner, teacher, link } = sample;
    const twice = platform.copyCourse(platform.copyCourse(sample.course));
    platform.enrol(twice, learner, "learner");
    const [copy] = platform.links(twice);
    if (!copy) throw new Error("no link");
    const claims = decodeJwt(
      (await answerTo(platform.loginRequest(learner, copy))).fields.id_token ?? "",
    );
    expect(claims[CLAIM.custom]).toEqual({ exam: "cuoi-khoa" });
    expect(claims[CLAIM.resourceLink]).not.toMatchObject({ id: link.id });
    expect(claims[CLAIM.context]).toMatchObject({ id: twice.id });
    expect(String(claims[claim]).split(",").at(-1)).toBe(link.id);
    expect(String(claims[claim]).split(",")).toHaveLength(2);
    expect(platform.lineItems(twice)).toMatchObject([{ linkId: copy.id, scoreMaximum: 20 }]);
    expect([...twice.members.keys()]).toContain(teacher.id);
    expect(platform.grades(twice)).toEqual([]);
    if (profile === "brightspace") await sample.close();
  }
});

test("a copied course in Open edX has clients of its own", async () => {
  await open("open-edx-maple");
  const { platform, course, registration } = sample;
  const [copy] = platform.links(platform.copyCourse(course));
  expect(copy?.clientId).not.toBe(registration.clientId);
});

test("variables are put in where a platform knows them, and stay as they are where not", async () => {
  const custom = { who: "$User.id", from: "$ResourceLink.id.history", what: "$Else", price: "5$" };
  for (const [profile, from] of [
    ["strict", ""],
    ["moodle", "$ResourceLink.id.history"],
  ] as const) {
    sample = await openSampleClass({ profile });
    const { platform, course, registration, learner } = sample;
    const link = platform.addLink(course, registration, { custom });
    const form = await answerTo(platform.loginRequest(learner, link));
    expect(decodeJwt(form.fields.id_token ?? "")[CLAIM.custom]).toEqual({
      ...{ who: learner.sub, from, what: "$Else", price: "5$" },
    });
    if (profile === "strict") await sample.close();
  }
});

test("a review names the learner, the line item and the role of who reviews, where a platform has reviews", async () => {
  await open("strict");
  const { platform, teacher, learner } = sample;
  const login = platform.reviewRequest(teacher, sample.item, learner);
  const claims = await (await launchWithoutBrowser(login)).json();
  expect(claims).toMatchObject({
    sub: teacher.sub,
    [CLAIM.messageType]: "LtiSubmissionReviewRequest",
    [CLAIM.forUser]: { user_id: learner.sub, name: "Nguyễn An" },
    [CLAIM.endpoint]: { lineitem: item },
  });
  expect((await fetch(platform.reviewUrl(teacher, sample.item, learner))).status).toBe(200);
});

test("where a platform has no reviews there is none", async () => {
  await open("canvas");
  const { platform, teacher, learner } = sample;
  expect((await fetch(platform.reviewUrl(teacher, sample.item, learner))).status).toBe(404);
});

test("every profile says what family it is of, and no two are called the same", () => {
  const titles = Object.values(LTI_PROFILES).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});
