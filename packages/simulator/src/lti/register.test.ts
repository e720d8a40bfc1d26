import { afterEach, expect, test } from "vitest";
import { clientMetadata, type SmallTool, startSmallTool } from "../../test/small-tool.ts";
import type { LtiPlatform, LtiPlatformOptions } from "./interface.ts";
import { startLtiPlatform } from "./platform.ts";
import { ALL_SCOPES, PLATFORM_CONFIGURATION, TOOL_CONFIGURATION } from "./vocabulary.ts";

let platform: LtiPlatform;
let tool: SmallTool;
afterEach(async () => {
  await platform.close();
  await tool.close();
});

async function open(profile: LtiPlatformOptions["profile"] & {}) {
  platform = await startLtiPlatform({ profile });
  tool = await startSmallTool();
  return new URL(platform.registrationUrl(`${tool.origin}/register`));
}

async function post(address: URL, metadata: object, authorization?: string) {
  const configuration = await (
    await fetch(address.searchParams.get("openid_configuration") ?? "")
  ).json();
  const token = authorization ?? `Bearer ${address.searchParams.get("registration_token")}`;
  return fetch(configuration.registration_endpoint, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: token },
    body: JSON.stringify(metadata),
  });
}

test("a tool reads the configuration and makes itself known", async () => {
  const address = await open("strict");
  const configuration = await (
    await fetch(address.searchParams.get("openid_configuration") ?? "")
  ).json();
  expect(configuration).toMatchObject({
    issuer: platform.issuer,
    scopes_supported: ["openid", ...ALL_SCOPES],
    [PLATFORM_CONFIGURATION]: { product_family_code: "hocvu-simulator" },
  });
  expect((await fetch(address)).status).toBe(200);
  const [{ status, body } = { status: 0, body: {} }] = tool.registered;
  expect(status).toBe(200);
  const [registration] = platform.registrations;
  if (!registration) throw new Error("no registration");
  expect(body.client_id).toBe(registration.clientId);
  expect(body[TOOL_CONFIGURATION]).toMatchObject({ deployment_id: registration.deploymentId });
  expect(registration).toMatchObject({
    ...tool.tool,
    active: true,
    claims: ["iss", "sub", "name", "email"],
  });
});

test("a registration token is needed, is good once, and for an hour", async () => {
  const address = await open("strict");
  const metadata = clientMetadata(tool.origin, ALL_SCOPES);
  expect((await post(address, metadata, "Bearer else")).status).toBe(401);
  expect((await post(address, { ...metadata, client_name: "" })).status).toBe(400);
  expect((await post(address, metadata)).status).toBe(200);
  expect((await post(address, metadata)).status).toBe(401);
  const late = new URL(platform.registrationUrl(`${tool.origin}/register`));
  platform.skew(3601);
  expect((await post(late, metadata)).status).toBe(401);
});

const configured = (more: object) => (metadata: Record<string, unknown>) => ({
  [TOOL_CONFIGURATION]: { ...(metadata[TOOL_CONFIGURATION] as object), ...more },
});

test("each thing that is missing or wrong is refused, and said", async () => {
  await open("strict");
  const cases: readonly [object | ((metadata: Record<string, unknown>) => object), string][] = [
    [{ application_type: "native" }, "application_type"],
    [{ response_types: ["code"] }, "response_types"],
    [{ grant_types: ["implicit"] }, "grant_types"],
    [{ initiate_login_uri: undefined }, "initiate_login_uri"],
    [{ redirect_uris: [] }, "redirect_uris"],
    [{ redirect_uris: "http://127.0.0.1/launch" }, "redirect_uris"],
    [{ client_name: undefined }, "client_name"],
    [{ jwks_uri: "jwks" }, "jwks_uri"],
    [{ token_endpoint_auth_method: "client_secret_post" }, "token_endpoint_auth_method"],
    [{ scope: undefined }, "scope"],
    [{ [TOOL_CONFIGURATION]: undefined }, "tool configuration"],
    [configured({ domain: undefined }), "domain"],
    [configured({ domain: "example.org" }), "domain"],
    [configured({ target_link_uri: undefined }), "target_link_uri"],
    [configured({ claims: undefined }), "claims"],
    [configured({ messages: [{}] }), "messages"],
    [configured({ custom_parameters: { a: 1 } }), "custom_parameters"],
  ];
  for (const [wrong, said] of cases) {
    const metadata = clientMetadata(tool.origin, ALL_SCOPES);
    const address = new URL(platform.registrationUrl(`${tool.origin}/register`));
    const answer = await post(address, {
      ...metadata,
      ...(typeof wrong === "function" ? wrong(metadata) : wrong),
    });
    expect(answer.status, said).toBe(400);
    expect((await answer.json()).error_description).toContain(said);
  }
  expect(platform.registrations).toEqual([]);
});

test("Moodle lets a new tool wait, and gives parameters back cut at their second =", async () => {
  await fetch(await open("moodle"));
  const [registration] = platform.registrations;
  if (!registration) throw new Error("no registration");
  expect(registration.active).toBe(false);
  expect(tool.registered[0]?.body[TOOL_CONFIGURATION]).toMatchObject({
    custom_parameters: { query: "a" },
  });
  await expect(tool.token(registration, ALL_SCOPES)).rejects.toThrow("not active yet");
  const user = platform.addUser();
  const course = platform.addCourse({ members: [[user, "learner"]] });
  const link = platform.addLink(course, registration);
  expect((await fetch(platform.launchUrl(user, link))).status).toBe(403);
  tool.know(platform.activate(registration.clientId));
  expect(await tool.token(registration, ALL_SCOPES)).toBeTruthy();
  expect((await fetch(platform.launchUrl(user, link))).status).toBe(200);
});

test("Canvas refuses with 422 and a list", async () => {
  const address = await open("canvas");
  const answer = await post(address, {
    ...clientMetadata(tool.origin, ALL_SCOPES),
    client_name: "",
  });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toEqual({ errors: [{ message: "client_name is missing" }] });
});

test("Brightspace gives no token, and wants no Authorization header then", async () => {
  const address = await open("brightspace");
  expect(address.searchParams.has("registration_token")).toBe(false);
  const metadata = clientMetadata(tool.origin, ALL_SCOPES);
  expect((await post(address, metadata, "Bearer undefined")).status).toBe(401);
  await fetch(address);
  expect(tool.registered[0]?.status).toBe(200);
});

test.each(["open-edx", "open-edx-maple", "blackboard"] as const)(
  "%s has no dynamic registration",
  async (profile) => {
    const address = await open(profile);
    const configuration = await fetch(address.searchParams.get("openid_configuration") ?? "");
    expect(configuration.status).toBe(404);
  },
);
