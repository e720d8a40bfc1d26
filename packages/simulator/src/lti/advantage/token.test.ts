import { decodeProtectedHeader, type JWTPayload } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSampleClass, type SampleClass } from "../../../test/sample-class.ts";
import { startSmallTool } from "../../../test/small-tool.ts";
import { ALL_SCOPES, SCOPE } from "../vocabulary.ts";

let sample: SampleClass;
beforeAll(async () => {
  sample = await openSampleClass();
});
afterAll(() => sample.close());

async function ask(form: Record<string, string | undefined>) {
  const given = Object.entries(form).filter(([, value]) => value !== undefined);
  const answer = await fetch(sample.registration.platform.tokenUrl, {
    method: "POST",
    body: new URLSearchParams(given as [string, string][]),
  });
  const { error, error_description, ...rest } = await answer.json();
  return { status: answer.status, error, reason: error_description, rest };
}

const form = (scopes: readonly string[] = ALL_SCOPES) =>
  sample.tool.tokenForm(sample.registration, scopes);

test("a client that proves itself gets a token for what it asked", async () => {
  const { status, rest } = await ask(await form([SCOPE.score]));
  expect(status).toBe(200);
  expect(rest).toMatchObject({ token_type: "Bearer", expires_in: 3600, scope: SCOPE.score });
});

test.each<[string, string | undefined, number, string]>([
  ["grant_type", undefined, 400, "invalid_request"],
  ["grant_type", "authorization_code", 400, "unsupported_grant_type"],
  ["client_assertion_type", undefined, 400, "invalid_request"],
  ["client_assertion_type", "jwt", 400, "invalid_request"],
  ["client_assertion", undefined, 400, "invalid_request"],
  ["client_assertion", "no.j.wt", 401, "invalid_client"],
  ["scope", undefined, 400, "invalid_request"],
  ["scope", "openid", 400, "invalid_scope"],
  ["scope", `${SCOPE.score} more`, 400, "invalid_scope"],
])("the form's %s %j is refused", async (name, value, status, error) => {
  expect(await ask({ ...(await form()), [name]: value })).toMatchObject({ status, error });
});

const now = () => Math.floor(Date.now() / 1000);

test.each<[string, () => JWTPayload, string]>([
  ["without iss", () => ({ iss: undefined }) as unknown as JWTPayload, "iss is missing"],
  ["with another iss", () => ({ iss: "else" }), "iss is else"],
  ["without sub", () => ({ sub: undefined }) as unknown as JWTPayload, "sub is undefined"],
  ["with another sub", () => ({ sub: "else" }), "sub is else"],
  ["without aud", () => ({ aud: undefined }) as unknown as JWTPayload, "aud is missing"],
  ["for the issuer", () => ({ aud: sample.platform.issuer }), "aud is http"],
  ["without exp", () => ({ exp: undefined }) as unknown as JWTPayload, "exp is missing"],
  ["that expired", () => ({ iat: now() - 300, exp: now() - 61 }), "it has expired"],
  ["of the future", () => ({ iat: now() + 120, exp: now() + 180 }), "iat is in the future"],
  ["not before later", () => ({ nbf: now() + 120 }), "nbf is in the future"],
  ["without iat", () => ({ iat: undefined }) as unknown as JWTPayload, "iat is missing"],
  ["for a day", () => ({ exp: now() + 86_400 }), "exp is too far from iat"],
  ["without jti", () => ({ jti: undefined }) as unknown as JWTPayload, "jti is missing"],
])("an assertion %s is refused", async (_, claims, reason) => {
  const { tool, registration } = sample;
  const assertion = await tool.sign({ ...tool.assertion(registration), ...claims() });
  const answer = await ask({ ...(await form()), client_assertion: assertion });
  expect(answer).toMatchObject({ status: 401, error: "invalid_client" });
  expect(answer.reason).toContain(reason);
});

test("an assertion counts once", async () => {
  const same = await form();
  expect((await ask(same)).status).toBe(200);
  expect(await ask(same)).toMatchObject({ status: 401, reason: "jti was used before" });
});

test("an assertion must be signed by RS256 with a published key that is named", async () => {
  const { tool, registration } = sample;
  const stranger = await startSmallTool();
  const claims = tool.assertion(registration);
  const { kid } = decodeProtectedHeader(await tool.sign(claims));
  const cases: readonly [string, string][] = [
    [await tool.sign(claims, { kid: undefined }), "its header has no kid"],
    [await tool.sign(claims, { kid: "else" }), "its kid is not among the tool's keys"],
    [await stranger.sign(claims), "its kid is not among the tool's keys"],
    [await stranger.sign(claims, { kid }), "its signature does not hold"],
    [unsigned(claims), "it is signed by none, not RS256"],
  ];
  for (const [assertion, reason] of cases) {
    const answer = await ask({ ...(await form()), client_assertion: assertion });
    expect(answer).toMatchObject({ status: 401, error: "invalid_client" });
    expect(answer.reason).toContain(reason);
  }
  await stranger.close();
});

function unsigned(claims: JWTPayload): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none" })}.${part(claims)}.`;
}

test("only a form is taken, and only by POST", async () => {
  const { tokenUrl } = sample.registration.platform;
  const json = { method: "POST", headers: { "content-type": "application/json" } };
  expect((await fetch(tokenUrl, { ...json, body: "{}" })).status).toBe(415);
  expect((await fetch(tokenUrl)).status).toBe(405);
});

test("a scope that the administrator did not grant is refused", async () => {
  const { platform, tool } = sample;
  const registration = platform.registerTool({ ...tool.tool, scopes: [SCOPE.score] });
  await expect(tool.token(registration, [SCOPE.members])).rejects.toThrow("invalid_scope");
  await expect(tool.token(registration, [SCOPE.score, SCOPE.members])).rejects.toThrow(
    "invalid_scope",
  );
  expect(await tool.token(registration, [SCOPE.score])).toBeTruthy();
});
