import { afterAll, beforeAll, expect, test } from "vitest";
import { openSampleClass, type SampleClass } from "../../test/sample-class.ts";
import { readForm } from "./http/forms.ts";

let sample: SampleClass;
beforeAll(async () => {
  sample = await openSampleClass();
});
afterAll(() => sample.close());

/** A right authentication request. */
function question(): Record<string, string | undefined> {
  const { platform, registration, learner, link, tool } = sample;
  const { login_hint, lti_message_hint } = platform.loginRequest(learner, link).fields;
  return {
    scope: "openid",
    response_type: "id_token",
    response_mode: "form_post",
    prompt: "none",
    client_id: registration.clientId,
    redirect_uri: tool.tool.launchUrl,
    state: "s",
    nonce: "n",
    login_hint,
    lti_message_hint,
  };
}

async function ask(parameters: Record<string, string | undefined>, post = false) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given as [string, string][]);
  const address = sample.registration.platform.authorizationUrl;
  const answer = post
    ? await fetch(address, { method: "POST", body: query })
    : await fetch(`${address}?${query}`);
  return { status: answer.status, page: await answer.text() };
}

test.each([false, true])(
  "a right question is answered with a token and the state (post: %s)",
  async (post) => {
    const { status, page } = await ask(question(), post);
    expect(status).toBe(200);
    const { action, method, fields } = readForm(page);
    expect({ action, method }).toEqual({ action: sample.tool.tool.launchUrl, method: "POST" });
    expect(Object.keys(fields)).toEqual(["id_token", "state", "lti_storage_target"]);
    expect(fields.state).toBe("s");
  },
);

test.each<[string, string | undefined, string, string]>([
  ["scope", undefined, "invalid_scope", "scope is missing, not openid"],
  ["scope", "openid email", "invalid_scope", "scope is openid email, not openid"],
  [
    "response_type",
    undefined,
    "unsupported_response_type",
    "response_type is missing, not id_token",
  ],
  ["response_type", "code", "unsupported_response_type", "response_type is code, not id_token"],
  ["response_mode", undefined, "invalid_request", "response_mode is missing, not form_post"],
  ["response_mode", "fragment", "invalid_request", "response_mode is fragment, not form_post"],
  ["prompt", undefined, "invalid_request", "prompt is missing, not none"],
  ["prompt", "login", "invalid_request", "prompt is login, not none"],
  ["state", undefined, "invalid_request", "state is missing"],
  ["state", "", "invalid_request", "state is missing"],
  ["nonce", undefined, "invalid_request", "nonce is missing"],
  ["login_hint", undefined, "invalid_request", "login_hint is missing"],
  ["login_hint", "somebody", "login_required", "login_hint was changed"],
  ["lti_message_hint", undefined, "invalid_request", "lti_message_hint is missing"],
  ["lti_message_hint", "else", "invalid_request", "lti_message_hint is not ours"],
])("%s %j is refused at the tool", async (name, value, error, reason) => {
  const { status, page } = await ask({ ...question(), [name]: value });
  expect(status).toBe(200);
  const { action, fields } = readForm(page);
  expect(action).toBe(sample.tool.tool.launchUrl);
  expect(fields.id_token).toBeUndefined();
  expect(fields).toMatchObject({ error, error_description: reason });
  expect(sample.platform.refusals.at(-1)).toBe(reason);
});

test.each<[string, string | undefined, string]>([
  ["client_id", undefined, "client_id is missing, which is nobody's"],
  ["client_id", "nobody", "client_id is nobody, which is nobody's"],
  ["redirect_uri", undefined, "redirect_uri is missing"],
  [
    "redirect_uri",
    "http://127.0.0.1:9/launch",
    "redirect_uri is http://127.0.0.1:9/launch, which is not registered",
  ],
])("%s %j goes nowhere", async (name, value, reason) => {
  const { status, page } = await ask({ ...question(), [name]: value });
  expect(status).toBe(400);
  expect(page).toContain(reason);
  expect(page).not.toContain("<form");
});

test("a redirect URI that only begins like the registered one goes nowhere", async () => {
  const { status } = await ask({
    ...question(),
    redirect_uri: `${sample.tool.tool.launchUrl}/../x`,
  });
  expect(status).toBe(400);
});

test("a parameter that is there twice is refused", async () => {
  const query = new URLSearchParams(question() as Record<string, string>);
  query.append("scope", "openid");
  const answer = await fetch(`${sample.registration.platform.authorizationUrl}?${query}`);
  expect(answer.status).toBe(400);
});

test("a hint has its time, and belongs to one tool", async () => {
  const old = question();
  sample.platform.skew(301);
  expect((await ask(old)).page).toContain("lti_message_hint has expired");
  sample.platform.skew(0);
  const { clientId } = sample.platform.registerTool(sample.tool.tool);
  expect((await ask({ ...question(), client_id: clientId })).page).toContain(
    "lti_message_hint was another tool's",
  );
});

test("who is logged in as somebody else gets no token", async () => {
  const { platform, learner, teacher, link } = sample;
  const opened = await fetch(platform.launchUrl(teacher, link));
  const [cookie = ""] = opened.headers.getSetCookie();
  const query = new URLSearchParams(question() as Record<string, string>);
  const answer = await fetch(`${sample.registration.platform.authorizationUrl}?${query}`, {
    headers: { cookie: cookie.split(";", 1)[0] ?? "" },
  });
  expect(readForm(await answer.text()).fields.error).toBe("login_required");
  expect(learner.id).not.toBe(teacher.id);
});
