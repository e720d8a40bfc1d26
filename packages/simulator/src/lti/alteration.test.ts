import { decodeJwt } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSampleClass, type SampleClass } from "../../test/sample-class.ts";
import type { Alteration } from "./sign.ts";
import { CLAIM } from "./vocabulary.ts";
import { answerTo, launchWithoutBrowser, sendForm } from "./without-browser.ts";

let sample: SampleClass;
beforeAll(async () => {
  sample = await openSampleClass();
});
afterAll(() => sample.close());

const login = () => sample.platform.loginRequest(sample.learner, sample.link);

test.each<[string, Alteration]>([
  ["signed with a stranger's key", { sign: "wrong-key" }],
  ["signed with a key that nobody published", { sign: "unknown-key" }],
  ["not signed", { sign: "none" }],
  ["signed by HMAC with the public key", { sign: "hs256" }],
  ["changed after it was signed", { sign: "tampered" }],
  ["of another issuer", { set: { iss: "https://example.org" } }],
  ["for another audience", { set: { aud: "else" } }],
  ["without a nonce", { remove: ["nonce"] }],
  ["with another nonce", { set: { nonce: "else" } }],
  ["without a user", { remove: ["sub"] }],
  ["that expired", { set: { iat: 1, exp: 2 } }],
  ["of another deployment", { set: { [CLAIM.deploymentId]: "99" } }],
  ["of another version", { set: { [CLAIM.version]: "1.0" } }],
  ["with another state", { state: "else" }],
  ["without a state", { state: undefined }],
])("a tool refuses a token %s", async (_, alteration) => {
  sample.platform.nextToken(alteration);
  expect((await launchWithoutBrowser(login())).status).toBe(401);
  expect((await launchWithoutBrowser(login())).status).toBe(200);
});

test("a token can come twice, with its own state and with another's", async () => {
  const form = await answerTo(login());
  expect((await sendForm(form)).status).toBe(200);
  expect((await sendForm(form)).status).toBe(401);
  sample.platform.nextToken({ replay: true });
  const again = await answerTo(login());
  expect(again.fields.id_token).toBe(form.fields.id_token);
  expect((await sendForm(again)).status).toBe(401);
});

test("any claim can be put in, taken out and changed", async () => {
  const { platform } = sample;
  platform.nextToken({ set: { email: "x@example.org", extra: 1 }, remove: ["name"] });
  const claims = decodeJwt((await answerTo(login())).fields.id_token ?? "");
  expect(claims).toMatchObject({ email: "x@example.org", extra: 1 });
  expect(claims.name).toBeUndefined();
});

test("a new key is used at once, the old one still published until it is withdrawn", async () => {
  const { platform, registration } = sample;
  const keys = async () => (await (await fetch(registration.platform.jwksUrl)).json()).keys;
  const before = await answerTo(login());
  platform.rotateKeys();
  expect(await keys()).toHaveLength(2);
  expect((await sendForm(before)).status).toBe(200);
  expect((await launchWithoutBrowser(login())).status).toBe(200);
  const late = await answerTo(login());
  platform.rotateKeys({ withdraw: true });
  expect(await keys()).toHaveLength(1);
  expect((await sendForm(late)).status).toBe(401);
});

test("a clock that goes wrong shows in the token", async () => {
  sample.platform.skew(-90);
  const { iat = 0 } = decodeJwt((await answerTo(login())).fields.id_token ?? "");
  expect(Date.now() / 1000 - iat).toBeGreaterThan(85);
  sample.platform.skew(0);
});
